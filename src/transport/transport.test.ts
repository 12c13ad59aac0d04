import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { inspect } from "node:util";

import { afterEach, describe, expect, test } from "vitest";

import { ApiError, ConfigError } from "../errors.ts";
import { createSkippingClock, REQUEST_TIMEOUT_MS } from "../testing/skipping-clock.ts";
import { createSystemClock } from "./clock.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { createTransport, type RetryEvent, type Transport, type TransportOptions } from "./transport.ts";

const token = "dG9rOjAxMjM0NTY3ODlhYmNkZWY=";

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

type Answer = (request: Received, response: ServerResponse) => void;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => close()));
});

/** A loopback server that answers each request with the next of the answers, then with the last again. */
async function serve(...answers: readonly Answer[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const one = { method, url, headers, body };
      const answer = answers[Math.min(received.length, answers.length - 1)];
      received.push(one);
      answer?.(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { baseUrl: `http://127.0.0.1:${port}`, received };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };

const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer => json(status, { type: "error.list", request_id: "req-1", errors: [{ code, message }] }, headers);

const hangUp: Answer = (_request, response) => response.destroy();

function connectTo(baseUrl: string, overrides: Partial<TransportOptions> = {}): Transport {
  const clock = overrides.clock ?? createSkippingClock();
  return createTransport({
    baseUrl,
    token,
    apiVersion: "2.9",
    fetch,
    clock,
    random: () => 0,
    limiter: createRateLimiter({ clock, random: () => 0 }),
    timeoutMs: REQUEST_TIMEOUT_MS,
    ...overrides,
  });
}

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ApiError) {
      return error;
    }
    throw error;
  }
  throw new Error("The request should have failed.");
}

describe("what is sent", () => {
  test("token, version and JSON go to the path behind the base URL", async () => {
    const { baseUrl, received } = await serve(json(200, { id: "7" }));
    const reply = await connectTo(`${baseUrl}/proxy/`).request({
      method: "PUT",
      path: "/articles/7",
      query: { page: 2 },
      body: { title: "Où ?" },
    });
    expect(reply).toEqual({ status: 200, body: { id: "7" } });
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      method: "PUT",
      url: "/proxy/articles/7?page=2",
      body: '{"title":"Où ?"}',
      headers: {
        authorization: `Bearer ${token}`,
        "intercom-version": "2.9",
        accept: "application/json",
        "content-type": "application/json",
      },
    });
  });

  test("a path cannot name another host", async () => {
    const { baseUrl, received } = await serve(json(200, {}));
    await connectTo(baseUrl).request({ method: "GET", path: "//evil.example/articles" });
    expect(received[0]?.url).toBe("//evil.example/articles");
  });

  test("an empty reply is null", async () => {
    const { baseUrl } = await serve((_request, response) => response.writeHead(200).end());
    expect(await connectTo(baseUrl).request({ method: "DELETE", path: "/tags/1" })).toEqual({
      status: 200,
      body: null,
    });
  });
});

describe("where the token may go", () => {
  test("not to a host that nobody allowed", () => {
    expect(() => connectTo("https://evil.example")).toThrow(
      expect.objectContaining({ code: "host-not-allowed" }),
    );
  });

  test("a text that cannot be a token is refused without showing it", () => {
    const broken = "secret\nInjected: header";
    expect(() => connectTo("http://127.0.0.1:1", { token: broken })).toThrow(ConfigError);
    expect(() => connectTo("http://127.0.0.1:1", { token: broken })).toThrow(
      expect.not.stringContaining("secret"),
    );
    expect(() => connectTo("http://127.0.0.1:1", { token: "" })).toThrow(ConfigError);
  });

  test.each([301, 302, 303, 307, 308])("not across a redirect: HTTP %i", async (status) => {
    const elsewhere = await serve(json(200, {}));
    const { baseUrl } = await serve((_request, response) =>
      response.writeHead(status, { Location: `${elsewhere.baseUrl}/me?token=${token}` }).end(),
    );
    const error = await failureOf(connectTo(baseUrl).request({ method: "GET", path: "/me" }));
    expect(error).toMatchObject({ code: "redirect-refused", outcome: "refused", status });
    expect(error.message).toContain(elsewhere.baseUrl);
    expect(error.message).not.toContain(token);
    expect(elsewhere.received).toEqual([]);
  });

  test("not into an error, even if the server echoes it", async () => {
    const { baseUrl } = await serve(refusal(401, "unauthorized", `Bearer ${token} and ${token} are invalid`));
    const error = await failureOf(connectTo(baseUrl).request({ method: "GET", path: "/me" }));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(token);
    expect(error.message).toContain("[token hidden]");
  });

  test("not into the cause of an error", async () => {
    const failing: typeof fetch = async () => {
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error(`bad header Bearer ${token}`), { token }),
      });
    };
    const transport = connectTo("http://127.0.0.1:1", { fetch: failing });
    const error = await failureOf(transport.request({ method: "PUT", path: "/articles/1", body: {} }));
    expect(error.cause).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(token);
  });
});

