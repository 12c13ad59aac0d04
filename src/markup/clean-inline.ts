import { linkAddress, pictureAddress, publicAddress, videoAddress } from "./address.ts";
import { keptAttributes, type CleanContext } from "./context.ts";
import {
  attributeOf,
  isElement,
  makeElement,
  makeText,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from "./node.ts";
import { isBlockLevel, losesMeaning, treatmentOf } from "./treatment.ts";

const LONGEST_SHOWN = 60;

/** Cleans what stands in one line of text. A block inside it stays as a line of its own. */
export function cleanInline(nodes: readonly HtmlNode[], context: CleanContext): HtmlNode[] {
  return nodes.flatMap((node, index) => {
    if (!isElement(node)) {
      return textOf(node) === undefined ? [] : [node];
    }
    const cleaned = cleanInlineElement(node, context);
    const needsBreak = isBlockLevel(node) && cleaned.length > 0 && index > 0;
    return needsBreak ? [makeElement("br", {}, []), ...cleaned] : cleaned;
  });
}

function cleanInlineElement(node: HtmlElement, context: CleanContext): HtmlNode[] {
  switch (treatmentOf(node)) {
    case "removed":
      context.dropped.add(`<${node.tagName}>`);
      return [];
    case "image":
      return cleanImage(node, context);
    case "media":
    case "frame":
      return linkInstead(node, context);
    case "inline":
      return node.tagName === "a"
        ? cleanLink(node, context)
        : [makeElement(node.tagName, keptAttributes(node, context), cleanInline(node.childNodes, context))];
    case "paragraph":
    case "heading":
    case "list":
    case "table":
    case "verbatim":
    case "rule":
    case "term":
    case "unwrapped-inline":
    case "unwrapped-block":
    default:
      countUnwrapped(node, context);
      return cleanInline(node.childNodes, context);
  }
}

/** Counts an element whose content stays without it. */
export function countUnwrapped(node: HtmlElement, context: CleanContext): void {
  if (losesMeaning(node)) {
    context.dropped.add(`<${node.tagName}> around its text`);
  }
  keptAttributes(node, context);
}

function cleanLink(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const attributes = linkAttributes(node, context);
  const inner = { ...context, isInLink: context.isInLink || attributes !== undefined };
  const children = cleanInline(node.childNodes, inner);
  return attributes === undefined || children.length === 0
    ? children
    : [makeElement("a", attributes, children)];
}

/** The attributes of a link that stays a link; undefined where only its text can stay. */
export function linkAttributes(node: HtmlElement, context: CleanContext): Record<string, string> | undefined {
  const written = attributeOf(node, "href");
  const attributes = keptAttributes(node, context);
  if (written === undefined || context.isInLink) {
    return undefined;
  }
  const href = linkAddress(written, context.base);
  if (href === undefined) {
    context.dropped.add(`link to ${shorten(written)}`);
    return undefined;
  }
  return { ...attributes, href };
}

/** A picture that Intercom could not fetch would have the whole body refused: its text or a link stays. */
function cleanImage(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const attributes = keptAttributes(node, context);
  const src = pictureAddress(attributes["src"] ?? "", context.base);
  return src === undefined ? linkInstead(node, context) : [makeElement("img", { ...attributes, src }, [])];
}

/** A video of a host Intercom knows; undefined for any other frame. */
export function cleanFrame(node: HtmlElement, context: CleanContext): HtmlElement | undefined {
  const src = videoAddress(attributeOf(node, "src") ?? "", context.base);
  return src === undefined ? undefined : makeElement("iframe", { ...keptAttributes(node, context), src }, []);
}

/** What cannot be shown is linked to, where it has an address of its own. */
export function linkInstead(node: HtmlElement, context: CleanContext): HtmlNode[] {
  const source = sourceOf(node);
  const address = publicAddress(source, context.base);
  const text = attributeOf(node, "alt")?.trim() ?? "";
  context.dropped.add(`<${node.tagName}>${source === "" ? "" : ` of ${shorten(source)}`}`);
  if (address === undefined || context.isInLink) {
    return text === "" ? [] : [makeText(text)];
  }
  return [makeElement("a", { href: address }, [makeText(text === "" ? address : text)])];
}

function sourceOf(node: HtmlElement): string {
  const nested = node.childNodes.filter(isElement).find(({ tagName }) => tagName === "source");
  return (
    attributeOf(node, "src") ??
    attributeOf(node, "data") ??
    (nested === undefined ? undefined : attributeOf(nested, "src")) ??
    ""
  );
}

function shorten(address: string): string {
  const tidy = address.trim();
  return tidy.length > LONGEST_SHOWN
    ? `${tidy.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, "")}…`
    : tidy;
}
