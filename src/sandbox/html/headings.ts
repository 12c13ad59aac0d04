import { keptAttributes } from "./attributes.ts";
import { fingerprint } from "./fingerprint.ts";
import { rewriteInline } from "./inline.ts";
import { element, textContent, type Element } from "./node.ts";
import type { RewriteContext } from "./rewrite-options.ts";

/** Only two levels of headings exist; each carries an anchor of Intercom's own. */
export function rewriteHeading(node: Element, context: RewriteContext): Element {
  const { deepHeadings, headingIds } = context.options;
  const isDeep = node.tagName !== "h1" && node.tagName !== "h2";
  const tagName = isDeep && deepHeadings === "h2" ? "h2" : node.tagName;
  const children = rewriteInline(node.childNodes, context);
  const id = headingIds === "added" ? { id: `h_${fingerprint(textContent(children))}` } : {};
  return element(tagName, { ...id, ...keptAttributes(node, context) }, children);
}
