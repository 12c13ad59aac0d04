import type { Facts, SchemaFacts } from "./schema-facts.ts";

/** The part of OpenAPI 3.0's schema object that Intercom uses. */
export interface OpenApiSchema {
  readonly type?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly (string | null)[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, OpenApiSchema>>;
  readonly additionalProperties?: OpenApiSchema;
  readonly items?: OpenApiSchema;
  readonly oneOf?: readonly OpenApiSchema[];
  readonly anyOf?: readonly OpenApiSchema[];
  readonly allOf?: readonly OpenApiSchema[];
  readonly $ref?: string;
}

export type OpenApiSchemas = Readonly<Record<string, OpenApiSchema>>;

/** What an OpenAPI schema says, place by place. `isNullable` answers for schemas that it refers to. */
export function readOpenApiFacts(
  name: string,
  schemas: OpenApiSchemas,
  isNullable: (referred: string) => boolean,
): SchemaFacts {
  const facts = new Map<string, Facts>();
  const visit = (place: string, schema: OpenApiSchema, required: boolean): void => {
    const whole = mergeAllOf(schema, schemas);
    const referred = whole.$ref === undefined ? undefined : referredName(whole.$ref);
    const choices = whole.oneOf ?? whole.anyOf;
    facts.set(place, {
      type: referred === undefined ? typeOf(whole) : `→ ${referred}`,
      values: (whole.enum ?? [])
        .filter((value) => value !== null)
        .sort()
        .join(" | "),
      nullable: whole.nullable === true || (referred !== undefined && isNullable(referred)),
      required,
    });
    if (referred !== undefined) {
      return;
    }
    for (const [property, inner] of Object.entries(whole.properties ?? {})) {
      visit(
        place === "" ? property : `${place}.${property}`,
        inner,
        whole.required?.includes(property) === true,
      );
    }
    choices?.forEach((choice, index) => visit(`${place}|${index}`, choice, true));
    if (whole.items !== undefined) {
      visit(`${place}[]`, whole.items, true);
    }
    if (whole.additionalProperties !== undefined) {
      visit(`${place}{}`, whole.additionalProperties, true);
    }
  };
  visit("", schemas[name] ?? {}, true);
  return facts;
}

/** The names of all schemas that a schema refers to, directly. */
export function referredNames(schema: OpenApiSchema): readonly string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

function referredName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function typeOf(schema: OpenApiSchema): string {
  if (schema.oneOf !== undefined || schema.anyOf !== undefined) {
    return "choice";
  }
  if (schema.additionalProperties !== undefined) {
    return "dictionary";
  }
  if (schema.type === "array") {
    return "list";
  }
  return schema.type ?? (schema.properties === undefined ? "anything" : "object");
}

function mergeAllOf(schema: OpenApiSchema, schemas: OpenApiSchemas): OpenApiSchema {
  let merged = schema;
  for (const part of schema.allOf ?? []) {
    const base = part.$ref === undefined ? part : (schemas[referredName(part.$ref)] ?? {});
    merged = {
      ...merged,
      properties: { ...base.properties, ...merged.properties },
      required: [...(base.required ?? []), ...(merged.required ?? [])],
    };
  }
  return merged;
}
