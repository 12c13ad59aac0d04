import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { parse } from "yaml";

import { amendDescription } from "./amend-description.ts";
import { toJsonSchema, type Described } from "./described-schema.ts";

/** Intercom's own OpenAPI description of 2.9, to check requests and replies against. */
export interface OfficialDescription {
  /** Every operation, as `GET /articles/{id}`. */
  readonly operations: readonly string[];
  /**
   * What is wrong with a request's JSON; empty where nothing is. Properties the description does not have
   * are wrong too.
   *
   * @param path as sent, `/articles/35`
   */
  checkRequest(method: string, path: string, body: unknown): readonly string[];
  /** The same of a reply. Every status but 200 is checked as an error. */
  checkReply(method: string, path: string, status: number, body: unknown): readonly string[];
}

interface Operation {
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: Described }>>;

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, Described> };
}

/**
 * Reads `intercom-2.9.yaml` from a folder of official descriptions (`referenceFolder("openapi")`). Where
 * the description contradicts itself or its own examples, it is amended: see `amend-description.ts`.
 */
export function readOfficialDescription(folder: string): OfficialDescription {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of known shape
  const description = parse(readFileSync(join(folder, "intercom-2.9.yaml"), "utf8")) as Description;
  amendDescription(description.components.schemas);
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: { "date-time": true, timestamp: true, float: true },
  });
  addFormats.default(ajv, ["uri", "uuid"]);
  const validators = new Map<Described, ValidateFunction>();

  function problems(schema: Described | undefined, value: unknown): readonly string[] {
    if (schema === undefined) {
      return value === undefined ? [] : ["nothing is described here, but something was sent"];
    }
    const validate =
      validators.get(schema) ?? ajv.compile(toJsonSchema(schema, description.components.schemas));
    validators.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(describeError);
  }

  function find(method: string, path: string): Operation {
    const template = findTemplate(Object.keys(description.paths), new URL(path, "http://any.test").pathname);
    const operation = description.paths[template ?? ""]?.[method.toLowerCase()];
    if (operation === undefined) {
      throw new Error(`the description has no ${method} ${path}`);
    }
    return operation;
  }

  return {
    operations: Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    ),
    checkRequest: (method, path, body) =>
      problems(jsonSchemaOf(find(method, path).requestBody?.content), body),
    checkReply: (method, path, status, body) =>
      status === 200
        ? problems(jsonSchemaOf(find(method, path).responses["200"]?.content), body)
        : problems({ $ref: "#/components/schemas/error" }, body),
  };
}

function jsonSchemaOf(content: Content | undefined): Described | undefined {
  return content?.["application/json"]?.schema;
}

/** The path template of a path; a literal one wins over one with a placeholder. */
function findTemplate(templates: readonly string[], path: string): string | undefined {
  const matches = templates.filter((template) =>
    new RegExp(`^${template.replaceAll(/\{[^}]*\}/g, "[^/]+")}$`).test(path),
  );
  return matches.find((template) => !template.includes("{")) ?? matches[0];
}

function describeError(error: { instancePath: string; message?: string; params: unknown }): string {
  return `${error.instancePath || "/"} ${error.message ?? "is wrong"} ${JSON.stringify(error.params)}`;
}
