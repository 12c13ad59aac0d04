import { cleanInline } from "./clean-inline.ts";
import { cleanItemContent } from "./clean-list.ts";
import { keptAttributes, type CleanContext } from "./context.ts";
import {
  containsElement,
  isBlank,
  isElement,
  makeElement,
  makeText,
  trimLine,
  type HtmlElement,
  type HtmlNode,
} from "./node.ts";

const STRUCTURE = ["thead", "tbody", "tfoot", "tr"];

/** Intercom refuses a table in a table or in a list: its rows become lines of text there. */
export function cleanTable(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const captions = node.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === "caption")
    .flatMap((caption) => asLine(cleanInline(caption.childNodes, context), context));
  if (context.isInList || context.isInTable) {
    context.dropped.add(`<table> in a ${context.isInList ? "list" : "table"}, now lines`);
    return [...captions, ...rowsAsLines(node, context)];
  }
  if (!containsElement(node.childNodes, isCell)) {
    keptAttributes(node, context);
    return captions;
  }
  return [...captions, cleanPart(node, { ...context, isInTable: true })];
}

function isCell({ tagName }: HtmlElement): boolean {
  return tagName === "td" || tagName === "th";
}

function cleanPart(node: HtmlElement, context: CleanContext): HtmlElement {
  const children = node.childNodes.filter(isElement).flatMap((child) => {
    if (isCell(child)) {
      const attributes = keptAttributes(child, context);
      return [makeElement(child.tagName, attributes, cleanItemContent(child.childNodes, context))];
    }
    const isPart = STRUCTURE.includes(child.tagName) && containsElement(child.childNodes, isCell);
    return isPart ? [cleanPart(child, context)] : [];
  });
  return makeElement(node.tagName, keptAttributes(node, context), children);
}

function rowsAsLines(node: HtmlElement, context: CleanContext): HtmlNode[] {
  return node.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName !== "tr") {
      return STRUCTURE.includes(child.tagName) ? rowsAsLines(child, context) : [];
    }
    const cells = child.childNodes.filter(isElement).filter(isCell);
    const line = cells.flatMap((cell, index) => [
      ...(index === 0 ? [] : [makeText(" | ")]),
      ...cleanInline(cell.childNodes, context),
    ]);
    return asLine(line, context);
  });
}

function asLine(nodes: readonly HtmlNode[], context: CleanContext): HtmlNode[] {
  return isBlank(nodes) ? [] : [makeElement("p", {}, context.wrap(trimLine(nodes)))];
}
