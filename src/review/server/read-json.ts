import type { IncomingMessage } from "node:http";
import { RefusedRequest } from "./reply.ts";

/** The JSON that a request carries. Throws RefusedRequest for more than so many bytes, and for anything else. */
export async function readJson(incoming: IncomingMessage, mostBytes: number): Promise<unknown> {
  if (incoming.headers["content-type"] !== "application/json") {
    throw new RefusedRequest("body");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostBytes) {
      throw new RefusedRequest("tooLarge");
    }
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new RefusedRequest("body");
  }
}
