import type { IncomingMessage } from "node:http";
import { RefusedRequest } from "./reply.ts";

/**
 * A page elsewhere can make its own name resolve to this machine (DNS rebinding), but cannot choose the Host
 * header. Throws RefusedRequest.
 */
export function checkHost({ headers }: IncomingMessage, host: string): void {
  if (headers.host !== host) {
    throw new RefusedRequest("host");
  }
}

/** Only our own page may write: every browser says where a POST comes from. Throws RefusedRequest. */
export function checkOrigin({ headers }: IncomingMessage, host: string): void {
  const site = headers["sec-fetch-site"] ?? "same-origin";
  if (headers.origin !== `http://${host}` || site !== "same-origin") {
    throw new RefusedRequest("origin");
  }
}
