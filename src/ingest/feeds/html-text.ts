import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

/** The text that HTML shows, on one line: `AT&amp;T <b>news</b>` is "AT&T news". */
export function readHtmlText(html: string): string {
  const pieces: string[] = [];
  for (const node of walk(parseFragment(html))) {
    if ("value" in node) {
      pieces.push(node.value);
    }
  }
  return pieces.join("").replaceAll(/\s+/g, " ").trim();
}

/** Plain text as HTML that shows it: a paragraph where a blank line was, a line break where a line ended. */
export function writeTextAsHtml(text: string): string {
  return text
    .trim()
    .split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll(/\s*(?:\r\n?|\n)\s*/g, "<br>")}</p>`)
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** All nodes in the order of the document, without recursion: HTML may be nested as deep as it is long. */
export function* walk(root: DefaultTreeAdapterTypes.Node): Generator<DefaultTreeAdapterTypes.Node> {
  const waiting: DefaultTreeAdapterTypes.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if ("childNodes" in node) {
      waiting.push(...node.childNodes.toReversed());
    }
  }
}
