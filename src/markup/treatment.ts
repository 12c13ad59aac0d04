import { isHtmlElement, type HtmlElement } from "./node.ts";

/**
 * What becomes of an element of a body, after Intercom's documentation of supported HTML.
 * @see https://developers.intercom.com/docs/guides/help-center/supported-html
 */
export type Treatment =
  | "paragraph"
  | "heading"
  | "inline"
  | "image"
  | "list"
  | "table"
  | "frame"
  | "media"
  | "verbatim"
  | "rule"
  | "term"
  /** Its content stays in the line it stands in. */
  | "unwrapped-inline"
  /** Its content becomes paragraphs. */
  | "unwrapped-block"
  | "removed";

const TAGS: Readonly<Record<Exclude<Treatment, "unwrapped-block">, string>> = {
  paragraph: "p",
  heading: "h1 h2 h3 h4 h5 h6",
  inline: "a b strong i em code br",
  image: "img",
  list: "ul ol menu dir",
  table: "table",
  frame: "iframe",
  media: "audio video embed object",
  verbatim: "pre listing xmp plaintext",
  rule: "hr",
  term: "dt",
  "unwrapped-inline":
    "span u s sup sub small big mark font label abbr acronym cite kbd samp var time del ins q strike tt nobr bdi bdo dfn data wbr ruby rb rt rp picture button output",
  removed:
    "script style template noscript noframes noembed input textarea select option datalist canvas applet param source track map area frame frameset head title meta link base progress meter dialog",
};

const TREATMENT_OF: ReadonlyMap<string, Treatment> = new Map(
  Object.entries(TAGS).flatMap(([treatment, tags]) =>
    tags.split(" ").map((tag) => [tag, treatment as Treatment] as const),
  ),
);

export function treatmentOf(element: HtmlElement): Treatment {
  return isHtmlElement(element) ? (TREATMENT_OF.get(element.tagName) ?? "unwrapped-block") : "removed";
}

/** Elements whose loss nobody sees: they only group what they hold. */
const MEANINGLESS = new Set(
  "div span section article main header footer nav aside figure figcaption address center hgroup html body picture wbr nobr dl dd form label bdi data tbody thead tfoot tr td th li caption colgroup col".split(
    " ",
  ),
);

/** True for an element whose content stays, but not what the element did to it. */
export function losesMeaning(element: HtmlElement): boolean {
  return !MEANINGLESS.has(element.tagName);
}

/** True for what begins a block of its own, or holds something that does. */
export function isBlockLevel(element: HtmlElement): boolean {
  const treatment = treatmentOf(element);
  return !["inline", "unwrapped-inline", "image", "media", "removed"].includes(treatment);
}
