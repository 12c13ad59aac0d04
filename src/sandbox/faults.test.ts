import { describe, expect, it } from "vitest";

import { callerOf } from "../testing/sandbox-caller.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import { FaultControl, type Fault } from "./faults.ts";
import { parseFault } from "./parse-fault.ts";

function start(...faults: Fault[]) {
  const sandbox = createTestSandbox({ faults });
  return { sandbox, call: callerOf(sandbox), tags: () => sandbox.content().tags.map(({ name }) => name) };
}

describe("a fault of the sandbox", () => {
  it("error-before-write answers with its status and writes nothing", async () => {
    const { call, tags } = start({ kind: "error-before-write", status: 500 });
    const reply = await call("POST /tags", { name: "x" });
    expect(reply).toMatchObject({ status: 500, body: { errors: [{ code: "server_error" }] } });
    expect(tags()).toEqual([]);
  });

  it("error-after-write writes, then answers with its status", async () => {
    const { call, tags } = start({ kind: "error-after-write", status: 502 });
    expect((await call("POST /tags", { name: "x" })).status).toBe(502);
    expect(tags()).toEqual(["x"]);
  });

  it("reply-lost writes, then fails as fetch fails, and is logged without a status", async () => {
    const { sandbox, call, tags } = start({ kind: "reply-lost", method: "POST" });
    await expect(call("POST /tags", { name: "x" })).rejects.toThrow(TypeError);
    expect(tags()).toEqual(["x"]);
    expect(sandbox.log).toMatchObject([{ method: "POST", path: "/tags", status: null, fault: "reply-lost" }]);
  });

  it("slow answers after its delay, the write halfway through", async () => {
    const slept: number[] = [];
    const found: number[] = [];
    const sandbox = createTestSandbox({
      faults: [{ kind: "slow", delayMs: 3000 }],
      latencyMs: 100,
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        found.push(sandbox.content().tags.length);
      },
    });
    expect((await callerOf(sandbox)("POST /tags", { name: "x" })).status).toBe(200);
    expect(slept).toEqual([1550, 1550]);
    expect(found).toEqual([0, 1]);
  });

  it("hang answers only by the client's leaving, and writes nothing", async () => {
    const { sandbox, tags } = start({ kind: "hang" });
    const leave = new AbortController();
    const reply = sandbox.fetch("http://sandbox.test/tags", {
      method: "POST",
      headers: { Authorization: `Bearer ${sandbox.token}`, "Content-Type": "application/json" },
      body: '{"name":"x"}',
      signal: leave.signal,
    });
    const ended = reply.then(
      () => "answered",
      () => "broken off",
    );
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 30, "hanging"))])).toBe(
      "hanging",
    );
    leave.abort();
    expect(await ended).toBe("broken off");
    expect(tags()).toEqual([]);
    expect(sandbox.log).toMatchObject([{ status: null, fault: "hang" }]);
  });

  it("refuse breaks off before the token is looked at or the request is counted", async () => {
    const sandbox = createTestSandbox({ rateLimit: 10, faults: [{ kind: "refuse", nth: 1 }] });
    const call = callerOf(sandbox);
    await expect(call("POST /tags", { name: "x" }, { Authorization: "Bearer wrong" })).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
    expect(sandbox.content().tags).toEqual([]);
    expect(sandbox.log).toMatchObject([{ status: null, fault: "refuse" }]);
    expect((await call("GET /me")).headers.get("x-ratelimit-remaining")).toBe("9");
  });

  it("can be a 429 that comes from elsewhere", async () => {
    const { call } = start({ kind: "error-before-write", status: 429 });
    const reply = await call("GET /me");
    expect(reply).toMatchObject({ status: 429, body: { errors: [{ code: "rate_limit_exceeded" }] } });
  });

  it("strikes only the n-th request with its method and path", async () => {
    const { call } = start({ kind: "error-before-write", method: "POST", path: "/tags", nth: 2 });
    const statuses = [];
    for (const request of ["POST /tags", "GET /tags", "POST /articles", "POST /tags", "POST /tags"]) {
      statuses.push((await call(request, request.startsWith("POST") ? { name: "x" } : undefined)).status);
    }
    expect(statuses).toEqual([200, 200, 400, 503, 200]);
  });

  it("strikes by chance as its seed says, and at most as often as it may", () => {
    const draws = [0.9, 0.1, 0.1, 0.1];
    const faults = new FaultControl(
      () => draws.shift() ?? 0,
      [{ kind: "error-before-write", chance: 0.5, times: 2 }],
    );
    expect([1, 2, 3, 4].map(() => faults.strike("GET", "/me", "request") !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("can be added and taken away while the sandbox runs", async () => {
    const { sandbox, call } = start();
    const remove = sandbox.faults.add({ kind: "error-before-write" });
    expect((await call("GET /me")).status).toBe(503);
    remove();
    expect((await call("GET /me")).status).toBe(200);
    sandbox.faults.add({ kind: "error-before-write" });
    sandbox.faults.clear();
    expect((await call("GET /me")).status).toBe(200);
  });

  it("never strikes what an editor does in Intercom's app", () => {
    const { sandbox, tags } = start({ kind: "error-before-write" });
    sandbox.editInApp("POST", "/tags", { name: "x" });
    expect(tags()).toEqual(["x"]);
    expect(sandbox.log).toEqual([]);
  });
});

describe("parseFault()", () => {
  it.each<[string, Fault]>([
    ["reply-lost", { kind: "reply-lost" }],
    [
      "reply-lost,method=post,path=/help_center/sections,nth=3",
      { kind: "reply-lost", method: "POST", path: "/help_center/sections", nth: 3 },
    ],
    [
      "error-after-write,status=502,chance=0.05,times=4",
      { kind: "error-after-write", status: 502, chance: 0.05, times: 4 },
    ],
    ["slow,delay=2500", { kind: "slow", delayMs: 2500 }],
    ["hang,path=/articles", { kind: "hang", path: "/articles" }],
  ])("reads %s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  it.each([
    "",
    "lost",
    "reply-lost,nth=0",
    "reply-lost,nth=",
    "reply-lost,chance=2",
    "slow,delay=-1",
    "reply-lost,status=200",
    "reply-lost,foo=1",
  ])("refuses %j and shows how it is written", (text) => {
    expect(() => parseFault(text)).toThrow(expect.objectContaining({ code: "unknown-fault" }));
  });
});
