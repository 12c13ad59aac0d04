import type { AttemptFailure } from "./retry-timing.ts";

/** Node and undici codes that mean: no connection came about. Trying again soon may help. */
const UNREACHABLE_NOW = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The same, where trying again cannot help: no such host, or one that cannot prove who it is. */
const UNREACHABLE_LASTING = new Set([
  "ENOTFOUND",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_SSL_WRONG_VERSION_NUMBER",
]);

/** What became of a request for which fetch rejected, judged by the codes in the chain of causes. */
export function classifyNetworkFailure(error: unknown): AttemptFailure {
  const code = networkCode(error);
  if (code !== undefined && UNREACHABLE_NOW.has(code)) {
    return { kind: "unreachable", isLasting: false };
  }
  if (code !== undefined && UNREACHABLE_LASTING.has(code)) {
    return { kind: "unreachable", isLasting: true };
  }
  // Whatever is not known to have failed before sending may have been carried out.
  return { kind: "lost" };
}

/** The first error code in the chain of causes, e.g. `ECONNREFUSED`. */
export function networkCode(error: unknown): string | undefined {
  let current = error;
  while (current instanceof Error) {
    if ("code" in current && typeof current.code === "string") {
      return current.code;
    }
    current = current.cause;
  }
  return undefined;
}
