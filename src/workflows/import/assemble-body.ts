import { buildBody, spliceBody, type AssembledBody, type BlockTranslation } from "../../markup/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import type { SourceBody, TranslatedBody } from "../bodies/pair-translation.ts";
import { hashOfSources, toProvenanceBlocks } from "../bodies/remembered-blocks.ts";
import type { SourceFacts, TakenRow } from "./change-list.ts";
import type { Finding } from "./finding.ts";
import { findingAt } from "./finding-at.ts";
import type { MatchedRow } from "./match-rows.ts";

export interface BodyChoices {
  /** Build a translation anew from its source where the source has got paragraphs that it does not have. */
  readonly acceptsStructure: boolean;
  /** Put the source's text where a translation is not there yet. */
  readonly fillsWithSource: boolean;
}

/** A row whose text is good, and the block of the source it is for. */
export interface GoodRow {
  readonly row: MatchedRow;
  readonly index: number;
  readonly text: string;
  /** Key of the source text it was made from. */
  readonly madeFrom: string;
  readonly isStale: boolean;
}

interface BodyInLocale {
  readonly source: SourceBody;
  readonly translation: TranslatedBody;
  /** False where it is not known of all its blocks what they belong to: then nothing is to be remembered. */
  readonly isCertain: boolean;
  readonly locale: LocaleCode;
  readonly made: Provenance | undefined;
}

interface Assembly {
  readonly taken: TakenRow | undefined;
  /** Those whose text is in it. */
  readonly rows: readonly GoodRow[];
  readonly findings: readonly Finding[];
}

/**
 * Puts good rows into a body. Texts for blocks that the translation has go in where they stand. A block it does not
 * have needs the translation to be built anew, which has to be accepted; and no body is written of which a part is
 * not translated, unless the source's text may stand there.
 */
export function assembleBody(good: readonly GoodRow[], body: BodyInLocale, choices: BodyChoices): Assembly {
  const { source, translation } = body;
  const { pairs } = translation;
  const placed = good.filter(({ index }) => pairs.has(index));
  const others = good.filter(({ index }) => !pairs.has(index));
  const missing = source.body.blocks.filter(
    (_, index) => !pairs.has(index) && !others.some((row) => row.index === index),
  ).length;
  const isNew = translation.body === null;
  const why =
    others.length === 0
      ? null
      : !isNew && !choices.acceptsStructure
        ? "structure-changed"
        : missing > 0 && !choices.fillsWithSource
          ? "body-incomplete"
          : null;
  const total = source.body.blocks.length;
  if (why !== null) {
    const amounts = { found: String(total - missing), wanted: String(total) };
    const held = others.map(({ row }) =>
      findingAt(row, why, why === "body-incomplete" ? amounts : { found: null, wanted: null }),
    );
    const kept = takeRows(placed, body, spliceOrNothing);
    return { ...kept, findings: [...kept.findings, ...held] };
  }
  const [first] = others;
  if (first === undefined) {
    return takeRows(placed, body, spliceOrNothing);
  }
  const taken = takeRows(good, body, buildBody);
  const told = isNew ? [] : [findingAt(first.row, "structure-rebuilt")];
  const filled =
    missing > 0
      ? [findingAt(first.row, "filled-with-source", { found: String(missing), wanted: String(total) })]
      : [];
  return { ...taken, findings: [...taken.findings, ...told, ...filled] };
}

type Assemble = (parts: Parameters<typeof buildBody>[0]) => AssembledBody;

function spliceOrNothing(parts: Parameters<typeof buildBody>[0]): AssembledBody {
  return parts.target === null ? { html: "", made: null } : spliceBody(parts);
}

function takeRows(good: readonly GoodRow[], body: BodyInLocale, assemble: Assemble): Assembly {
  const { source, translation, isCertain, locale, made } = body;
  const [first] = good;
  if (first === undefined) {
    return { taken: undefined, rows: [], findings: [] };
  }
  const texts = new Map<number, BlockTranslation>(
    good.map(({ index, text, madeFrom }) => [index, { text, madeFrom }]),
  );
  const assembled = assemble({
    source: source.body,
    target: translation.body,
    pairs: translation.pairs,
    texts,
  });
  const isEditing = locale === source.locale;
  const before = source.object.content[locale]?.[source.field];
  return {
    taken: {
      row: first.row,
      before: typeof before === "string" && before !== "" ? before : null,
      after: assembled.html,
      origin: isEditing ? null : originOf(isCertain ? assembled : { ...assembled, made: null }, source),
      isSkipped: false,
      provenanceBefore: isEditing ? null : (made ?? null),
    },
    rows: good,
    findings: good
      .filter(({ isStale }) => isStale)
      .map(({ row, index }) =>
        findingAt(row, "source-moved", {
          found: source.body.blocks[index]?.text ?? null,
          wanted: row.handedOut.source,
        }),
      ),
  };
}

/** Where the texts of a body are from; as a whole it is of the present source where each of its blocks is. */
function originOf({ made }: AssembledBody, { object, locale, body }: SourceBody): SourceFacts {
  return {
    sourceHash: hashOfSources(made ?? [], body),
    sourceLocale: locale === object.defaultLocale ? null : locale,
    ...(made === null ? {} : { blocks: toProvenanceBlocks(made) }),
  };
}
