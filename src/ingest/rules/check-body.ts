import { cleanHtml, renderMarkdown } from "../../markup/index.ts";
import type { Rule } from "./rule.ts";

/** Characters. The longest pages of help centers have a tenth of it; Markdown takes much longer to read. */
const LONGEST_BODY = { html: 1_000_000, markdown: 250_000 } as const;

/** The body as Intercom takes it; what had to go is named. */
export const checkBody: Rule<string> = ({ body, bodyFormat, link }, _context, say) => {
  if (body === null || body.trim() === "") {
    say("no-body", "body");
    return "";
  }
  const longest = LONGEST_BODY[bodyFormat];
  if (body.length > longest) {
    const [length, most] = [body.length, longest].map((count) => count.toLocaleString("en"));
    say("body-too-long", "body", { wanted: `${length} characters long; more than ${most}` });
    return "";
  }
  const html = bodyFormat === "markdown" ? renderMarkdown(body) : body;
  const cleaned = html === undefined ? undefined : cleanHtml(html, { base: link });
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
