import type { z } from "zod";

type Definition = z.core.$ZodTypes["_zod"]["def"];

/** What a schema wants, in words: `a string or null`, `"draft" or "live"`. */
export function describeWanted(schema: z.core.$ZodType): string {
  const words = [...new Set(alternatives(schema))];
  const last = words.pop() ?? "anything";
  return words.length === 0 ? last : `${words.join(", ")} or ${last}`;
}

/** The schema of a place inside a payload, or undefined where none is known. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) {
    return schema;
  }
  const definition = definitionOf(schema);
  const inner = innerSchema(definition);
  if (inner !== undefined) {
    return schemaAt(inner, path);
  }
  if (definition.type === "union") {
    return firstDefined(definition.options, (option) => schemaAt(option, path));
  }
  const child = childSchema(definition, key);
  return child === undefined ? undefined : schemaAt(child, rest);
}

/** The choices of a union, in whatever it is wrapped; empty for any other schema. */
export function optionsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const definition = definitionOf(schema);
  const inner = innerSchema(definition);
  if (inner !== undefined) {
    return optionsOf(inner);
  }
  return definition.type === "union" ? definition.options : [];
}

/** The names of the properties an object schema has; empty for any other schema. */
export function propertyNames(schema: z.core.$ZodType): readonly string[] {
  const definition = definitionOf(schema);
  const inner = innerSchema(definition);
  if (inner !== undefined) {
    return propertyNames(inner);
  }
  return definition.type === "object" ? Object.keys(definition.shape) : [];
}

function alternatives(schema: z.core.$ZodType): readonly string[] {
  const definition = definitionOf(schema);
  if (definition.type === "nullable") {
    return [...alternatives(definition.innerType), "null"];
  }
  const inner = innerSchema(definition);
  if (inner !== undefined) {
    return alternatives(inner);
  }
  if (definition.type === "union") {
    return definition.options.flatMap((option) => alternatives(option));
  }
  if (definition.type === "enum") {
    return Object.values(definition.entries).map((value) => JSON.stringify(value));
  }
  if (definition.type === "number") {
    return ["format" in definition && definition.format === "safeint" ? "a whole number" : "a number"];
  }
  if (definition.type === "string") {
    return [(definition.checks ?? []).length === 0 ? "a string" : "a number written as a string"];
  }
  return [WORDS[definition.type] ?? "anything"];
}

const WORDS: Readonly<Record<string, string>> = {
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What is inside a schema that only wraps another. */
function innerSchema(definition: Definition): z.core.$ZodType | undefined {
  if (definition.type === "optional" || definition.type === "nullable") {
    return definition.innerType;
  }
  if (definition.type === "pipe") {
    return definition.in;
  }
  return definition.type === "lazy" ? definition.getter() : undefined;
}

function childSchema(definition: Definition, key: PropertyKey): z.core.$ZodType | undefined {
  if (definition.type === "array") {
    return definition.element;
  }
  if (definition.type === "record") {
    return definition.valueType;
  }
  if (definition.type !== "object") {
    return undefined;
  }
  const name = String(key);
  return Object.hasOwn(definition.shape, name) ? definition.shape[name] : definition.catchall;
}

function firstDefined<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) {
      return result;
    }
  }
  return undefined;
}

function definitionOf(schema: z.core.$ZodType): Definition {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every schema zod makes is one of $ZodTypes
  return (schema as z.core.$ZodTypes)._zod.def;
}
