import type { z } from "zod";

import { closestName } from "./closest-name.ts";
import { describeFound, quote } from "./describe-found.ts";
import { describeWanted, optionsOf, propertyNames, schemaAt } from "./describe-wanted.ts";
import type { Wire } from "./definition.ts";
import type { SchemaName } from "./registry.ts";
import { WIRE_SCHEMAS } from "./registry.ts";

/** How a payload is read: as it must be to be sent, or as replies are taken. */
export type Reading = keyof Wire;

export type PayloadProblemCode = "missing-property" | "unknown-property" | "wrong-value" | "nested-too-deep";

/** One thing that is wrong in a payload. */
export interface PayloadProblem {
  readonly code: PayloadProblemCode;
  /** Keys and zero-based indices from the payload down; empty for the payload itself. */
  readonly path: readonly PropertyKey[];
  /** What is there, in words. */
  readonly found: string;
  /** What the schema wants there, in words. */
  readonly wanted: string;
}

/** No payload of Intercom comes near; deeper ones would exhaust the stack. */
const DEEPEST = 100;

/** Checks a parsed JSON value against a schema. An empty list: it is valid. */
export function checkPayload(
  name: SchemaName,
  reading: Reading,
  payload: unknown,
): readonly PayloadProblem[] {
  if (isDeeperThan(DEEPEST, payload)) {
    const found = `lists and objects nested more than ${DEEPEST} deep`;
    return [{ code: "nested-too-deep", path: [], found, wanted: `at most ${DEEPEST} levels` }];
  }
  const schema: z.ZodType = WIRE_SCHEMAS[name][reading];
  const result = schema.safeParse(payload);
  return result.success ? [] : result.error.issues.flatMap((issue) => explain(issue, schema, payload, []));
}

/** An issue in plain words. `start` is where in the payload `schema` and `value` stand; issue paths go on from there. */
function explain(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  value: unknown,
  start: readonly PropertyKey[],
): readonly PayloadProblem[] {
  const path = [...start, ...issue.path];
  const place = schemaAt(schema, issue.path);
  const there = valueAt(value, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = place === undefined ? [] : propertyNames(place);
    return issue.keys.map((key) => unknownProperty([...path, key], key, known));
  }
  if (issue.code === "invalid_union" && place !== undefined) {
    const chosen = likeliestOption(issue.errors);
    const option = chosen === undefined ? undefined : optionsOf(place)[chosen.index];
    if (chosen !== undefined && option !== undefined) {
      return chosen.issues.flatMap((inner) => explain(inner, option, there, path));
    }
  }
  const wanted = place === undefined ? issue.message : describeWanted(place);
  return there === undefined
    ? [{ code: "missing-property", path, found: "nothing", wanted: `${wanted} (required)` }]
    : [{ code: "wrong-value", path, found: describeFound(there), wanted }];
}

function unknownProperty(
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
): PayloadProblem {
  const meant = closestName(key, known);
  return {
    code: "unknown-property",
    path,
    found: "a property the schema does not have",
    wanted: `none of that name${meant === undefined ? "" : ` (did you mean ${quote(meant)}?)`}`,
  };
}

/**
 * The choice of a union that was probably meant: the one with the right `type` and the fewest issues.
 * Undefined where the value is of another kind than every choice.
 */
function likeliestOption(errors: UnionErrors) {
  return errors
    .map((issues, index) => ({ index, issues, cost: costOf(issues) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((left, right) => left.cost - right.cost)[0];
}

type UnionErrors = readonly (readonly z.core.$ZodIssue[])[];

/** More than any number of ordinary issues: another `type` means another choice. */
const OTHER_TYPE = 1_000_000;

/** How far a value is from a choice; Infinity where it is of another kind, say a number where an object is wanted. */
function costOf(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === "invalid_union" && issue.path.length === 0) {
      return sum + Math.min(Infinity, ...issue.errors.map((inner) => costOf(inner)));
    }
    if (issue.path.length === 0 && issue.code !== "unrecognized_keys") {
      return Infinity;
    }
    return sum + (issue.path.length === 1 && issue.path[0] === "type" ? OTHER_TYPE : 1);
  }, 0);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let there = value;
  for (const key of path) {
    if (typeof there !== "object" || there === null || !Object.hasOwn(there, key)) {
      return undefined;
    }
    there = Reflect.get(there, key);
  }
  return there;
}

/** Walks level by level, for a recursive walk would itself exhaust the stack. */
function isDeeperThan(limit: number, payload: unknown): boolean {
  let level = [payload];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) {
      return true;
    }
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
