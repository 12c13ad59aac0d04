import { describe, expect, it } from "vitest";
import {
  ApiError,
  ConfigError,
  ConflictError,
  FormatError,
  InternalError,
  UsageError,
  type ApiErrorDetails,
} from "../errors.ts";
import { exitCodeOf } from "./exit-code.ts";

const details = { code: "some-code", message: "Something." };

function apiError(given: Partial<ApiErrorDetails>): ApiError {
  return new ApiError({ ...details, outcome: "refused", status: 400, ...given });
}

describe("exitCodeOf()", () => {
  it.each([
    ["wrong usage", new UsageError(details), 2],
    ["wrong configuration", new ConfigError(details), 2],
    ["a file that cannot be read", new FormatError(details), 2],
    ["another state than agreed on", new ConflictError(details), 2],
    ["a refused token", apiError({ status: 401, code: "token-refused" }), 2],
    ["a missing permission", apiError({ status: 403, code: "forbidden" }), 2],
    ["a refused version", apiError({ code: "api-version-refused" }), 2],
    ["a redirect", apiError({ status: 302, code: "redirect-refused" }), 2],
    ["Ctrl-C while a request waited", apiError({ status: null, code: "request-cancelled" }), 1],
    ["Ctrl-C elsewhere", new DOMException("Stopped.", "AbortError"), 1],
    ["a server that is down", apiError({ status: null, code: "connection-failed" }), 3],
    ["a server that fails", apiError({ status: 503, code: "server-failed" }), 3],
    ["a defect", new InternalError(details), 3],
    ["anything else", new TypeError("x is not a function"), 3],
    ["what is not even an error", "text", 3],
  ] as const)("%s", (_what, error, wanted) => {
    expect(exitCodeOf(error)).toBe(wanted);
  });
});
