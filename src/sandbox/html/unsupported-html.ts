import { Refusal } from "../refusal.ts";

/** Intercom takes no part of a body with HTML it forbids. */
export function unsupportedHtml(message: string): Refusal {
  return new Refusal(400, "unsupported_html", message);
}
