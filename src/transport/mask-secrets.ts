const MASK = "[token hidden]";

/**
 * Takes the token, and anything that looks like one, out of a text that people will see: a server may echo
 * a header, and fetch quotes header values it does not like.
 */
export function maskSecrets(text: string, token: string): string {
  const spellings = token === "" ? [] : [token, encodeURIComponent(token), btoa(token).replace(/=+$/, "")];
  const withoutToken = spellings.reduce((masked, spelling) => masked.replaceAll(spelling, MASK), text);
  return (
    withoutToken
      .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${MASK}`)
      // Intercom's access tokens are base64 of "tok:…".
      .replace(/dG9r[\w+/=-]{16,}/g, MASK)
  );
}

/**
 * An error to keep as `cause`: names, codes and messages of the whole chain, masked; nothing else of the
 * original survives, since any of its properties could hold the request.
 */
export function maskCause(error: unknown, token: string): Error {
  if (!(error instanceof Error)) {
    return new Error(maskSecrets(String(error), token));
  }
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  const cause = error.cause === undefined ? undefined : maskCause(error.cause, token);
  const masked = new Error(
    maskSecrets(error.message, token) + code,
    cause === undefined ? undefined : { cause },
  );
  masked.name = error.name;
  delete masked.stack;
  return masked;
}
