import type { JsonValue } from "../model/index.ts";
import type { Refusal } from "./refusal.ts";

/** A fault broke the connection, with the request carried out or not: what `fetch` would reject with. */
export class ConnectionBrokenError extends TypeError {
  constructor() {
    super("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
    this.name = "ConnectionBrokenError";
  }
}

const COMMON = { "X-Intercom-Version": "helpferry-sandbox" };

/** Every success is a 200, creates too. `null` is a reply without content. */
export function jsonReply(value: JsonValue, headers: Readonly<Record<string, string>>): Response {
  return value === null
    ? new Response(null, { status: 200, headers: { ...COMMON, ...headers } })
    : Response.json(value, { status: 200, headers: { ...COMMON, ...headers } });
}

/** Intercom's error envelope (OpenAPI 2.9 `error`). */
export function errorReply(
  refusal: Refusal,
  requestId: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const { status, code, message } = refusal;
  return Response.json(
    { type: "error.list", request_id: requestId, errors: [{ code, message }] },
    { status, headers: { ...COMMON, ...headers } },
  );
}
