import {
  mapValue,
  targetOf,
  type ContentObject,
  type FieldRule,
  type JsonValue,
  type ReferenceTarget,
} from "../model/index.ts";

/** True where everything that a value refers to is known in the workspace. */
export function isFullyMapped(
  object: ContentObject,
  rule: FieldRule,
  value: JsonValue,
  isKnown: (target: ReferenceTarget, id: string) => boolean,
): boolean {
  if (rule.kind !== "reference" && rule.kind !== "assignments") {
    return true;
  }
  let isFull = true;
  mapValue(value, targetOf(rule, object), (target, id) => {
    isFull &&= isKnown(target, id);
    return id;
  });
  return isFull;
}
