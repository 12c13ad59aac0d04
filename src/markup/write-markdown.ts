import { parseFragment } from "parse5";
import { attributeOf, isElement, textOf, type HtmlElement, type HtmlNode } from "./node.ts";

/**
 * Writes HTML as Markdown that people read and edit: paragraphs, headings, lists, emphasis, links, pictures.
 * What Markdown has no sign for is written as its text alone: render the result to see whether it is the same.
 */
export function writeMarkdown(html: string): string {
  return writeBlocks(parseFragment(html).childNodes);
}

function writeBlocks(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (isElement(node) ? writeBlock(node) : writeLine([node])))
    .filter((block) => block !== "")
    .join("\n\n");
}

function writeBlock(element: HtmlElement): string {
  const { tagName, childNodes } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level !== undefined) {
    return `${"#".repeat(Number(level))} ${writeLine(childNodes)}`;
  }
  switch (tagName) {
    case "ul":
      return writeList(childNodes, () => "- ");
    case "ol":
      return writeList(childNodes, (index) => `${index + 1}. `);
    case "hr":
      return "---";
    case "p":
      return writeLine(childNodes);
    default:
      return writeLine([element]);
  }
}

function writeList(nodes: readonly HtmlNode[], bullet: (index: number) => string): string {
  const items = nodes.filter((node) => isElement(node)).map(({ childNodes }) => childNodes);
  const hasParagraphs = items.some((children) =>
    children.some((child) => isElement(child) && child.tagName === "p"),
  );
  return items
    .map((children, index) => {
      const text = hasParagraphs ? writeBlocks(children) : writeLine(children);
      const indent = " ".repeat(bullet(index).length);
      return bullet(index) + text.replaceAll(/\n(?=.)/g, `\n${indent}`);
    })
    .join(hasParagraphs ? "\n\n" : "\n");
}

function writeLine(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => writeInline(node))
    .join("")
    .replaceAll(/^(\s*)(#{1,6}(?= )|[-+>=](?=.)|\d+(?=[.)]))/gm, escapeLineStart);
}

/** What would begin a heading, a list or a quotation. */
function escapeLineStart(_match: string, indent: string, mark: string): string {
  return /^\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`;
}

const AROUND: Readonly<Record<string, string>> = { b: "**", strong: "**", i: "*", em: "*" };

function writeInline(node: HtmlNode): string {
  if (!isElement(node)) {
    return escapeText(textOf(node) ?? "");
  }
  const text = node.childNodes.map((child) => writeInline(child)).join("");
  const mark = AROUND[node.tagName];
  if (mark !== undefined) {
    return `${mark}${text}${mark}`;
  }
  switch (node.tagName) {
    case "br":
      return "\\\n";
    case "code":
      return `\`${textOf(node.childNodes[0] ?? node) ?? ""}\``;
    case "a":
      return `[${text}](${attributeOf(node, "href") ?? ""})`;
    case "img":
      return `![${escapeText(attributeOf(node, "alt") ?? "")}](${attributeOf(node, "src") ?? ""})`;
    default:
      return text;
  }
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<~|]|&(?=#?\w+;)/g, String.raw`\$&`);
}
