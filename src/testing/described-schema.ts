/** The parts of an OpenAPI 3.0 schema that Intercom's description uses. */
export interface Described {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Described | boolean;
  readonly items?: Described;
  readonly oneOf?: readonly Described[];
  readonly anyOf?: readonly Described[];
  readonly allOf?: readonly Described[];
}

type Schemas = Readonly<Record<string, Described>>;

/**
 * An OpenAPI 3.0 schema as JSON Schema with every reference resolved: `nullable` becomes a type, `allOf`
 * one object, and objects with known properties are closed, so that a misspelt one is found.
 */
export function toJsonSchema(schema: Described, schemas: Schemas): object {
  const { $ref } = schema;
  if ($ref !== undefined) {
    const target = resolve($ref, schemas);
    return toJsonSchema(schema.nullable === true ? { ...target, nullable: true } : target, schemas);
  }
  if (schema.allOf !== undefined) {
    return toJsonSchema(mergeAll(schema, schemas), schemas);
  }
  const plain = {
    ...(schema.type === undefined ? {} : { type: schema.type }),
    ...(schema.format === undefined ? {} : { format: schema.format }),
    ...(schema.enum === undefined ? {} : { enum: schema.enum }),
    ...(schema.required === undefined ? {} : { required: schema.required }),
    ...(schema.items === undefined ? {} : { items: toJsonSchema(schema.items, schemas) }),
    ...(schema.oneOf === undefined ? {} : { anyOf: schema.oneOf.map((each) => toJsonSchema(each, schemas)) }),
    ...(schema.anyOf === undefined ? {} : { anyOf: schema.anyOf.map((each) => toJsonSchema(each, schemas)) }),
    ...describeProperties(schema, schemas),
  };
  return schema.nullable === true ? orNull(plain) : plain;
}

/** Widens the type itself where there is one: errors then name the property, not every alternative. */
function orNull(plain: { readonly type?: string; readonly enum?: readonly unknown[] }): object {
  if (plain.type === undefined) {
    return { anyOf: [{ type: "null" }, plain] };
  }
  return {
    ...plain,
    type: [plain.type, "null"],
    ...(plain.enum === undefined ? {} : { enum: [...new Set([...plain.enum, null])] }),
  };
}

function describeProperties(schema: Described, schemas: Schemas): object {
  const { properties, additionalProperties } = schema;
  if (properties === undefined) {
    return {};
  }
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, toJsonSchema(property, schemas)]),
    ),
    additionalProperties:
      typeof additionalProperties === "object"
        ? toJsonSchema(additionalProperties, schemas)
        : (additionalProperties ?? false),
  };
}

function mergeAll(schema: Described, schemas: Schemas): Described {
  const { allOf = [], ...own } = schema;
  const parts = allOf.map((part) => (part.$ref === undefined ? part : resolve(part.$ref, schemas)));
  const whole = [...parts, own];
  return {
    ...Object.assign({}, ...whole),
    properties: Object.assign({}, ...whole.map((part) => part.properties ?? {})),
    required: whole.flatMap((part) => part.required ?? []),
  };
}

function resolve(reference: string, schemas: Schemas): Described {
  const target = schemas[reference.replace("#/components/schemas/", "")];
  if (target === undefined) {
    throw new Error(`the description refers to ${reference}, which is not there`);
  }
  return target;
}
