import type { DefaultTreeAdapterTypes } from "parse5";

/** Elements that nobody sees and that Intercom takes away with all they hold. */
const UNSEEN: readonly string[] = ["script", "style", "textarea", "template", "input"];

/** Elements that begin a line of their own. */
const BLOCKS: readonly string[] = [
  ..."p div h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tfoot tr td th caption pre hr iframe".split(" "),
  ..."blockquote section article header footer main nav aside figure figcaption details summary".split(" "),
  ..."dl dt dd form fieldset address center".split(" "),
];

const HEADINGS: readonly string[] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** Elements in which Intercom keeps text, emphasis, links and pictures only. */
export const INLINE: readonly string[] = [...HEADINGS, "p", "pre", "a", "b", "strong", "i", "em", "code"];

export function isUnseen(tagName: string): boolean {
  return UNSEEN.includes(tagName);
}

export function isBlock(tagName: string): boolean {
  return BLOCKS.includes(tagName);
}

/** Intercom has two levels of headings and makes others one of them: which one is no difference. */
const TRAITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(HEADINGS.map((tagName) => [tagName, "heading"])),
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  code: "code",
  pre: "pre",
  ul: "ul",
  ol: "ol",
};

/** What an element makes of the text in it, as far as Intercom keeps that; undefined for nothing. */
export function traitOf(element: DefaultTreeAdapterTypes.Element): string | undefined {
  const { tagName } = element;
  if (tagName === "a") {
    const address = readAddress(element, "href");
    return address === undefined ? undefined : `a ${address}`;
  }
  if (tagName === "iframe") {
    return `iframe ${readAddress(element, "src") ?? ""}`;
  }
  return Object.hasOwn(TRAITS, tagName) ? TRAITS[tagName] : undefined;
}

/** Addresses that no workspace keeps: they would run something. */
const SAFE = /^(?:https?:|mailto:|tel:|[^:]*$|[/#?.])/i;

/** An address in the one form that all spellings of it share; undefined where there is none that stays. */
function readAddress({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  const text = attrs.find((attribute) => attribute.name === name)?.value.trim();
  if (text === undefined || !SAFE.test(text)) {
    return undefined;
  }
  const whole = text.startsWith("//") ? `https:${text}` : text;
  return URL.canParse(whole) ? new URL(whole).href : whole;
}