describe("refusals", () => {
  test.each<readonly [number, string, string, string, RegExp]>([
    [401, "unauthorized", "Access Token Invalid", "token-refused", /INTERCOM_ACCESS_TOKEN.*region/],
    [
      400,
      "intercom_version_invalid",
      "The requested version could not be found",
      "api-version-refused",
      /INTERCOM_VERSION/,
    ],
    [403, "api_plan_restricted", "Active subscription needed.", "plan-restricted", /plan/],
    [403, "forbidden", "Not authorized", "forbidden", /permission/],
    [404, "not_found", "Resource Not Found", "not-found", /switched on/],
    [400, "unsupported_html", "needs to contain at least one list item", "html-refused", /HTML/],
    [422, "parameter_invalid", "Name is too long", "request-refused", /server names/],
  ])(
    "HTTP %i %s names request, code, message and what to do",
    async (status, wireCode, wireMessage, code, hint) => {
      const { baseUrl, received } = await serve(refusal(status, wireCode, wireMessage));
      const error = await failureOf(
        connectTo(baseUrl).request({ method: "PUT", path: "/articles/9", body: {} }),
      );
      expect(error).toMatchObject({ code, status, outcome: "refused", requestId: "req-1" });
      expect(error.message).toBe(
        `PUT /articles/9 was answered with HTTP ${status}: ${wireCode} "${wireMessage}" (request id req-1)`,
      );
      expect(error.hint).toMatch(hint);
      expect(received).toHaveLength(1);
    },
  );

  test("a page that is not Intercom's still says which status it was", async () => {
    const { baseUrl } = await serve((_request, response) =>
      response.writeHead(502, { "X-Request-Id": "r2" }).end("<html>"),
    );
    const error = await failureOf(
      connectTo(baseUrl).request({ method: "POST", path: "/articles", body: {} }),
    );
    expect(error).toMatchObject({ code: "server-failed", status: 502, outcome: "unknown", requestId: "r2" });
  });

  test("a success that is not JSON leaves a write's outcome unknown", async () => {
    const { baseUrl } = await serve((_request, response) => response.writeHead(200).end("<html>"));
    const transport = connectTo(baseUrl);
    const write = await failureOf(transport.request({ method: "POST", path: "/articles", body: {} }));
    expect(write).toMatchObject({ code: "reply-unreadable", outcome: "unknown" });
    const read = await failureOf(transport.request({ method: "GET", path: "/me" }));
    expect(read).toMatchObject({ code: "reply-unreadable", outcome: "refused" });
  });
});

