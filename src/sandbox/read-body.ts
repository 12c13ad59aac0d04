import type { JsonObject } from "../model/index.ts";
import { invalid } from "./refusal.ts";
import type { Call } from "./router.ts";
import { readId } from "./wire-id.ts";

/** A text that was sent, or undefined. @throws Refusal for anything else than a string. */
export function readText(values: JsonObject, field: string): string | undefined {
  const value = values[field];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== "string") {
    throw invalid(`${field} must be a string`);
  }
  return value;
}

/** One of a closed set of words, or undefined. @throws Refusal for any other value. */
export function readChoice<Choice extends string>(
  values: JsonObject,
  field: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = readText(values, field);
  if (value === undefined) {
    return undefined;
  }
  const choice = choices.find((each) => each === value);
  if (choice === undefined) {
    throw invalid(`${field} must be one of: ${choices.join(", ")}`);
  }
  return choice;
}

/** An id that was sent as integer or string; null when null was sent; undefined when nothing was. */
export function readReference(values: JsonObject, field: string): string | null | undefined {
  const value = values[field];
  if (value === undefined || value === null) {
    return value;
  }
  const id = readId(value);
  if (id === undefined) {
    throw invalid(`${field} must be an id`);
  }
  return id;
}

export function readFlag(values: JsonObject, field: string): boolean | undefined {
  const value = values[field];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== "boolean") {
    throw invalid(`${field} must be true or false`);
  }
  return value;
}

/** A list that was sent, or undefined. @throws Refusal for anything else than an array. */
export function readList(values: JsonObject, field: string): readonly unknown[] | undefined {
  const value = values[field];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!Array.isArray(value)) {
    throw invalid(`${field} must be an array`);
  }
  return value;
}

/** Obeys the switch `unknown-keys`. Keys that only replies have are taken and ignored. */
export function checkKeys(call: Call, known: readonly string[]): void {
  if (call.switches["unknown-keys"] === "ignore") {
    return;
  }
  const unknown = Object.keys(call.body).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw invalid(`${unknown} is not a known parameter`);
  }
}
