import { cleanHtml, renderMarkdown } from "../../markup/index.ts";
import type { Rule } from "./rule.ts";

/** The longest pages of help centers have a tenth of it. */
const LONGEST_BODY = 1_000_000;

/** The body as Intercom takes it; what had to go is named. */
export const checkBody: Rule<string> = ({ body, bodyFormat, link }, _context, say) => {
  if (body === null || body.trim() === "") {
    say("no-body", "body");
    return "";
  }
  if (body.length > LONGEST_BODY) {
    say("body-too-long", "body", { wanted: body.length.toLocaleString("en") });
    return "";
  }
  const html = bodyFormat === "markdown" ? renderMarkdown(body) : body;
  const cleaned = cleanHtml(html, { base: link });
  if (cleaned === undefined) {
    say("body-too-deep", "body");
    return "";
  }
  if (cleaned.dropped.length > 0) {
    const list = cleaned.dropped.map(({ what, count }) => (count === 1 ? what : `${what} (${count} times)`));
    say("body-cleaned", "body", { wanted: list.join(", ") });
  }
  if (cleaned.html === "") {
    say("no-body", "body");
  }
  return cleaned.html;
};
