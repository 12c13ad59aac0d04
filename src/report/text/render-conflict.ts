import type { JsonValue, Resource } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import { labelField } from "../field-label.ts";
import { viewLocale } from "../locale-view.ts";
import { oneLine } from "../reveal-characters.ts";
import { valueText, viewValue, type NameOf } from "../view-value.ts";

/** A field that was changed on both sides, for a terminal. */
export interface ConflictInput {
  readonly resource: Resource;
  readonly id: string;
  readonly name: string;
  readonly locale: string | null;
  readonly field: string;
  readonly base: JsonValue;
  readonly theirs: JsonValue;
  readonly ours: JsonValue;
}

/** Most characters of a value that are shown: a body is not read on a terminal, but where it differs is. */
const SHOWN_CHARS = 160;
/** Of these, characters before the first that differs. */
const LEAD_CHARS = 40;

/** A conflict in four lines: the place, what both sides started from, theirs and ours; long values from where they differ. */
export function renderConflict(conflict: ConflictInput, texts: Texts, nameOf?: NameOf): string {
  const { resource, id, name, locale, field } = conflict;
  const place = texts.t("common.named", { kind: texts.t(`common.resourceName.${resource}`), name, id });
  const words = { place, field: labelField(field, texts) };
  const heading =
    locale === null
      ? texts.t("resolve.heading", words)
      : texts.t("resolve.headingLocale", { ...words, locale: viewLocale(locale, texts).name, code: locale });
  const values = [conflict.base, conflict.theirs, conflict.ours].map((value) => {
    const view = viewValue(value, { resource, field, texts, nameOf });
    return view.kind === "nothing" ? texts.t("resolve.nothing") : oneLine(valueText(view));
  });
  const [base = "", theirs = "", ours = ""] = excerpts(values);
  return [
    oneLine(heading),
    `  ${texts.t("resolve.base", { value: base })}`,
    `  ${texts.t("resolve.theirs", { value: theirs })}`,
    `  ${texts.t("resolve.ours", { value: ours })}`,
  ].join("\n");
}

/** The texts from shortly before the first character in which not all of them agree. */
function excerpts(texts: readonly string[]): string[] {
  const [first = "", ...others] = texts;
  let same = 0;
  while (same < first.length && others.every((text) => text[same] === first[same])) {
    same += 1;
  }
  const isLong = texts.some(({ length }) => length > SHOWN_CHARS);
  const start = isLong ? Math.max(0, same - LEAD_CHARS) : 0;
  return texts.map((text) => {
    const shown = text.slice(start, start + SHOWN_CHARS);
    return `${start > 0 ? "…" : ""}${shown}${start + SHOWN_CHARS < text.length ? "…" : ""}`;
  });
}
