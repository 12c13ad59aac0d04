import { cleanInline } from "./clean-inline.ts";
import { keptAttributes, type CleanContext } from "./context.ts";
import { containsElement, isBlank, isElement, makeElement, type HtmlElement, type HtmlNode } from "./node.ts";
import { isBlockLevel, treatmentOf } from "./treatment.ts";

/**
 * Intercom refuses lists in lists and empty items: the items of an inner list follow the one they stood in,
 * empty ones go.
 */
export function cleanList(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const tagName = node.tagName === "ol" ? "ol" : "ul";
  keptAttributes(node, context);
  const items = listItems(node, { ...context, isInList: true }).filter((item) => !isBlank([item]));
  return items.length === 0 ? [] : [makeElement(tagName, {}, items)];
}

function listItems(list: HtmlElement, context: CleanContext): HtmlElement[] {
  return list.childNodes.flatMap((child) => {
    if (isList(child)) {
      return innerItems(child, context);
    }
    if (isElement(child) && child.tagName === "li") {
      keptAttributes(child, context);
      return splitItem(child.childNodes, context);
    }
    return splitItem([child], context);
  });
}

function innerItems(list: HtmlElement, context: CleanContext): HtmlElement[] {
  context.dropped.add(`level of a <${list.tagName}> in a list`);
  keptAttributes(list, context);
  return listItems(list, context);
}

/** One item, or more where lists stand inside it. */
function splitItem(nodes: readonly HtmlNode[], context: CleanContext): HtmlElement[] {
  const items: HtmlElement[] = [];
  let own: HtmlNode[] = [];

  function endItem(): void {
    const content = cleanItemContent(own, context);
    if (!isBlank(content)) {
      items.push(makeElement("li", {}, content));
    }
    own = [];
  }

  for (const node of nodes) {
    if (isList(node)) {
      endItem();
      items.push(...innerItems(node, context));
    } else if (isElement(node) && treatmentOf(node) !== "table" && containsElement(node.childNodes, isList)) {
      endItem();
      items.push(...splitItem(node.childNodes, context));
    } else {
      own.push(node);
    }
  }
  endItem();
  return items;
}

/** What stands in a list item or a table cell: bare text stays bare, blocks are cleaned as blocks. */
export function cleanItemContent(nodes: readonly HtmlNode[], context: CleanContext): HtmlNode[] {
  return containsElement(nodes, isBlockLevel)
    ? context.cleanFlow(nodes, context)
    : [...context.wrap(cleanInline(nodes, context))];
}

function isList(node: HtmlNode): node is HtmlElement {
  return isElement(node) && treatmentOf(node) === "list";
}
