import { describe, expect, it } from "vitest";
import { ApiError, InternalError, type ApiErrorDetails } from "../errors.ts";
import type { WorkspaceIdentity } from "../model/index.ts";
import { judgeError } from "./judge-error.ts";

function apiError(given: Partial<ApiErrorDetails>): ApiError {
  return new ApiError({ code: "request-refused", message: "No.", outcome: "refused", status: 400, ...given });
}

async function judge(error: ApiError | InternalError, isTokenTaken = true) {
  const { outcome, endsRun } = await judgeError(error, {
    identify: async () => {
      if (!isTokenTaken) {
        throw apiError({ status: 401, code: "token-refused" });
      }
      return {} as WorkspaceIdentity;
    },
  });
  return { outcome, endsRun };
}

describe("judgeError()", () => {
  it.each([
    ["a refusal of one object", { status: 400 }, { outcome: "failed", endsRun: false }],
    ["a lost reply", { status: null, outcome: "unknown" }, { outcome: "unknown", endsRun: false }],
    ["a server error", { status: 503, outcome: "unknown" }, { outcome: "unknown", endsRun: false }],
    ["a server that is gone", { code: "connection-failed" }, { outcome: "not-attempted", endsRun: true }],
    [
      "a used-up rate limit",
      { code: "rate-limited", status: 429 },
      { outcome: "not-attempted", endsRun: true },
    ],
    ["Ctrl-C", { code: "request-cancelled", status: null }, { outcome: "not-attempted", endsRun: false }],
    ["an author without rights", { status: 401 }, { outcome: "failed", endsRun: false }],
  ] as const)("%s", async (_what, given, wanted) => {
    expect(await judge(apiError(given))).toEqual(wanted);
  });

  it("ends the run for a 401 where the token is refused altogether", async () => {
    expect(await judge(apiError({ status: 401 }), false)).toEqual({
      outcome: "not-attempted",
      endsRun: true,
    });
  });

  it("takes a request that was never sent for failed", async () => {
    const error = new InternalError({ code: "request-malformed", message: "A request is not right." });
    expect(await judge(error)).toEqual({ outcome: "failed", endsRun: false });
  });
});
