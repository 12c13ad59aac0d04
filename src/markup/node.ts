import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** A new element with children that may come from another tree. */
export function makeElement(
  tagName: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly HtmlNode[],
): HtmlElement {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const created = defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs);
  for (const child of children) {
    defaultTreeAdapter.appendChild(created, child);
  }
  return created;
}

export function makeText(text: string): HtmlNode {
  return defaultTreeAdapter.createTextNode(text);
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

/** True for an element of HTML itself; false for SVG and MathML. */
export function isHtmlElement(node: HtmlElement): boolean {
  return node.namespaceURI === html.NS.HTML;
}

/** The text of a text node; undefined for any other node. */
export function textOf(node: HtmlNode): string | undefined {
  return defaultTreeAdapter.isTextNode(node) ? node.value : undefined;
}

/** All text in some nodes, in order. */
export function textIn(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => textOf(node) ?? (isElement(node) ? textIn(node.childNodes) : "")).join("");
}

export function attributeOf(node: HtmlElement, name: string): string | undefined {
  return node.attrs.find((attribute) => attribute.name === name)?.value;
}

/** True where an element that fits stands anywhere in some nodes. */
export function containsElement(
  nodes: readonly HtmlNode[],
  fits: (element: HtmlElement) => boolean,
): boolean {
  return nodes.some((node) => isElement(node) && (fits(node) || containsElement(node.childNodes, fits)));
}

/** True for nodes that show nothing: no text but spaces, no picture, no video. */
export function isBlank(nodes: readonly HtmlNode[]): boolean {
  return (
    textIn(nodes).trim() === "" &&
    !containsElement(nodes, ({ tagName }) => tagName === "img" || tagName === "iframe")
  );
}

/** Takes away the white space at both ends, which is only the layout of the source. */
export function trimLine(nodes: readonly HtmlNode[]): HtmlNode[] {
  const atStart = trimFrom(nodes, /^[ \t\n\r\f]+/);
  return trimFrom(atStart.toReversed(), /[ \t\n\r\f]+$/).toReversed();
}

function trimFrom(nodes: readonly HtmlNode[], space: RegExp): HtmlNode[] {
  for (const [index, node] of nodes.entries()) {
    const text = textOf(node)?.replace(space, "");
    if (text === undefined) {
      return nodes.slice(index);
    }
    if (text !== "") {
      return [makeText(text), ...nodes.slice(index + 1)];
    }
  }
  return [];
}
