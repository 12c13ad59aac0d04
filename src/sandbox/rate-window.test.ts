import { describe, expect, it } from "vitest";

import { callerOf } from "../testing/sandbox-caller.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import { RateWindow } from "./rate-window.ts";

describe("RateWindow", () => {
  it("counts down to the end of a window aligned to the epoch, then starts anew", () => {
    const window = new RateWindow({ limit: 2, windowSeconds: 10 });
    const remaining = [1_522_849_871_000, 1_522_849_879_999, 1_522_849_879_999, 1_522_849_880_000].map(
      (now) => {
        const { allowed, headers } = window.take(now);
        return [allowed, headers["X-RateLimit-Remaining"], headers["X-RateLimit-Reset"]];
      },
    );
    expect(remaining).toEqual([
      [true, "1", "1522849880"],
      [true, "0", "1522849880"],
      [false, "0", "1522849880"],
      [true, "1", "1522849890"],
    ]);
  });

  it("rounds the end of a window shorter than a second up to a whole one", () => {
    const window = new RateWindow({ limit: 1, windowSeconds: 0.5 });
    expect(window.take(1000).headers["X-RateLimit-Reset"]).toBe("2");
  });
});

describe("the sandbox's rate limit", () => {
  const now = 1_522_849_871_000;

  it("answers what is over the limit with Intercom's 429, and does nothing", async () => {
    const sandbox = createTestSandbox({ now: () => now, rateLimit: 1 });
    const call = callerOf(sandbox);
    await call("GET /me");
    const refused = await call("POST /tags", { name: "x" });
    expect(refused.status).toBe(429);
    expect(refused.body).toEqual({
      type: "error.list",
      request_id: refused.headers.get("x-request-id"),
      errors: [{ code: "rate_limit_exceeded", message: "Exceeded rate limit of 1 in 10_seconds" }],
    });
    expect(refused.headers.get("x-ratelimit-limit")).toBe("1");
    expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(refused.headers.get("x-ratelimit-reset")).toBe("1522849880");
    expect(refused.headers.get("retry-after")).toBeNull();
    expect(sandbox.content().tags).toEqual([]);
  });

  it("neither counts nor shows the limit to a request without a valid token", async () => {
    const sandbox = createTestSandbox({ now: () => now, rateLimit: 1 });
    const call = callerOf(sandbox);
    const stranger = await call("GET /me", undefined, { Authorization: "Bearer wrong" });
    expect(stranger.status).toBe(401);
    expect([...stranger.headers.keys()].filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
    expect((await call("GET /me")).headers.get("x-ratelimit-remaining")).toBe("0");
  });

  it("sends Retry-After where the switch says so", async () => {
    const sandbox = createTestSandbox({ now: () => now, rateLimit: 1, switches: { "retry-after": "sent" } });
    const call = callerOf(sandbox);
    await call("GET /me");
    expect((await call("GET /me")).headers.get("retry-after")).toBe("9");
  });
});
