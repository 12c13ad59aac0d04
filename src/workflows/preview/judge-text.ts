import {
  fieldRule,
  isUnitField,
  textAt,
  type ContentObject,
  type LocaleCode,
  type Resource,
} from "../../model/index.ts";
import type { MarkedBlock, ShownBody, ShownText, Standing } from "../../preview/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import { pairTranslation, readSource } from "../bodies/pair-translation.ts";
import { isStale } from "../is-stale.ts";

/** A text of an object that is to be shown in a locale. */
export interface TextToShow {
  readonly object: ContentObject;
  readonly field: string;
  readonly locale: LocaleCode;
  /** Where its translation came from, where that is known. */
  readonly made: Provenance | undefined;
}

/** What readers of a locale are shown of a text, and how it stands; null where there is none at all. */
export function judgeText(wanted: TextToShow): ShownText | null {
  const { object, field, locale, made } = wanted;
  const own = textAt(object, locale, field);
  const source = made?.sourceLocale ?? object.defaultLocale;
  if (own !== null) {
    return { text: own, locale, standing: isOutdated(wanted) ? "stale" : "own", source };
  }
  const text = textAt(object, object.defaultLocale, field);
  const standing: Standing =
    !isTranslatable(object.resource, field) || made?.status === "skipped" ? "fallback" : "missing";
  return text === null ? null : { text, locale: object.defaultLocale, standing, source };
}

/**
 * The same of a body. Where it is known what each passage was made from, passages are judged one by one, as an export
 * hands them out, and the body as a whole is not.
 */
export function judgeBody(wanted: TextToShow): ShownBody | null {
  const shown = judgeText(wanted);
  if (shown === null) {
    return null;
  }
  const { object, field, locale, made } = wanted;
  const isRemembered = made?.blocks !== undefined && shown.locale === locale && locale !== shown.source;
  const source = isRemembered ? readSource(object, field, shown.source) : null;
  if (source === null) {
    return { ...shown, blocks: [], absent: 0 };
  }
  const translation = pairTranslation(source, locale, made);
  const blocks: MarkedBlock[] = [];
  let absent = 0;
  for (const index of source.body.blocks.keys()) {
    const pair = translation.pairs.get(index);
    const block = translation.body?.blocks[pair?.target ?? -1];
    if (pair === undefined || block === undefined) {
      absent += 1;
    } else if (!pair.isTranslated || translation.isStale(index)) {
      const { start, end, isAttribute } = block;
      blocks.push({ standing: pair.isTranslated ? "stale" : "missing", start, end, isAttribute });
    }
  }
  return {
    ...shown,
    standing: "own",
    blocks: blocks.toSorted((left, right) => left.start - right.start),
    absent,
  };
}

function isOutdated({ object, field, locale, made }: TextToShow): boolean {
  return locale !== object.defaultLocale && isStale(object, { field }, made);
}

/** News has no translations, and some fields Intercom takes from nobody. */
function isTranslatable(resource: Resource, field: string): boolean {
  return (
    resource !== "news-item" &&
    isUnitField(resource, field) &&
    fieldRule(resource, field)?.writable !== "never"
  );
}
