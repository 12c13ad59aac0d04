import { fieldKind, hashValue, type ContentObject, type FieldPlace, type JsonValue } from "../model/index.ts";
import type { Change } from "./types.ts";

export interface ChangeValues {
  /** What is in the workspace now; undefined where there is nothing. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue;
  /** What both sides of a conflict started from; undefined where there is none. */
  readonly base?: JsonValue | undefined;
}

/** The change of one field of an object, guarded by what is there now. */
export function makeChange(
  { resource, id }: Pick<ContentObject, "resource" | "id">,
  { locale, field }: FieldPlace,
  { before, after, base }: ChangeValues,
): Change {
  return {
    changeId: `${resource}:${id}/${locale ?? "-"}/${field}`,
    locale,
    field,
    before: before ?? null,
    after,
    liveHash: hashValue(fieldKind(resource, field), before),
    ...(base === undefined ? {} : { base }),
  };
}
