import type { FieldValues, JsonValue } from "../model/index.ts";

/** Leaves out what is nothing: undefined, null and "". */
export function withoutEmpty(values: Readonly<Record<string, JsonValue | undefined>>): FieldValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined || value === null || value === "" ? [] : [[key, value]],
    ),
  );
}
