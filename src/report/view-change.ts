import type { JsonValue, Resource } from "../model/index.ts";
import type { Texts } from "../texts/index.ts";
import { labelField } from "./field-label.ts";
import { viewLocale } from "./locale-view.ts";
import { differOnlyInNormalisation, differOnlyInvisibly } from "./reveal-characters.ts";
import { viewValue, type NameOf } from "./view-value.ts";
import type { ChangeView, Side, SideView } from "./view.ts";

export interface SideInput {
  readonly side: Side;
  readonly label: string;
  readonly value: JsonValue | undefined;
}

export interface ChangeInput {
  readonly resource: Resource;
  readonly locale: string | null;
  readonly field: string;
  readonly sides: readonly SideInput[];
  readonly outcome?: string | undefined;
  readonly texts: Texts;
  readonly nameOf?: NameOf | undefined;
}

/** One changed value with its sides, and a note where people could not see what differs. */
export function viewChange(input: ChangeInput): ChangeView {
  const { resource, locale, field, sides, outcome, texts, nameOf } = input;
  const strings = sides.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const revealInvisible = somePair(strings, differOnlyInvisibly);
  const note = revealInvisible
    ? texts.t("report.value.invisible")
    : somePair(strings, differOnlyInNormalisation)
      ? texts.t("report.value.normalisation")
      : undefined;
  return {
    locale: locale === null ? null : viewLocale(locale, texts),
    fieldLabel: labelField(field, texts),
    sides: sides.map(({ side, label, value }): SideView => ({
      side,
      label,
      value: viewValue(value, { resource, field, texts, nameOf }),
    })),
    ...(outcome === undefined ? {} : { outcome }),
    ...(note === undefined ? {} : { note }),
    revealInvisible,
  };
}

function somePair(strings: readonly string[], differ: (left: string, right: string) => boolean): boolean {
  return strings.some((left, index) => strings.slice(index + 1).some((right) => differ(left, right)));
}
