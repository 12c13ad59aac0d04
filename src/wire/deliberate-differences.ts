/** One place where a strict schema departs from Intercom's on purpose. */
export interface DeliberateDifference {
  /** What it departs from: the excerpt of API 2.9 the project grew from, or the official 2.9 description. */
  readonly from: "seed" | "official";
  readonly schema: string;
  readonly property: string;
  /** As the conformance test words it. */
  readonly difference: string;
  readonly reason: string;
}

/** All of them. docs/wire-schemas.md shows the same table; a test keeps the two alike. */
export const DELIBERATE_DIFFERENCES: readonly DeliberateDifference[] = [
  {
    from: "seed",
    schema: "help_center",
    property: "custom_domain",
    difference: "added string or null",
    reason: "Every help center has it on the wire; the official 2.9 description gained it later.",
  },
  {
    from: "seed",
    schema: "help_center",
    property: "url",
    difference: "added string",
    reason: "Every help center has it on the wire; the official 2.9 description gained it later.",
  },
  {
    from: "seed",
    schema: "starting_after_paging",
    property: "per_page",
    difference: "added integer",
    reason:
      "Search requests send the page size here; the official 2.9 description has it in place of `page`.",
  },
  {
    from: "seed",
    schema: "starting_after_paging",
    property: "starting_after",
    difference: "nullable: false → true",
    reason: "The official 2.9 description allows null.",
  },
  {
    from: "official",
    schema: "app",
    property: "secure",
    difference: "added boolean",
    reason: "`GET /me` sends it, in Intercom's own examples too.",
  },
  {
    from: "official",
    schema: "article_statistics",
    property: "conversations",
    difference: "added integer",
    reason: "The wire says `conversations` where the schema says `conversions`; both are taken.",
  },
];
