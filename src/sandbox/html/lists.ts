import { treatmentOf, type Treatment } from "./elements.ts";
import { rewriteInline } from "./inline.ts";
import {
  containsElement,
  element,
  isElement,
  textContent,
  textOfNode,
  type Element,
  type Node,
} from "./node.ts";
import type { RewriteContext } from "./rewrite-options.ts";
import { unsupportedHtml } from "./unsupported-html.ts";

/** Elements that make no block of their own. */
const WITHOUT_BLOCKS: readonly Treatment[] = ["inline", "unwrapped-inline", "image", "removed"];

/** A list needs items with something in them, and holds neither a list nor a table. */
export function rewriteList(node: Element, context: RewriteContext): Element {
  if (containsElement(node.childNodes, ["ul", "ol"])) {
    throw unsupportedHtml("Nested lists are not supported");
  }
  if (containsElement(node.childNodes, ["table"])) {
    throw unsupportedHtml("A list cannot contain a table");
  }
  const items = node.childNodes
    .filter((child) => isElement(child) || textOfNode(child)?.trim() !== "")
    .filter((child) => isElement(child) || textOfNode(child) !== undefined)
    .map((child) => rewriteItem(child, context));
  if (items.length === 0 || items.some((item) => isEmpty(item))) {
    throw unsupportedHtml(`<${node.tagName}> needs to contain at least one list item`);
  }
  return element(node.tagName, {}, items);
}

/** The content of a list item or table cell: bare text stays bare, blocks are rewritten as blocks. */
export function rewriteItemContent(nodes: readonly Node[], context: RewriteContext): Node[] {
  return containsBlock(nodes) ? context.rewriteFlow(nodes, context) : rewriteInline(nodes, context);
}

function containsBlock(nodes: readonly Node[]): boolean {
  return nodes.some(
    (node) =>
      isElement(node) &&
      (!WITHOUT_BLOCKS.includes(treatmentOf(node.tagName)) || containsBlock(node.childNodes)),
  );
}

/** What stands in a list without being an item becomes one. */
function rewriteItem(child: Node, context: RewriteContext): Element {
  const content = isElement(child) && child.tagName === "li" ? child.childNodes : [child];
  return element("li", {}, rewriteItemContent(content, context));
}

function isEmpty(item: Element): boolean {
  return textContent(item.childNodes).trim() === "" && !containsElement(item.childNodes, ["img", "iframe"]);
}
