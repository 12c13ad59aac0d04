import type { JsonValue, Resource } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import { compareSides } from "../compare-sides.ts";
import { labelField } from "../field-label.ts";
import { viewLocale } from "../locale-view.ts";
import { oneLine } from "../reveal-characters.ts";
import { viewChange } from "../view-change.ts";
import { valueText, type NameOf } from "../view-value.ts";
import { shortDiff } from "./short-diff.ts";

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

/** A conflict in four lines: the place, what both sides started from, theirs and ours; where words differ from the base, marked. */
export function renderConflict(conflict: ConflictInput, texts: Texts, nameOf?: NameOf): string {
  const { resource, id, name, locale, field } = conflict;
  const place = texts.t("common.named", { kind: texts.t(`common.resourceName.${resource}`), name, id });
  const words = { place, field: labelField(field, texts) };
  const heading =
    locale === null
      ? texts.t("resolve.heading", words)
      : texts.t("resolve.headingLocale", { ...words, locale: viewLocale(locale, texts).name, code: locale });
  const [base = "", theirs = "", ours = ""] = describeSides(conflict, texts, nameOf);
  return [
    oneLine(heading),
    `  ${texts.t("resolve.base", { value: base })}`,
    `  ${texts.t("resolve.theirs", { value: theirs })}`,
    `  ${texts.t("resolve.ours", { value: ours })}`,
  ].join("\n");
}

/** Base, theirs and ours; where they are texts with something in common, what became of the base in theirs and in ours. */
function describeSides(
  { resource, locale, field, base, theirs, ours }: ConflictInput,
  texts: Texts,
  nameOf: NameOf | undefined,
): readonly string[] {
  const sides = [
    { side: "base", label: "", value: base },
    { side: "theirs", label: "", value: theirs },
    { side: "ours", label: "", value: ours },
  ] as const;
  const compared = compareSides(viewChange({ resource, locale, field, sides, texts, nameOf }));
  const whole = excerpts(
    compared.map(({ value }) =>
      value.kind === "nothing" ? texts.t("resolve.nothing") : oneLine(valueText(value)),
    ),
  );
  return compared.map(({ parts }, index) =>
    parts === undefined || parts.every(({ kind }) => kind === "same")
      ? (whole[index] ?? "")
      : oneLine(shortDiff(parts, SHOWN_CHARS)),
  );
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