describe("retries", () => {
  test("a read survives server errors and lost connections", async () => {
    const events: RetryEvent[] = [];
    const { baseUrl, received } = await serve(
      refusal(503, "service_unavailable", "Later"),
      hangUp,
      json(200, { ok: true }),
    );
    const transport = connectTo(baseUrl, { onEvent: (event) => events.push(event) });
    expect((await transport.request({ method: "GET", path: "/me" })).body).toEqual({ ok: true });
    expect(received).toHaveLength(3);
    expect(events.map(({ attempt, status, waitMs }) => [attempt, status, waitMs])).toEqual([
      [1, 503, 250],
      [2, null, 500],
    ]);
  });

  test.each(["POST", "PUT", "DELETE"] as const)(
    "a %s whose reply was lost is never sent again",
    async (method) => {
      const { baseUrl, received } = await serve(hangUp);
      const error = await failureOf(connectTo(baseUrl).request({ method, path: "/articles/1" }));
      expect(error).toMatchObject({ code: "connection-lost", outcome: "unknown", status: null });
      expect(error.message).toContain("whether it was carried out is not known");
      expect(received).toHaveLength(1);
    },
  );

  test("a POST that the rate limit refused is sent again", async () => {
    const { baseUrl, received } = await serve(
      refusal(429, "rate_limit_exceeded", "Slow down"),
      json(200, { id: "1" }),
    );
    expect((await connectTo(baseUrl).request({ method: "POST", path: "/articles", body: {} })).body).toEqual({
      id: "1",
    });
    expect(received).toHaveLength(2);
  });

  test("a rate limit that never ends is given up on, and every attempt went through the limiter", async () => {
    const { baseUrl, received } = await serve(refusal(429, "rate_limit_exceeded", "Slow down"));
    const clock = createSkippingClock();
    const limiter = createRateLimiter({ clock, random: () => 0 });
    const transport = connectTo(baseUrl, { clock, limiter });
    const error = await failureOf(transport.request({ method: "PUT", path: "/articles/1", body: {} }));
    expect(error).toMatchObject({ code: "rate-limited", outcome: "refused", status: 429 });
    expect(error.message).toContain("after 10 attempts");
    expect(received).toHaveLength(10);
    expect(limiter.stats()).toMatchObject({ started: 10, rateLimited: 10 });
  });

  test("a time in Retry-After is meant by the server's clock", async () => {
    const events: RetryEvent[] = [];
    const { baseUrl } = await serve(
      refusal(503, "service_unavailable", "Later", {
        Date: "Tue, 01 Jul 2014 10:00:00 GMT",
        "Retry-After": "Tue, 01 Jul 2014 10:00:07 GMT",
      }),
      json(200, {}),
    );
    await connectTo(baseUrl, { onEvent: (event) => events.push(event) }).request({
      method: "GET",
      path: "/me",
    });
    expect(events.map(({ waitMs }) => waitMs)).toEqual([7000]);
  });

  test("nothing was sent where nobody listens", async () => {
    const { baseUrl } = await serve(json(200, {}));
    await closers.pop()?.();
    const error = await failureOf(
      connectTo(baseUrl).request({ method: "POST", path: "/articles", body: {} }),
    );
    expect(error).toMatchObject({ code: "connection-failed", outcome: "not-sent", status: null });
    expect(error.message).toMatch(/cannot be reached \(ECONNREFUSED\), after 4 attempts/);
  });
});

describe("time-outs and cancelling", () => {
  const neverAnswer: Answer = () => undefined;

  test("a write that gets no reply in time may have been carried out", async () => {
    const { baseUrl, received } = await serve(neverAnswer);
    const transport = connectTo(baseUrl, { clock: createSystemClock(), timeoutMs: 50 });
    const error = await failureOf(transport.request({ method: "POST", path: "/articles", body: {} }));
    expect(error).toMatchObject({ code: "timed-out", outcome: "unknown" });
    expect(error.message).toContain("within 0.05 s");
    expect(received).toHaveLength(1);
  });

  test("the time covers the reply's body", async () => {
    const { baseUrl } = await serve((_request, response) => {
      response.writeHead(200);
      response.write("{");
    });
    const transport = connectTo(baseUrl, { clock: createSystemClock(), timeoutMs: 50 });
    const error = await failureOf(transport.request({ method: "PUT", path: "/articles/1", body: {} }));
    expect(error).toMatchObject({ code: "timed-out", outcome: "unknown" });
  });

  test("a write that is cancelled on its way is let finish; the next one is not sent", async () => {
    const cancel = new AbortController();
    const { baseUrl, received } = await serve((request, response) => {
      cancel.abort();
      json(200, { id: "1" })(request, response);
    });
    const transport = connectTo(baseUrl);
    const write = { method: "POST", path: "/articles", body: {}, signal: cancel.signal } as const;
    expect((await transport.request(write)).body).toEqual({ id: "1" });
    expect(await failureOf(transport.request(write))).toMatchObject({
      code: "request-cancelled",
      outcome: "not-sent",
    });
    expect(received).toHaveLength(1);
  });

  test("a read that is cancelled on its way ends at once", async () => {
    const cancel = new AbortController();
    const { baseUrl, received } = await serve(() => cancel.abort());
    const read = connectTo(baseUrl).request({ method: "GET", path: "/me", signal: cancel.signal });
    expect(await failureOf(read)).toMatchObject({ code: "request-cancelled", outcome: "not-sent" });
    expect(received).toHaveLength(1);
  });

  test("a wait for the rate limit is cancelled", async () => {
    const cancel = new AbortController();
    const { baseUrl, received } = await serve((request, response) => {
      setTimeout(() => cancel.abort(), 20);
      refusal(429, "rate_limit_exceeded", "Slow down")(request, response);
    });
    const transport = connectTo(baseUrl, { clock: createSystemClock() });
    const write = transport.request({ method: "PUT", path: "/articles/1", body: {}, signal: cancel.signal });
    expect(await failureOf(write)).toMatchObject({ code: "request-cancelled", outcome: "not-sent" });
    expect(received).toHaveLength(1);
  });
});
