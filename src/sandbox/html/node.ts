import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes } from "parse5";

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Attribute = Element["attrs"][number];

/** A new HTML element with children that may come from another tree. */
export function element(
  tagName: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Node[],
): Element {
  const attrs = Object.entries(attributes).map(([name, value]): Attribute => ({ name, value }));
  const created = defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs);
  for (const child of children) {
    defaultTreeAdapter.appendChild(created, child);
  }
  return created;
}

export function textNode(text: string): Node {
  return defaultTreeAdapter.createTextNode(text);
}

export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node);
}

/** The text of a text node, or undefined for any other node. */
export function textOfNode(node: Node): string | undefined {
  return defaultTreeAdapter.isTextNode(node) ? node.value : undefined;
}

/** All text in some nodes, in order. */
export function textContent(nodes: readonly Node[]): string {
  return nodes
    .map((node) => textOfNode(node) ?? (isElement(node) ? textContent(node.childNodes) : ""))
    .join("");
}

export function attributeOf(node: Element, name: string): string | undefined {
  return node.attrs.find((attribute) => attribute.name === name)?.value;
}

/** True where an element of this name stands anywhere in some nodes. */
export function containsElement(nodes: readonly Node[], tagNames: readonly string[]): boolean {
  return nodes.some(
    (node) =>
      isElement(node) && (tagNames.includes(node.tagName) || containsElement(node.childNodes, tagNames)),
  );
}
