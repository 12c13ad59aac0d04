import { Refusal } from "./refusal.ts";

/**
 * Takes `Bearer <token>`, and `Basic base64("<token>:")` as Intercom's own package sent it up to 5.0.
 *
 * @throws Refusal for any other token, or none
 */
export function checkToken(headers: Headers, token: string): void {
  const [scheme = "", value = ""] = (headers.get("authorization") ?? "").split(" ", 2);
  const given =
    scheme.toLowerCase() === "basic" ? readBasic(value) : scheme.toLowerCase() === "bearer" ? value : "";
  if (given !== token) {
    throw new Refusal(401, "unauthorized", "Access Token Invalid");
  }
}

function readBasic(value: string): string {
  return Buffer.from(value, "base64").toString("utf8").replace(/:.*$/s, "");
}
