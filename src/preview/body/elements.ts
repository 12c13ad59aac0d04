/** Elements of bodies that are shown as themselves, without any attribute of theirs. */
const KEPT: ReadonlySet<string> = new Set(
  `p ul ol li dl dt dd blockquote pre hr br table thead tbody tfoot tr td th caption details summary figure figcaption
   b strong i em u s del ins code kbd samp var sub sup small q cite abbr`.split(/\s+/),
);

/** Others are shown as what means the same. */
const SHOWN_AS: ReadonlyMap<string, string> = new Map([
  ["strike", "s"],
  ["tt", "code"],
  ["menu", "ul"],
  ["dir", "ul"],
  ["listing", "pre"],
  ["center", "div"],
  ["address", "div"],
  ["article", "div"],
  ["aside", "div"],
  ["section", "div"],
  ["div", "div"],
]);

/** The element that one of a body is shown as; undefined where only what is in it is shown. */
export function shownElement(name: string): string | undefined {
  return KEPT.has(name) ? name : SHOWN_AS.get(name);
}

/** What shows something from elsewhere. */
const EMBEDDED: ReadonlySet<string> = new Set(["iframe", "video", "audio", "embed", "object", "source"]);

export function isEmbedded(name: string): boolean {
  return EMBEDDED.has(name);
}

/** 2 for `h2`; undefined for what is no heading. */
export function headingLevel(name: string): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : undefined;
}
