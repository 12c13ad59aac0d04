import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type Element = DefaultTreeAdapterTypes.Element;

/** Classes of what only Intercom's own editor makes. */
const OF_THE_EDITOR = /\bintercom-interblocks-/;

/**
 * True for a body as Intercom shows it that may not come back as it is when it is written through the API:
 * headings below the second level become second ones, callouts and folding parts may be lost, and a heading
 * without an anchor gets one (developers.intercom.com/docs/guides/help-center/supported-html).
 */
export function mayChangeWhenWritten(html: string): boolean {
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...parseFragment(html).childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) {
      if (mayChange(node)) {
        return true;
      }
      waiting.push(...node.childNodes);
    }
  }
  return false;
}

function mayChange(element: Element): boolean {
  const { tagName } = element;
  return (
    /^h[3-6]$/.test(tagName) ||
    tagName === "details" ||
    OF_THE_EDITOR.test(attribute(element, "class")) ||
    ((tagName === "h1" || tagName === "h2") && attribute(element, "id") === "")
  );
}

function attribute({ attrs }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? "";
}
