import type { Described } from "./described-schema.ts";

interface Amendment {
  readonly schema: string;
  readonly property: string;
  /** What the property is, read from what was there before. */
  readonly amend: (before: Described | undefined) => Described;
  readonly why: string;
}

const nullable = (before: Described | undefined): Described => ({ ...before, nullable: true });

/** Where Intercom's description of 2.9 is not what its own examples or packages show. */
const AMENDMENTS: readonly Amendment[] = [
  {
    schema: "cursor_pages",
    property: "next",
    amend: (before = {}) => ({ oneOf: [before, { type: "string", format: "uri" }] }),
    why: "the object is that of cursor lists; for page-numbered ones Intercom's Ruby package follows a URL",
  },
  {
    schema: "article_statistics",
    property: "conversations",
    amend: () => ({ type: "integer" }),
    why: "every example says conversations, the schema alone conversions",
  },
  {
    schema: "app",
    property: "secure",
    amend: () => ({ type: "boolean" }),
    why: "the example of GET /me has it, the schema does not",
  },
  {
    schema: "article_content",
    property: "url",
    amend: nullable,
    why: "a draft has no address; for the article itself the schema says so",
  },
  {
    schema: "article_content",
    property: "description",
    amend: nullable,
    why: "the documented update of an article returns a new locale without description as nil",
  },
  {
    schema: "article_content",
    property: "body",
    amend: nullable,
    why: "as its description; for the article itself the schema says so",
  },
];

/** Amends the schemas in place, and adds `custom_attributes`, which is referred to but not there. */
export function amendDescription(schemas: Record<string, Described>): void {
  schemas["custom_attributes"] ??= { type: "object" };
  for (const { schema, property, amend } of AMENDMENTS) {
    const described = schemas[schema];
    if (described === undefined) {
      throw new Error(`the description has no schema ${schema} to amend`);
    }
    const properties = { ...described.properties, [property]: amend(described.properties?.[property]) };
    schemas[schema] = { ...described, properties };
  }
}
