/** What becomes of an element of an article's body. */
export type Treatment =
  | "paragraph"
  | "heading"
  | "inline"
  | "unwrapped-inline"
  | "image"
  | "list"
  | "table"
  | "video"
  | "verbatim-block"
  | "rule"
  | "callout"
  | "removed"
  | "forbidden"
  | "unwrapped-block";

/** Elements by treatment; every other one is an `unwrapped-block`: its content stays, as paragraphs. */
const ELEMENTS: readonly (readonly [Treatment, readonly string[]])[] = [
  ["paragraph", ["p"]],
  ["heading", ["h1", "h2", "h3", "h4", "h5", "h6"]],
  ["inline", ["a", "b", "strong", "i", "em", "code", "br"]],
  [
    "unwrapped-inline",
    "span u s sup sub small mark font label abbr cite kbd samp var time del ins q strike".split(" "),
  ],
  ["image", ["img"]],
  ["list", ["ul", "ol"]],
  ["table", ["table"]],
  ["video", ["iframe"]],
  ["verbatim-block", ["pre"]],
  ["rule", ["hr"]],
  ["callout", ["details", "summary"]],
  ["removed", ["form", "input", "textarea", "script", "style", "template"]],
  ["forbidden", ["dl", "dt", "dd"]],
];

const TREATMENT_BY_TAG = new Map(
  ELEMENTS.flatMap(([treatment, tags]) => tags.map((tag) => [tag, treatment] as const)),
);

export function treatmentOf(tagName: string): Treatment {
  return TREATMENT_BY_TAG.get(tagName) ?? "unwrapped-block";
}
