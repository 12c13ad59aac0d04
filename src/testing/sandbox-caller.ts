import type { Sandbox } from "../sandbox/index.ts";

/** A reply as a test looks at it. */
export interface SandboxReply {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON, or undefined where there was none. */
  readonly body: unknown;
}

/** Sends one request with the sandbox's token: `call("PUT /articles/35", { title: "x" })`. */
export type SandboxCaller = (
  request: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<SandboxReply>;

export function callerOf(sandbox: Pick<Sandbox, "fetch" | "token">): SandboxCaller {
  return async (request, body, headers = {}) => {
    const [method = "", path = ""] = request.split(" ");
    const response = await sandbox.fetch(`http://sandbox.test${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${sandbox.token}`,
        "Content-Type": "application/json",
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? undefined : JSON.parse(text),
    };
  };
}
