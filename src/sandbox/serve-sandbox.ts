import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { UsageError } from "../errors.ts";
import type { Sandbox } from "./create-sandbox.ts";
import { isLoopbackAddress, isLoopbackHost } from "./loopback.ts";
import { tooLarge } from "./read-request-body.ts";
import { Refusal } from "./refusal.ts";
import { ConnectionBrokenError, errorReply } from "./reply.ts";

export interface ServeOptions {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** 127.0.0.1 unless given; anything but loopback is refused. */
  readonly address?: string;
}

export interface SandboxServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and drops what is open. */
  close(): Promise<void>;
}

/**
 * Serves a sandbox over HTTP, on loopback only: it knows no real token and holds copies of content.
 *
 * @throws UsageError where the address is not loopback or the port cannot be had
 */
export async function serveSandbox(sandbox: Sandbox, options: ServeOptions): Promise<SandboxServer> {
  const address = options.address ?? "127.0.0.1";
  if (!isLoopbackAddress(address)) {
    throw new UsageError({
      code: "sandbox-not-loopback",
      message: `The sandbox cannot listen on ${address}: it serves this machine only.`,
      hint: "Leave the address out, or use 127.0.0.1.",
    });
  }
  const server = createServer((incoming, outgoing) => {
    void answer(sandbox, incoming, outgoing);
  });
  const port = await listen(server, options.port, address);
  return {
    url: `http://${address.includes(":") ? `[${address}]` : address}:${String(port)}`,
    port,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      reject(
        new UsageError({
          code: "sandbox-port-taken",
          message: `The sandbox cannot listen on ${address}:${String(port)}: ${cause.message}`,
          hint: "Choose another port, or 0 for any free one: --port 0",
          cause,
        }),
      );
    });
    server.listen(port, address, () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : port);
    });
  });
}

async function answer(sandbox: Sandbox, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const left = new AbortController();
    outgoing.once("close", () => left.abort());
    const response = await replyTo(sandbox, incoming, left.signal);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    if (error instanceof ConnectionBrokenError) {
      incoming.socket.resetAndDestroy();
      return;
    }
    const reason = error instanceof Error ? error.message : String(error);
    outgoing.writeHead(500, { "Content-Type": "application/json" });
    outgoing.end(
      await errorReply(new Refusal(500, "server_error", `Defect of the sandbox: ${reason}`), "", {}).text(),
    );
  }
}

async function replyTo(sandbox: Sandbox, incoming: IncomingMessage, signal: AbortSignal): Promise<Response> {
  const host = incoming.headers.host ?? "";
  // A page in a browser can make its own host name resolve to 127.0.0.1; it cannot choose this header.
  if (!isLoopbackHost(host)) {
    return errorReply(new Refusal(421, "client_error", "The sandbox answers on loopback only"), "", {});
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > sandbox.maxBodyBytes) {
      return errorReply(tooLarge(sandbox.maxBodyBytes), "", { Connection: "close" });
    }
    chunks.push(chunk);
  }
  return sandbox.handle(toRequest(incoming, { host, body: Buffer.concat(chunks), signal }));
}

function toRequest(
  incoming: IncomingMessage,
  { host, body, signal }: { readonly host: string; readonly body: Buffer; readonly signal: AbortSignal },
): Request {
  const method = incoming.method ?? "GET";
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(", ") : (value ?? ""));
  }
  const takesBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(incoming.url ?? "/", `http://${host}`), {
    method,
    headers,
    signal,
    ...(takesBody && body.byteLength > 0 ? { body } : {}),
  });
}
