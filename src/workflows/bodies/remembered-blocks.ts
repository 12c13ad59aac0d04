import type { MadeBlock, SplitBody } from "../../markup/index.ts";
import { hashSource } from "../../model/index.ts";
import type { Provenance } from "../../snapshot/index.ts";

const KEY_LENGTH = 8;
/** In place of a source nobody knows. */
const UNKNOWN = "0".repeat(KEY_LENGTH);
const UNTRANSLATED = "-";

/** What is remembered of the blocks of a translation, as provenance keeps it. */
export function toProvenanceBlocks(made: readonly MadeBlock[]): string[] {
  return made.map(
    ({ source, target, isTranslated }) =>
      `${source === "" ? UNKNOWN : source}${target}${isTranslated ? "" : UNTRANSLATED}`,
  );
}

/**
 * The hash of the source that a translation in blocks was made from: of the present body where each of its blocks is, and
 * of a body that never was where they are of several.
 */
export function hashOfSources(made: readonly MadeBlock[], { blocks, html }: SplitBody): string {
  const present = new Set(blocks.map(({ key }) => key));
  const isCurrent = made.every(
    ({ source, isTranslated }) => isTranslated && (source === "" || present.has(source)),
  );
  return hashSource(isCurrent ? html : made.map(({ source }) => source).join(" "));
}

/** Reads what `toProvenanceBlocks` made; null where nothing is remembered of single blocks. */
export function readProvenanceBlocks({ blocks }: Pick<Provenance, "blocks">): MadeBlock[] | null {
  return (
    blocks?.map((block) => {
      const source = block.slice(0, KEY_LENGTH);
      return {
        source: source === UNKNOWN ? "" : source,
        target: block.slice(KEY_LENGTH, 2 * KEY_LENGTH),
        isTranslated: !block.endsWith(UNTRANSLATED),
      };
    }) ?? null
  );
}
