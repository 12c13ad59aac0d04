import {
  findBlock,
  identifyBlocks,
  indexBlocks,
  pairBodies,
  pairWithItself,
  splitBody,
  targetText,
  wordsOf,
  type BodyPairs,
  type BlockIndex,
  type SplitBody,
} from "../../markup/index.ts";
import { normaliseText, textAt, type ContentObject, type LocaleCode } from "../../model/index.ts";
import type { Provenance } from "../../snapshot/index.ts";
import { isStale } from "../is-stale.ts";
import { readProvenanceBlocks } from "./remembered-blocks.ts";

/** The body of an object in the locale that is translated from. */
export interface SourceBody {
  readonly object: ContentObject;
  readonly field: string;
  readonly locale: LocaleCode;
  readonly body: SplitBody;
  readonly index: BlockIndex;
}

/** A body in another locale, beside its source. */
export interface TranslatedBody {
  /** Null where nothing is translated yet. */
  readonly body: SplitBody | null;
  readonly pairs: BodyPairs;
  /** What is there of a block, with the tokens of the source; null where it is not translated. */
  textOf(index: number): string | null;
  /** True where the source was another when the block was translated. */
  isStale(index: number): boolean;
  /** False where nothing is remembered of single blocks, and they were paired by their structure. */
  readonly isRemembered: boolean;
  /**
   * The same with another block for one of the source: the only one that says what was handed out as its
   * translation. For a translation of which nothing is remembered, whose source may have changed since. Undefined
   * where none says that, or several do.
   */
  repair(index: number, handedOut: string): TranslatedBody | undefined;
}

/** Takes the source apart; null where there is none. */
export function readSource(object: ContentObject, field: string, locale: LocaleCode): SourceBody | null {
  const html = textAt(object, locale, field);
  if (html === null) {
    return null;
  }
  const body = splitBody(html);
  const identities = identifyBlocks(body.blocks.map(({ key }) => key));
  const blocks = identities.map((identity, index) => ({
    ...identity,
    text: body.blocks[index]?.text ?? "",
  }));
  return { object, field, locale, body, index: indexBlocks(blocks) };
}

/** Where a block is now that was handed out. */
export function findInSource(
  { index }: SourceBody,
  wanted: Parameters<typeof findBlock>[0],
): ReturnType<typeof findBlock> {
  return findBlock(wanted, index);
}

/** Finds out which block of a translation is which. Of a source beside itself, each block is its own. */
export function pairTranslation(
  source: SourceBody,
  locale: LocaleCode,
  provenance: Provenance | undefined,
): TranslatedBody {
  const { object, field } = source;
  const html = textAt(object, locale, field);
  const split = html === null ? null : locale === source.locale ? source.body : splitBody(html);
  // Without a text in it there is nothing to keep.
  const body = split?.blocks.length === 0 ? null : split;
  const isFromSource = (provenance?.sourceLocale ?? object.defaultLocale) === source.locale;
  const made = provenance === undefined || !isFromSource ? null : readProvenanceBlocks(provenance);
  const pairs: BodyPairs =
    body === null
      ? new Map()
      : body === source.body
        ? pairWithItself(body)
        : pairBodies(source.body, body, made);
  const isWholeStale = made === null && body !== source.body && isStale(object, { field }, provenance);
  const isRemembered = made !== null || body === source.body;
  return toTranslatedBody({ source: source.body, body, isRemembered, isWholeStale }, pairs);
}

/** Which blocks have the same words; worked out for the first repair of a body. */
const WORDS = new WeakMap<SplitBody, ReadonlyMap<string, readonly number[]>>();

function wordsIn(body: SplitBody): ReadonlyMap<string, readonly number[]> {
  const known = WORDS.get(body);
  if (known !== undefined) {
    return known;
  }
  const words = new Map<string, number[]>();
  for (const [index, { text }] of body.blocks.entries()) {
    const key = normaliseText(wordsOf(text));
    words.set(key, [...(words.get(key) ?? []), index]);
  }
  WORDS.set(body, words);
  return words;
}

interface PairedBodies {
  readonly source: SplitBody;
  readonly body: SplitBody | null;
  readonly isRemembered: boolean;
  readonly isWholeStale: boolean;
}

function toTranslatedBody(parts: PairedBodies, pairs: BodyPairs): TranslatedBody {
  const { source, body, isRemembered, isWholeStale } = parts;
  const textOf = (index: number, target: number | undefined): string | null => {
    const [from, to] = [source.blocks[index], body?.blocks[target ?? -1]];
    return from === undefined || to === undefined ? null : targetText(from, to);
  };
  return {
    body,
    pairs,
    isRemembered,
    textOf: (index) => {
      const pair = pairs.get(index);
      return pair?.isTranslated === true ? textOf(index, pair.target) : null;
    },
    isStale: (index) => isWholeStale || pairs.get(index)?.madeFrom !== source.blocks[index]?.key,
    repair: (index, handedOut) => {
      // Other tokens, perhaps, but the same words.
      const alike = body === null ? undefined : wordsIn(body).get(normaliseText(wordsOf(handedOut)));
      const same = (alike ?? []).filter(
        (target) => normaliseText(textOf(index, target) ?? "") === normaliseText(handedOut),
      );
      const [target] = same;
      if (target === undefined || same.length > 1) {
        return undefined;
      }
      const others = [...pairs].filter(([, pair]) => pair.target !== target);
      const own = { target, madeFrom: source.blocks[index]?.key ?? "", isTranslated: true };
      return toTranslatedBody(parts, new Map([...others, [index, own]]));
    },
  };
}
