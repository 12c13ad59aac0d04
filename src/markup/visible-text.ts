import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

/** Elements whose text no reader sees; Intercom takes them away. */
const UNSEEN: readonly string[] = ["script", "style", "textarea", "template", "title"];

/** The letters of HTML in reading order, without white space: that moves when paragraphs are wrapped. */
export function visibleText(html: string): string {
  const texts: string[] = [];
  collectText(parseFragment(html).childNodes, texts);
  return texts.join("").replaceAll(/\s/gu, "");
}

function collectText(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], texts: string[]): void {
  for (const node of nodes) {
    if (node.nodeName === "#text" && "value" in node) {
      texts.push(node.value);
    } else if ("childNodes" in node && !UNSEEN.includes(node.nodeName)) {
      collectText(node.childNodes, texts);
    }
  }
}
