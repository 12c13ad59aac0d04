import { ApiError, ConfigError, ConflictError, FormatError, UsageError } from "../errors.ts";
import type { ExitCode } from "./command.ts";

/** What Intercom or the network says where the token, the version or the address is not right. */
const WRONG_CONNECTION: readonly string[] = [
  "token-refused",
  "forbidden",
  "api-version-refused",
  "redirect-refused",
];

/** The exit code of a command that was stopped by an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (isAbort(error)) {
    return 1;
  }
  const isYours = [UsageError, ConfigError, FormatError, ConflictError].some((kind) => error instanceof kind);
  return isYours || (error instanceof ApiError && WRONG_CONNECTION.includes(error.code)) ? 2 : 3;
}

/** True for what a Ctrl-C throws. */
export function isAbort(error: unknown): boolean {
  return (
    (error instanceof Error && error.name === "AbortError") ||
    (error instanceof ApiError && error.code === "request-cancelled")
  );
}
