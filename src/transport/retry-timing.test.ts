import { describe, expect, test } from "vitest";

import {
  judgeAttempt,
  MAX_ATTEMPTS,
  MAX_ATTEMPTS_RATE_LIMITED,
  parseRetryAfterMs,
  retryDelayMs,
  type AttemptFailure,
  type HttpMethod,
} from "./retry-timing.ts";

const refusedNow: AttemptFailure = { kind: "unreachable", isLasting: false };
const noSuchHost: AttemptFailure = { kind: "unreachable", isLasting: true };
const lost: AttemptFailure = { kind: "lost" };
const status = (code: number): AttemptFailure => ({ kind: "status", status: code });

describe("judgeAttempt()", () => {
  const table: readonly (readonly [HttpMethod, string, AttemptFailure, string])[] = [
    ["GET", "HTTP 400", status(400), "refused"],
    ["GET", "HTTP 404", status(404), "refused"],
    ["GET", "HTTP 408", status(408), "retry"],
    ["GET", "HTTP 429", status(429), "retry"],
    ["GET", "HTTP 500", status(500), "retry"],
    ["GET", "HTTP 503", status(503), "retry"],
    ["GET", "a lost connection", lost, "retry"],
    ["GET", "a refused connection", refusedNow, "retry"],
    ["GET", "no such host", noSuchHost, "not-sent"],
    ["POST", "HTTP 400", status(400), "refused"],
    ["POST", "HTTP 401", status(401), "refused"],
    ["POST", "HTTP 422", status(422), "refused"],
    ["POST", "HTTP 429", status(429), "retry"],
    ["POST", "HTTP 408", status(408), "unknown"],
    ["POST", "HTTP 500", status(500), "unknown"],
    ["POST", "HTTP 502", status(502), "unknown"],
    ["POST", "HTTP 503", status(503), "unknown"],
    ["POST", "HTTP 504", status(504), "unknown"],
    ["POST", "a lost connection", lost, "unknown"],
    ["POST", "a refused connection", refusedNow, "retry"],
    ["POST", "no such host", noSuchHost, "not-sent"],
    ["PUT", "HTTP 409", status(409), "refused"],
    ["PUT", "HTTP 429", status(429), "retry"],
    ["PUT", "HTTP 500", status(500), "unknown"],
    ["PUT", "a lost connection", lost, "unknown"],
    ["PUT", "a refused connection", refusedNow, "retry"],
    ["DELETE", "HTTP 500", status(500), "unknown"],
    ["DELETE", "a lost connection", lost, "unknown"],
  ];
  test.each(table)("%s after %s", (method, _name, failure, wanted) => {
    const verdict = judgeAttempt(method, failure, 1);
    expect(verdict.action === "retry" ? "retry" : verdict.outcome).toBe(wanted);
  });

  const bounds: readonly (readonly [string, HttpMethod, AttemptFailure, number, string])[] = [
    ["429", "POST", status(429), MAX_ATTEMPTS_RATE_LIMITED, "refused"],
    ["429", "GET", status(429), MAX_ATTEMPTS_RATE_LIMITED, "refused"],
    ["500 on a read", "GET", status(500), MAX_ATTEMPTS, "refused"],
    ["lost reads", "GET", lost, MAX_ATTEMPTS, "not-sent"],
    ["refused connections", "PUT", refusedNow, MAX_ATTEMPTS, "not-sent"],
  ];
  test.each(bounds)(
    "gives up on %s (%s) after a bounded number of attempts",
    (_name, method, failure, last, outcome) => {
      expect(judgeAttempt(method, failure, last - 1)).toEqual({ action: "retry" });
      expect(judgeAttempt(method, failure, last)).toEqual({ action: "fail", outcome });
    },
  );
});

describe("retryDelayMs()", () => {
  test.each([
    [1, 0, 250],
    [1, 0.999, 500],
    [3, 0, 1000],
    [7, 0, 15_000],
    [500, 0.999, 29_985],
  ])("attempt %i with random %f waits %i ms", (attempt, random, wanted) => {
    expect(retryDelayMs({ attempt, random, retryAfterMs: null })).toBe(wanted);
  });

  test("waits what the server asks for, but never for ever", () => {
    expect(retryDelayMs({ attempt: 1, random: 0.5, retryAfterMs: 7000 })).toBe(7000);
    expect(retryDelayMs({ attempt: 1, random: 0.5, retryAfterMs: 9e116 })).toBe(120_000);
  });
});

describe("parseRetryAfterMs()", () => {
  const nowMs = Date.parse("2025-07-01T10:00:00Z");
  test.each([
    [null, null],
    ["", null],
    ["soon", null],
    ["-5", null],
    ["0", 0],
    ["3", 3000],
    ["1.5", 1500],
    ["Tue, 01 Jul 2025 10:00:20 GMT", 20_000],
    ["Tue, 01 Jul 2025 09:00:00 GMT", 0],
  ])("reads %j as %j ms", (header, wanted) => {
    expect(parseRetryAfterMs(header, nowMs)).toBe(wanted);
  });
});
