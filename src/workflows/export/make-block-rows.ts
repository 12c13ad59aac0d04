import { FormatError } from "../../errors.ts";
import { needsGuard } from "../../formats/index.ts";
import { formatIdentity, isRebuilt, readIdentity, type BodyBlock } from "../../markup/index.ts";
import { formatUnitId, placeOfUnit, sourceLocaleFor, type UnitStatus } from "../../model/index.ts";
import type { UnitRows } from "../../snapshot/index.ts";
import { pairTranslation, readSource, type SourceBody } from "../bodies/pair-translation.ts";
import {
  describePlace,
  listGuarded,
  PASSING,
  statusOfMissing,
  type RowChoices,
  type UnitInput,
} from "./make-rows.ts";
import { describeChange } from "./describe-change.ts";
import type { HandedOutSource } from "./source-history.ts";

/**
 * The blocks of a body as they are handed out, in their order: of each a row for each locale. Throws FormatError
 * where they would not make the body again.
 */
export function* makeBlockRows(
  input: UnitInput,
  choices: RowChoices & { readonly workspaceId: string },
): Generator<UnitRows> {
  const { object, unit, provenance, history } = input;
  const locales = choices.locales.map((locale) => ({
    locale,
    from: sourceLocaleFor(object, locale, choices.preferredSource),
  }));
  // An object is translated from one locale into all of them.
  const sourceLocale = locales.find(({ from }) => from !== null)?.from ?? null;
  const source = sourceLocale === null ? null : readSource(object, unit.field, sourceLocale);
  if (source === null) {
    return;
  }
  refuseLoss(source, unit.id);
  const translations = locales.map(({ locale, from }) => {
    const made = provenance.get(locale);
    return from === null
      ? undefined
      : {
          locale,
          made,
          texts: pairTranslation(source, locale, made),
          was: sourcesByKey(history.get(locale) ?? []),
        };
  });
  const passing: readonly UnitStatus[] = PASSING[choices.only];
  const note = typeof object.facts["url"] === "string" ? object.facts["url"] : "";
  const place = describePlace(input);
  const isGuarded = (text: string | null): boolean =>
    choices.guardsFormulas && text !== null && needsGuard(text);
  for (const [index, block] of source.body.blocks.entries()) {
    const shared = {
      unit: unitOfBlock(source, index, choices.workspaceId),
      type: `${object.resource.replace("-", " ")} ${unit.field}`,
      context: [place, describeBlock(block, index, source.body.blocks.length)].filter(Boolean).join(" › "),
      source: block.text,
    };
    const isSourceGuarded = isGuarded(block.text);
    yield translations.map((translation) => {
      if (translation === undefined) {
        return undefined;
      }
      const { locale, made, texts, was } = translation;
      const target = texts.textOf(index);
      const guessed =
        target === null || made !== undefined || locale === source.locale
          ? undefined
          : choices.guess?.describe({
              source: block.text,
              sourceLocale: source.locale,
              target,
              locale,
              kind: "block",
            });
      const isTargetStale = texts.isStale(index) || guessed !== undefined;
      const status = target === null ? statusOfMissing(made) : isTargetStale ? "stale" : "translated";
      if (!passing.includes(status)) {
        return undefined;
      }
      const guarded = listGuarded(isSourceGuarded, isGuarded(target));
      const row = { ...shared, target, status, note, max: null, guarded };
      const madeFrom = was.get(texts.pairs.get(index)?.madeFrom ?? "");
      const change =
        guessed ?? (status === "stale" ? describeChange(madeFrom, block.text, source.locale) : undefined);
      return change === undefined ? row : { ...row, change };
    });
  }
}

/** The texts of blocks as they were handed out, by their keys. */
export function sourcesByKey(handedOut: readonly HandedOutSource[]): ReadonlyMap<string, string> {
  return new Map(
    handedOut.flatMap(({ unit, source }) => {
      const identity = readIdentity(placeOfUnit(unit)?.block?.identity ?? "");
      return identity === undefined ? [] : [[identity.key, source] as const];
    }),
  );
}

function refuseLoss({ body, locale }: SourceBody, unit: string): void {
  if (!isRebuilt(body)) {
    throw new FormatError({
      code: "not-loss-free",
      message: `Cannot hand out the body ${unit} in blocks: put together again, the blocks of its text in ${locale} make another body. No file was written.`,
      hint: "Hand bodies out as HTML: --bodies whole.",
    });
  }
}

/** The id of a block of a source. */
export function unitOfBlock(
  { object, field, index: { blocks } }: SourceBody,
  index: number,
  workspaceId: string,
): string {
  const { resource, id: objectId } = object;
  const block = blocks[index];
  const identity = block === undefined ? "" : formatIdentity(block);
  return formatUnitId({ resource, objectId, field, block: { position: index + 1, identity } }, workspaceId);
}

/** What blocks are called by those who translate them. */
const WORDS: Readonly<Record<string, string>> = {
  alt: "words for a picture",
  "aria-label": "words for a screen reader",
  blockquote: "quotation",
  caption: "caption",
  dd: "explanation",
  dt: "term",
  figcaption: "caption",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  legend: "caption",
  li: "list item",
  p: "paragraph",
  placeholder: "words in a field",
  pre: "code",
  summary: "title of a folding part",
  td: "table cell",
  th: "table head",
  title: "words shown beside the pointer",
};

/** `paragraph 17/40` */
function describeBlock({ kind }: BodyBlock, index: number, count: number): string {
  return `${WORDS[kind] ?? kind} ${index + 1}/${count}`;
}
