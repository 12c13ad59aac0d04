import { keptAttributes } from "./attributes.ts";
import { rewriteItemContent } from "./lists.ts";
import { containsElement, element, isElement, type Element } from "./node.ts";
import type { RewriteContext } from "./rewrite-options.ts";
import { unsupportedHtml } from "./unsupported-html.ts";

const STRUCTURE = ["thead", "tbody", "tfoot", "tr"];
const CELLS = ["td", "th"];

/** A table needs a row with a cell, and holds no other table. */
export function rewriteTable(node: Element, context: RewriteContext): Element {
  if (!containsElement(node.childNodes, CELLS)) {
    throw unsupportedHtml("A table needs to contain at least one row with one cell");
  }
  if (containsElement(node.childNodes, ["table"])) {
    throw unsupportedHtml("Nested tables are not supported");
  }
  return rewritePart(node, context);
}

/** Parts other than rows and cells (captions, columns) are dropped. */
function rewritePart(node: Element, context: RewriteContext): Element {
  const children = node.childNodes
    .filter((child) => isElement(child))
    .flatMap((child) => {
      if (CELLS.includes(child.tagName)) {
        return [
          element(
            child.tagName,
            keptAttributes(child, context),
            rewriteItemContent(child.childNodes, context),
          ),
        ];
      }
      return STRUCTURE.includes(child.tagName) ? [rewritePart(child, context)] : [];
    });
  return element(node.tagName, keptAttributes(node, context), children);
}
