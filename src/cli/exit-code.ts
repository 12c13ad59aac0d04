import { ApiError, ConfigError, ConflictError, FormatError, UsageError } from "../errors.ts";
import type { ExitCode } from "./command.ts";

/** The exit code of a command that was stopped by an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (isAbort(error)) {
    return 1;
  }
  const isYours = [UsageError, ConfigError, FormatError, ConflictError].some((kind) => error instanceof kind);
  const isAccess =
    error instanceof ApiError &&
    (error.status === 401 || error.status === 403 || error.code.startsWith("intercom-version"));
  return isYours || isAccess ? 2 : 3;
}

/** True for what a Ctrl-C throws. */
export function isAbort(error: unknown): boolean {
  return (
    (error instanceof Error && error.name === "AbortError") ||
    (error instanceof ApiError && error.code === "request-cancelled")
  );
}
