import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { z } from "zod";

import type { OpenApiSchemas } from "../testing/openapi-facts.ts";
import { readOpenApiFacts, referredNames } from "../testing/openapi-facts.ts";
import { referenceFolder, whySkipped } from "../testing/reference.ts";
import type { Difference } from "../testing/schema-facts.ts";
import { compareFacts } from "../testing/schema-facts.ts";
import { isNullableSchema, readZodFacts } from "../testing/zod-facts.ts";
import { checkPayload } from "./check-payload.ts";
import { DELIBERATE_DIFFERENCES } from "./deliberate-differences.ts";
import type { SchemaName } from "./registry.ts";
import { isSchemaName, SCHEMA_NAMES, WIRE_SCHEMAS } from "./registry.ts";

const names = new Map<z.core.$ZodType, string>(SCHEMA_NAMES.map((name) => [WIRE_SCHEMAS[name].strict, name]));

function differencesFrom(schemas: OpenApiSchemas, compared: readonly SchemaName[]): readonly Difference[] {
  return compared.flatMap((name) => {
    const theirs = readOpenApiFacts(name, schemas, (referred) =>
      schemas[referred] === undefined
        ? isSchemaName(referred) && isNullableSchema(WIRE_SCHEMAS[referred].strict)
        : schemas[referred].nullable === true,
    );
    return compareFacts(name, theirs, readZodFacts(WIRE_SCHEMAS[name].strict, names));
  });
}

function deliberate(from: "seed" | "official"): readonly Difference[] {
  const listed = DELIBERATE_DIFFERENCES.filter((entry) => entry.from === from);
  return listed.map(({ schema, property, difference }) => ({ schema, property, difference }));
}

interface Media {
  readonly schema?: { readonly $ref?: string };
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface OpenApiDescription {
  readonly components: { readonly schemas: OpenApiSchemas };
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<string, { readonly responses?: Readonly<Record<string, { content?: Record<string, Media> }>> }>
      >
    >
  >;
}

/** The examples of replies whose schema has a name. */
function exampleReplies(description: OpenApiDescription) {
  return Object.values(description.paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap((operation) => Object.values(operation.responses ?? {}))
    .flatMap((response) => response.content?.["application/json"] ?? [])
    .flatMap((media) => {
      const schema = media.schema?.$ref?.split("/").at(-1) ?? "";
      return isSchemaName(schema)
        ? Object.values(media.examples ?? {}).map(({ value }) => ({ schema, value }))
        : [];
    });
}

/** The seed is a name on a line of its own, then the schema as JSON, 50 times over. */
function readSeed(folder: string): OpenApiSchemas {
  const file = readdirSync(folder).find((name) => name.endsWith(".txt")) ?? "";
  const entries = readFileSync(join(folder, file), "utf8").split(/^(?=[a-z_]+$)/m);
  return Object.fromEntries(
    entries.map((entry) => {
      const end = entry.indexOf("\n");
      return [entry.slice(0, end), JSON.parse(entry.slice(end))];
    }),
  );
}

const seedFolder = referenceFolder("seeds");
const seed: OpenApiSchemas = seedFolder === undefined ? {} : readSeed(seedFolder);

describe.skipIf(seedFolder === undefined)(
  `the strict schemas and the seed (else skipped: ${whySkipped("seeds")})`,
  () => {
    test("the seed's 50 schemas and all that they refer to are there under their names", () => {
      expect(Object.keys(seed)).toHaveLength(50);
      const wanted = Object.entries(seed).flatMap(([name, schema]) => [name, ...referredNames(schema)]);
      expect(wanted.filter((name) => !isSchemaName(name))).toEqual([]);
    });

    test("agree in every property's name, type, values, nullability and requiredness, but where that is deliberate", () => {
      expect(differencesFrom(seed, Object.keys(seed).filter(isSchemaName).sort())).toEqual(
        deliberate("seed"),
      );
    });

    test("the comparison notices a change of any aspect", () => {
      const facts = readZodFacts(WIRE_SCHEMAS.section.strict, names);
      const changed = {
        section: {
          ...seed["section"],
          required: ["id"],
          properties: {
            ...seed["section"]?.properties,
            name: { type: "integer" },
            url: { type: "string" },
            type: { type: "string", enum: ["collection"] },
            order: undefined,
            parent_id: { oneOf: [{ type: "string" }, { type: "string" }] },
            translated_content: { $ref: "#/components/schemas/group_content" },
          },
        },
      };
      const theirs = readOpenApiFacts("section", JSON.parse(JSON.stringify(changed)), () => true);
      expect(
        compareFacts("section", theirs, facts).map(({ property, difference }) => `${property} ${difference}`),
      ).toEqual([
        "id required: true → false",
        "name type: integer → string",
        "order added integer",
        "parent_id|0 type: string → integer",
        "translated_content type: → group_content → → group_translated_content",
        "type values: collection → section",
        "url nullable: false → true",
      ]);
    });
  },
);

const openApiFolder = referenceFolder("openapi");

describe.skipIf(openApiFolder === undefined || seedFolder === undefined)(
  `the strict schemas and the official 2.9 description (else skipped: ${whySkipped("openapi")})`,
  () => {
    const description: OpenApiDescription =
      openApiFolder === undefined
        ? { components: { schemas: {} }, paths: {} }
        : parse(readFileSync(join(openApiFolder, "intercom-2.9.yaml"), "utf8"));
    const official = description.components.schemas;

    test("those the seed lacks agree with it, but where that is deliberate", () => {
      const others = SCHEMA_NAMES.filter((name) => !Object.hasOwn(seed, name));
      expect(others.filter((name) => official[name] === undefined)).toEqual([]);
      expect(differencesFrom(official, others)).toEqual(deliberate("official"));
    });

    test("all content schemas that it has are there", () => {
      const content = Object.keys(official).filter((name) =>
        /^(deleted_)?(article|collection|section|group|help_center)(_(?!search).*)?$|^(create|update)_(article|collection|section)_request$/.test(
          name,
        ),
      );
      expect(content.length).toBeGreaterThan(15);
      expect(content.filter((name) => !isSchemaName(name))).toEqual([]);
    });

    test("every reply that it shows as an example can be read", () => {
      const replies = exampleReplies(description);
      expect(replies.length).toBeGreaterThan(100);
      const problems = replies.flatMap(({ schema, value }) =>
        checkPayload(schema, "tolerant", value).map((problem) => ({ schema, ...problem })),
      );
      expect(problems).toEqual([]);
    });
  },
);
