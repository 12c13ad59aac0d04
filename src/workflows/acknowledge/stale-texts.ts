import {
  hashSource,
  sourceLocaleFor,
  textAt,
  type ContentObject,
  type TranslationUnit,
} from "../../model/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import { pairTranslation, readSource, type SourceBody } from "../bodies/pair-translation.ts";
import { hashOfSources, readProvenanceBlocks, toProvenanceBlocks } from "../bodies/remembered-blocks.ts";
import { sourcesByKey, unitOfBlock } from "../export/make-block-rows.ts";
import type { HandedOutSource } from "../export/source-history.ts";

/** A text whose source changed since it was translated. */
export interface StaleText {
  /** Of a body, the block's. */
  readonly unit: string;
  /** The source as it was translated; undefined where nobody knows it any more. */
  readonly was: string | undefined;
  readonly now: string;
}

/** A stale translation of a unit, or of a body with all its blocks. */
export interface StaleTranslation {
  readonly texts: readonly StaleText[];
  /** What is remembered of it once the translations of these texts count as made from the present source. */
  settle(texts: readonly StaleText[]): Provenance;
}

export interface TranslationToLookAt {
  readonly object: ContentObject;
  readonly unit: TranslationUnit;
  readonly isBody: boolean;
  readonly made: Provenance;
  readonly handedOut: readonly HandedOutSource[];
  readonly workspaceId: string;
}

/** What is stale of a translation; undefined where nothing is. */
export function findStaleTexts(translation: TranslationToLookAt): StaleTranslation | undefined {
  const { object, unit, isBody, made, handedOut } = translation;
  const from = sourceLocaleFor(object, made.locale, made.sourceLocale ?? null);
  const now = from === null ? null : textAt(object, from, unit.field);
  if (from === null || now === null || textAt(object, made.locale, unit.field) === null) {
    return undefined;
  }
  const source = isBody && made.blocks !== undefined ? readSource(object, unit.field, from) : null;
  if (source !== null) {
    return findStaleBlocks(source, translation);
  }
  if (hashSource(now) === made.sourceHash) {
    return undefined;
  }
  const was = handedOut.find((one) => hashSource(one.source) === made.sourceHash)?.source;
  return {
    texts: [{ unit: unit.id, was, now }],
    settle: () => ({ ...made, sourceHash: hashSource(now) }),
  };
}

function findStaleBlocks(
  source: SourceBody,
  { made, handedOut, workspaceId }: TranslationToLookAt,
): StaleTranslation | undefined {
  const translation = pairTranslation(source, made.locale, made);
  const sources = sourcesByKey(handedOut);
  const stale = source.body.blocks.flatMap(({ key, text }, index) => {
    const pair = translation.pairs.get(index);
    return pair === undefined || !pair.isTranslated || !translation.isStale(index)
      ? []
      : [
          {
            unit: unitOfBlock(source, index, workspaceId),
            was: sources.get(pair.madeFrom),
            now: text,
            key,
            madeFrom: pair.madeFrom,
            target: translation.body?.blocks[pair.target]?.key,
          },
        ];
  });
  if (stale.length === 0) {
    return undefined;
  }
  return {
    texts: stale,
    settle: (texts) => {
      const settled = stale.filter(({ unit }) => texts.some((text) => text.unit === unit));
      const blocks = (readProvenanceBlocks(made) ?? []).map((block) => {
        const own = settled.find(
          ({ madeFrom, target }) => madeFrom === block.source && target === block.target,
        );
        return own === undefined ? block : { ...block, source: own.key };
      });
      return {
        ...made,
        sourceHash: hashOfSources(blocks, source.body),
        blocks: toProvenanceBlocks(blocks),
      };
    },
  };
}
