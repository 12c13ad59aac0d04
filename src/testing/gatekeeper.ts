import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request on its way to the workspace. */
export interface Passing {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
}

/**
 * What becomes of a request.
 * - `pass`: it goes to the workspace, and the reply comes back.
 * - `drop`: the connection breaks before the workspace hears of it.
 * - `lose`: the workspace carries it out, then the connection breaks.
 * - `thenKill`: the workspace carries it out, then this is called and the connection breaks.
 * - a status, headers and a JSON body: answered in the workspace's place.
 */
export type Verdict =
  | "pass"
  | "drop"
  | "lose"
  | { readonly thenKill: () => void }
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

export interface Gatekeeper {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands between a client and a sandbox, on loopback, and decides about every request before it is passed on. */
export async function startGatekeeper(
  target: string,
  decide: (request: Passing) => Verdict | Promise<Verdict>,
): Promise<Gatekeeper> {
  const server = createServer((incoming, outgoing) => {
    void passOn(incoming, outgoing, { target, decide }).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { target, decide }: { readonly target: string; readonly decide: Parameters<typeof startGatekeeper>[1] },
): Promise<void> {
  const { method = "GET", url = "/" } = incoming;
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  const verdict = await decide({ method, path: url });
  if (typeof verdict === "object" && "status" in verdict) {
    outgoing.writeHead(verdict.status, verdict.headers);
    outgoing.end(JSON.stringify(verdict.body ?? {}));
    return;
  }
  if (verdict === "drop") {
    incoming.socket.destroy();
    return;
  }
  const body = Buffer.concat(chunks);
  const { authorization = "", "intercom-version": version = "" } = incoming.headers;
  const response = await fetch(`${target}${url}`, {
    method,
    headers: {
      authorization,
      "intercom-version": String(version),
      accept: "application/json",
      "content-type": "application/json",
    },
    ...(body.length > 0 ? { body } : {}),
  });
  const text = await response.text();
  if (typeof verdict === "object") {
    verdict.thenKill();
  }
  if (verdict !== "pass") {
    incoming.socket.destroy();
    return;
  }
  const headers = [...response.headers].filter(([name]) => /^(x-|retry-after|content-type)/.test(name));
  outgoing.writeHead(response.status, Object.fromEntries(headers));
  outgoing.end(text);
}
