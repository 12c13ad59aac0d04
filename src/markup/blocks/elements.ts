/**
 * Elements that end the line they stand in, and begin another. What is not among them, known or not, stands
 * inside a line: a browser shows it so.
 */
const LINE_ENDING: ReadonlySet<string> = new Set(
  `address article aside audio blockquote body canvas caption center col colgroup dd details dialog dir div dl dt
   embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe
   legend li link listing main menu meta nav noframes noscript object ol optgroup option p plaintext pre search
   section select summary table tbody td template textarea tfoot th thead title tr ul video xmp`.split(/\s+/),
);

export function endsLine(name: string): boolean {
  return LINE_ENDING.has(name);
}

/** Elements that hold nothing: no end tag is to be waited for. */
const EMPTY: ReadonlySet<string> = new Set(
  "area base br col embed frame hr img input link meta param source track wbr".split(" "),
);

export function isEmptyElement(name: string): boolean {
  return EMPTY.has(name);
}

/** Elements in which line breaks and spaces are shown as they stand. */
const VERBATIM: ReadonlySet<string> = new Set(["pre", "listing"]);

export function isVerbatim(name: string): boolean {
  return VERBATIM.has(name);
}

/** Elements that say what a text in them is; others only group. */
const TELLING: ReadonlySet<string> = new Set(
  "blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 legend li pre summary td th".split(" "),
);

/** True for elements by which people recognise a text: a heading, a list item, a cell. */
export function saysWhatTextIs(name: string): boolean {
  return TELLING.has(name);
}

/** Attributes that readers see or hear. */
export const TRANSLATABLE_ATTRIBUTES: readonly string[] = ["alt", "title", "aria-label", "placeholder"];
