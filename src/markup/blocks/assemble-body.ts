import { hasWords, renameTokens, wordsOf } from "./block-text.ts";
import { matchTags } from "./match-tags.ts";
import type { BodyPairs, MadeBlock } from "./pair-bodies.ts";
import { renderBlock, renderBody, renderSpan, tagsOf, type BlockFills } from "./render-body.ts";
import { splitBody, type BodyBlock, type SplitBody } from "./split-body.ts";

/** A translation of a block, with the tokens of the source. */
export interface BlockTranslation {
  readonly text: string;
  /** Key of the source text it was made from. */
  readonly madeFrom: string;
}

/** A body and its translation, and new texts for some blocks, by their index in the source. */
export interface BodyToAssemble {
  readonly source: SplitBody;
  /** Null where there is no translation yet. */
  readonly target: SplitBody | null;
  readonly pairs: BodyPairs;
  readonly texts: ReadonlyMap<number, BlockTranslation>;
}

export interface AssembledBody {
  readonly html: string;
  /** What is to be remembered of its blocks; null where they cannot be told from each other any more. */
  readonly made: readonly MadeBlock[] | null;
}

/** The text of a block of a translation with the tokens of its source, as it is handed out. */
export function targetText(source: BodyBlock, target: BodyBlock): string {
  return renameTokens(target.text, matchTags(source, target));
}

/**
 * Puts texts into a translation that is there: each where its block stands. Every byte that is not a changed
 * block's stays. Texts for blocks that the translation does not have are left out.
 */
export function spliceBody(body: BodyToAssemble): AssembledBody {
  const { target, pairs, texts } = body;
  if (target === null) {
    throw new RangeError("There is no translation to put texts into.");
  }
  const { ofTarget } = fillBlocks(body);
  const made = new Map<number, MadeBlock>();
  const wordless = new Set<number>();
  for (const [index, { target: at, madeFrom, isTranslated }] of pairs) {
    const own = texts.get(index);
    made.set(at, {
      source: own?.madeFrom ?? madeFrom,
      target: "",
      isTranslated: own !== undefined || isTranslated,
    });
    if (own !== undefined && !hasWords(wordsOf(own.text))) {
      wordless.add(at);
    }
  }
  const blocks = target.blocks.flatMap((_, at) =>
    wordless.has(at) ? [] : (made.get(at) ?? { source: "", target: "", isTranslated: true }),
  );
  return remember(renderBody(target, ofTarget), blocks);
}

/**
 * Builds a translation from the skeleton of its source. What was translated already keeps its own bytes, links to
 * pages in its language among them. A block without any translation gets the text of the source.
 */
export function buildBody(body: BodyToAssemble): AssembledBody {
  const { source, target, pairs, texts } = body;
  const { ofSource, ofTarget } = fillBlocks(body);
  const fills = new Map(ofSource);
  const blocks: MadeBlock[] = [];
  for (const [index, block] of source.blocks.entries()) {
    const pair = pairs.get(index);
    const own = texts.get(index);
    const kept = pair && target?.blocks[pair.target];
    if (own === undefined && kept !== undefined && target !== null) {
      fills.set(index, keptHtml(block, kept, renderSpan(target, kept, ofTarget)));
    }
    if (hasWords(wordsOf(own?.text ?? kept?.text ?? block.text))) {
      blocks.push({
        source: own?.madeFrom ?? pair?.madeFrom ?? block.key,
        target: "",
        isTranslated: own !== undefined || pair?.isTranslated === true,
      });
    }
  }
  return remember(renderBody(source, fills), blocks);
}

function keptHtml(block: BodyBlock, kept: BodyBlock, html: string): string {
  // An attribute is filled with its name.
  return block.isAttribute && block.kind !== kept.kind ? renderBlock(block, kept.text, new Map()) : html;
}

/** HTML for the blocks that get another text, in the source and in the translation. */
function fillBlocks({ source, target, pairs, texts }: BodyToAssemble): {
  readonly ofSource: BlockFills;
  readonly ofTarget: BlockFills;
} {
  const ofSource = new Map<number, string>();
  const ofTarget = new Map<number, string>();
  // Attributes first: they may stand in a tag of another block.
  for (const isAttribute of [true, false]) {
    for (const [index, { text }] of texts) {
      const block = source.blocks[index];
      if (block === undefined || block.isAttribute !== isAttribute) {
        continue;
      }
      const tags = tagsOf(source, block, ofSource);
      const at = pairs.get(index)?.target;
      const own = at === undefined ? undefined : target?.blocks[at];
      if (target !== null && at !== undefined && own !== undefined) {
        const names = matchTags(block, own);
        for (const [token, html] of tagsOf(target, own, ofTarget)) {
          tags.set(names.get(token) ?? token, html);
        }
        ofTarget.set(at, renderBlock(own, text, tags));
      }
      ofSource.set(index, renderBlock(block, text, tags));
    }
  }
  return { ofSource, ofTarget };
}

/** Reads the keys of the blocks that were written. */
function remember(html: string, blocks: readonly MadeBlock[]): AssembledBody {
  const written = splitBody(html).blocks;
  return {
    html,
    made:
      written.length === blocks.length
        ? blocks.map((block, index) => ({ ...block, target: written[index]?.key ?? "" }))
        : null,
  };
}
