import type { z } from "zod";

import type { Facts, SchemaFacts } from "./schema-facts.ts";

type ZodDefinition = z.core.$ZodTypes["_zod"]["def"];

/**
 * What a zod schema says, place by place, read from the schema itself. A schema that stands in `names` is
 * reported by that name wherever another uses it: by identity, so a copy would not pass for the original.
 */
export function readZodFacts(
  schema: z.core.$ZodType,
  names: ReadonlyMap<z.core.$ZodType, string>,
): SchemaFacts {
  const facts = new Map<string, Facts>();
  const visit = (place: string, given: z.core.$ZodType): void => {
    const { schema: inner, name, nullable, required } = unwrap(given, place === "" ? new Map() : names);
    const definition = definitionOf(inner);
    facts.set(place, {
      type: name === undefined ? typeOf(definition) : `→ ${name}`,
      values:
        name === undefined && definition.type === "enum"
          ? Object.values(definition.entries).map(String).sort().join(" | ")
          : "",
      nullable,
      required,
    });
    if (name === undefined) {
      visitInside(place, definition);
    }
  };
  const visitInside = (place: string, definition: ZodDefinition): void => {
    if (definition.type === "object") {
      for (const [property, inner] of Object.entries(definition.shape)) {
        visit(place === "" ? property : `${place}.${property}`, inner);
      }
    } else if (definition.type === "array") {
      visit(`${place}[]`, definition.element);
    } else if (definition.type === "record") {
      visit(`${place}{}`, definition.valueType);
    } else if (definition.type === "union") {
      definition.options.forEach((option, index) => visit(`${place}|${index}`, option));
    }
  };
  visit("", schema);
  return facts;
}

/** True where null goes. */
export function isNullableSchema(schema: z.core.$ZodType): boolean {
  return unwrap(schema, new Map()).nullable;
}

function unwrap(given: z.core.$ZodType, names: ReadonlyMap<z.core.$ZodType, string>) {
  let schema = given;
  let nullable = false;
  let required = true;
  for (;;) {
    const name = names.get(schema);
    if (name !== undefined) {
      return { schema, name, nullable: nullable || isNullableSchema(schema), required };
    }
    const definition = definitionOf(schema);
    if (definition.type === "optional") {
      required = false;
      schema = definition.innerType;
    } else if (definition.type === "nullable") {
      nullable = true;
      schema = definition.innerType;
    } else if (definition.type === "lazy") {
      schema = definition.getter();
    } else {
      return { schema, name: undefined, nullable, required };
    }
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "list",
  enum: "string",
  record: "dictionary",
  union: "choice",
  unknown: "anything",
};

function typeOf(definition: ZodDefinition): string {
  if (definition.type === "object") {
    return isOpen(definition) && Object.keys(definition.shape).length > 0
      ? "object that takes anything"
      : "object";
  }
  if (definition.type === "number" && "format" in definition && definition.format === "safeint") {
    return "integer";
  }
  return TYPE_NAMES[definition.type] ?? definition.type;
}

function isOpen(definition: z.core.$ZodObjectDef): boolean {
  return definition.catchall === undefined || definitionOf(definition.catchall).type !== "never";
}

function definitionOf(schema: z.core.$ZodType): ZodDefinition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema zod makes is one of $ZodTypes
  return (schema as z.core.$ZodTypes)._zod.def;
}
