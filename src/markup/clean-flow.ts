import { cleanFrame, cleanInline, countUnwrapped, linkAttributes, linkInstead } from "./clean-inline.ts";
import { cleanList } from "./clean-list.ts";
import { cleanTable } from "./clean-table.ts";
import { honouredClasses, keptAttributes, type CleanContext } from "./context.ts";
import {
  containsElement,
  isBlank,
  isElement,
  makeElement,
  makeText,
  textOf,
  trimLine,
  type HtmlElement,
  type HtmlNode,
} from "./node.ts";
import { isBlockLevel, treatmentOf } from "./treatment.ts";

/** Cleans a run of blocks. Text and inline elements between blocks become paragraphs of their own. */
export function cleanFlow(nodes: readonly HtmlNode[], context: CleanContext): HtmlNode[] {
  const blocks: HtmlNode[] = [];
  let run: HtmlNode[] = [];

  function endRun(): void {
    if (!isBlank(run)) {
      blocks.push(makeElement("p", {}, context.wrap(trimLine(run))));
    }
    run = [];
  }

  for (const node of nodes) {
    if (!isElement(node) || !startsBlock(node)) {
      run.push(...cleanInline([node], context));
    } else {
      endRun();
      blocks.push(...cleanBlock(node, context));
    }
  }
  endRun();
  return blocks;
}

/** Only what keeps its content can be a block because of it. */
function startsBlock(node: HtmlElement): boolean {
  const keepsContent = !["removed", "media", "image"].includes(treatmentOf(node));
  return isBlockLevel(node) || (keepsContent && containsElement(node.childNodes, isBlockLevel));
}

function cleanBlock(node: HtmlElement, context: CleanContext): HtmlNode[] {
  switch (treatmentOf(node)) {
    case "paragraph":
      return line("p", node, context);
    case "heading":
      return cleanHeading(node, context);
    case "list":
      return cleanList(node, context);
    case "table":
      return cleanTable(node, context);
    case "frame":
      return [cleanFrame(node, context) ?? makeElement("p", {}, linkInstead(node, context))].filter(
        (block) => !isBlank([block]),
      );
    case "verbatim":
      return cleanVerbatim(node, context);
    case "rule":
      keptAttributes(node, context);
      return [makeElement("hr", {}, [])];
    case "term":
      return cleanTerm(node, context);
    case "inline":
      return cleanInlineAroundBlocks(node, context);
    case "image":
    case "media":
    case "removed":
    case "unwrapped-inline":
    case "unwrapped-block":
    default:
      return cleanContainer(node, context);
  }
}

function line(tagName: string, node: HtmlElement, context: CleanContext): HtmlNode[] {
  const attributes = keptAttributes(node, context);
  const children = cleanInline(node.childNodes, context);
  return isBlank(children) ? [] : [makeElement(tagName, attributes, context.wrap(trimLine(children)))];
}

/** Intercom knows two levels of headings. */
function cleanHeading(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const isDeep = node.tagName !== "h1" && node.tagName !== "h2";
  if (isDeep) {
    context.dropped.add(`level of <${node.tagName}>, now <h2>`);
  }
  return line(isDeep ? "h2" : node.tagName, node, context);
}

/** A line feed right after `<pre>` means nothing in HTML: kept, it would be lost at the next reading. */
function cleanVerbatim(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const attributes = keptAttributes(node, context);
  const children = cleanInline(node.childNodes, context);
  let first = children.shift();
  while (first !== undefined && textOf(first)?.startsWith("\n") === true) {
    const text = textOf(first)?.replace(/^\n+/, "") ?? "";
    first = text === "" ? children.shift() : makeText(text);
  }
  const kept = first === undefined ? [] : [first, ...children];
  return isBlank(kept) ? [] : [makeElement("pre", attributes, kept)];
}

/** Definition lists are refused: a term becomes a bold paragraph, its definition follows. */
function cleanTerm(node: HtmlElement, context: CleanContext): HtmlNode[] {
  context.dropped.add("<dl>, now paragraphs");
  const children = cleanInline(node.childNodes, context);
  return isBlank(children)
    ? []
    : [makeElement("p", {}, context.wrap([makeElement("b", {}, trimLine(children))]))];
}

/** A link or emphasis around blocks goes inside each of them. */
function cleanInlineAroundBlocks(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const isLink = node.tagName === "a";
  const attributes = isLink ? linkAttributes(node, context) : keptAttributes(node, context);
  if (attributes === undefined) {
    return cleanFlow(node.childNodes, context);
  }
  const wrap = (nodes: readonly HtmlNode[]): readonly HtmlNode[] =>
    context.wrap([makeElement(node.tagName, attributes, nodes)]);
  return cleanFlow(node.childNodes, { ...context, isInLink: context.isInLink || isLink, wrap });
}

function cleanContainer(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const stays = node.tagName === "div" && honouredClasses(node).length > 0;
  if (!stays) {
    countUnwrapped(node, context);
    return cleanFlow(node.childNodes, context);
  }
  const attributes = keptAttributes(node, context);
  const blocks = cleanFlow(node.childNodes, context);
  return blocks.length === 0 ? [] : [makeElement("div", attributes, blocks)];
}
