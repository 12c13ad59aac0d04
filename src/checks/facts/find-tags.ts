/** A tag of HTML, or of what looks like it in plain text. */
export interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  /** True for `<br/>`, and for elements that have no end. */
  readonly isAlone: boolean;
  /** All between name and `>`, as it stands. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"]|"[^"<]*")*)>/g;

/** Elements that have no end tag. */
const ALONE = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Elements of HTML that are met in texts; in plain text `<your name>` is none. */
const KNOWN = new Set(
  "a abbr article aside audio b blockquote body br button caption center code col dd del details div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link mark menu meta nav object ol option p pre q s samp script section select small source span strike strong style sub summary sup table tbody td textarea tfoot th thead title tr u ul var video".split(
    " ",
  ),
);

/** Every tag of a text, in order. */
export function findTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (const match of text.matchAll(TAG)) {
    const [whole, slash = "", written = "", rest = ""] = match;
    const name = written.toLowerCase();
    if (isTag(name, rest, text)) {
      tags.push({
        name,
        isClosing: slash !== "",
        isAlone: ALONE.has(name) || rest.endsWith("/"),
        attributes: rest.replace(/\/$/, "").trim(),
        start: match.index,
        end: match.index + whole.length,
      });
    }
  }
  return tags;
}

function isTag(name: string, rest: string, text: string): boolean {
  return KNOWN.has(name) || /[:-]/.test(name) || rest.includes("=") || text.includes(`</${name}>`);
}

const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

/** The attributes of a tag by name, in small letters; "" for those without a value. */
export function readAttributes({ attributes }: Tag): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of attributes.matchAll(ATTRIBUTE)) {
    values.set(name.toLowerCase(), value.replaceAll(/^["']|["']$/g, ""));
  }
  return values;
}
