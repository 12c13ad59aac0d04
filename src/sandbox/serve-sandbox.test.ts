import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createTestSandbox, startSandboxServer, type RunningSandbox } from "../testing/sandbox-server.ts";
import { serveSandbox } from "./serve-sandbox.ts";

describe("serveSandbox()", () => {
  let running: RunningSandbox;
  beforeEach(async () => {
    running = await startSandboxServer({ maxBodyBytes: 1000 });
  });
  afterEach(async () => running.close());

  const send = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(running.url + path, {
      ...init,
      headers: { Authorization: `Bearer ${running.token}`, "Content-Type": "application/json" },
    });

  /** Sends a request with a Host header of one's own, which fetch does not allow. */
  async function statusForHost(host: string): Promise<number | undefined> {
    const headers = { Host: host, Authorization: `Bearer ${running.token}` };
    const outgoing = request(`${running.url}/me`, { headers }).end();
    const [reply] = (await once(outgoing, "response")) as [{ statusCode: number; resume(): void }];
    reply.resume();
    return reply.statusCode;
  }

  it("answers over HTTP as the handler does", async () => {
    const reply = await send("/tags", { method: "POST", body: '{"name":"日本 ✓"}' });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe("application/json");
    expect(reply.headers.get("x-ratelimit-limit")).toBe("1667");
    expect(await reply.json()).toEqual({ type: "tag", id: "1", name: "日本 ✓" });
    expect(running.log).toMatchObject([
      { method: "POST", path: "/tags", status: 200, body: { name: "日本 ✓" } },
    ]);
  });

  it("answers a delete without content", async () => {
    running.sandbox.editInApp("POST", "/tags", { name: "x" });
    const reply = await send("/tags/1", { method: "DELETE" });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
  });

  it.each(["0.0.0.0", "192.168.0.1", "example.com", "::", "127.0.0.1.example.com"])(
    "does not listen on %s",
    async (address) => {
      await expect(serveSandbox(createTestSandbox(), { port: 0, address })).rejects.toThrow(
        expect.objectContaining({ code: "sandbox-not-loopback" }),
      );
    },
  );

  it("does not take a port that is taken, and says which option chooses another", async () => {
    const { port } = new URL(running.url);
    await expect(serveSandbox(createTestSandbox(), { port: Number(port) })).rejects.toThrow(
      expect.objectContaining({
        code: "sandbox-port-taken",
        hint: expect.stringContaining("--port") as unknown,
      }),
    );
  });

  it.each(["example.com", "evil.test:80", "10.0.0.1", "localhost.evil.test"])(
    "refuses a request for the host %s",
    async (host) => {
      expect(await statusForHost(host)).toBe(421);
      expect(running.log).toEqual([]);
    },
  );

  it.each(["localhost", "127.0.0.1:1234", "[::1]:80"])("answers a request for the host %s", async (host) => {
    expect(await statusForHost(host)).toBe(200);
  });

  it("breaks the connection off where a reply is lost", async () => {
    running.sandbox.faults.add({ kind: "reply-lost" });
    await expect(send("/tags", { method: "POST", body: '{"name":"x"}' })).rejects.toThrow("fetch failed");
    expect(running.sandbox.content().tags).toHaveLength(1);
    running.sandbox.faults.clear();
    expect((await send("/me")).status).toBe(200);
  });

  it("resets the connection where it is refused", async () => {
    running.sandbox.faults.add({ kind: "refuse", times: 1 });
    await expect(send("/tags", { method: "POST", body: '{"name":"x"}' })).rejects.toThrow("fetch failed");
    expect(running.sandbox.content().tags).toEqual([]);
    expect((await send("/me")).status).toBe(200);
  });

  it("keeps the connection of a request that hangs open until the client leaves, and serves others", async () => {
    running.sandbox.faults.add({ kind: "hang", times: 1 });
    const leave = new AbortController();
    const hanging = send("/me", { signal: leave.signal });
    expect((await send("/me")).status).toBe(200);
    leave.abort();
    await expect(hanging).rejects.toThrow("aborted");
    await vi.waitFor(() => expect(running.log.map(({ status }) => status)).toEqual([200, null]));
  });

  it("closes while a request hangs", async () => {
    running.sandbox.faults.add({ kind: "hang" });
    const hanging = send("/me").catch((error: unknown) => error);
    await vi.waitFor(() => expect(running.sandbox.faults.strike("GET", "/nothing", "request")).toBeDefined());
    await running.close();
    expect(await hanging).toBeInstanceOf(TypeError);
  });

  it("dates its replies by its own clock", async () => {
    const other = await startSandboxServer({ now: () => Date.UTC(2031, 4, 6, 7, 8, 9) });
    const reply = await fetch(`${other.url}/me`, { headers: { Authorization: `Bearer ${other.token}` } });
    await other.close();
    expect(reply.headers.get("date")).toBe("Tue, 06 May 2031 07:08:09 GMT");
    expect(reply.headers.get("x-ratelimit-reset")).toBe(String(Date.UTC(2031, 4, 6, 7, 8, 10) / 1000));
  });

  it("refuses a body that is too large while it is still coming", async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(500)),
    });
    const init = { method: "POST", body: stream, duplex: "half" } as RequestInit;
    const status = await send("/tags", init).then(
      (reply) => reply.status,
      () => "connection closed",
    );
    expect([413, "connection closed"]).toContain(status);
    expect((await send("/me")).status).toBe(200);
  });

  it("survives a client that hangs up in the middle of its request", async () => {
    const socket = connect(Number(new URL(running.url).port), "127.0.0.1");
    await once(socket, "connect");
    socket.write("POST /tags HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
    socket.destroy();
    await once(socket, "close");
    expect((await send("/me")).status).toBe(200);
  });
});
