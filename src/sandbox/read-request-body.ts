import { isJsonObject, type JsonObject } from "../model/index.ts";
import { invalid, Refusal } from "./refusal.ts";

/**
 * The JSON object a request carries, or undefined where it carries nothing.
 *
 * @throws Refusal: 413 for too much, 415 for what does not call itself JSON, 400 for what is none
 */
export async function readRequestBody(
  request: Request,
  maxBodyBytes: number,
): Promise<JsonObject | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes) {
    throw tooLarge(maxBodyBytes);
  }
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength === 0 || request.method === "GET") {
    return undefined;
  }
  if (bytes.byteLength > maxBodyBytes) {
    throw tooLarge(maxBodyBytes);
  }
  if (!(request.headers.get("content-type") ?? "").includes("json")) {
    throw new Refusal(415, "unsupported", "Content-Type must be application/json");
  }
  const body = parseJson(bytes);
  if (!isJsonObject(body)) {
    throw invalid("The request body must be a JSON object");
  }
  return body;
}

export function tooLarge(maxBodyBytes: number): Refusal {
  return new Refusal(413, "client_error", `The request body is larger than ${String(maxBodyBytes)} bytes`);
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw invalid("The request body is not valid JSON");
  }
}
