import { isDeepStrictEqual } from "node:util";
import { makeFinding, quote, type CheckedItem, type IngestFinding } from "../../ingest/index.ts";
import {
  hashToBase32,
  type ContentObject,
  type JsonValue,
  type LocaleCode,
  type WorkingId,
} from "../../model/index.ts";
import type { KnownItems } from "./known-items.ts";
import { hashFields, mergeItem, type Preference } from "./merge-item.ts";

/** What to do with an item that may be in the snapshot already, under no external id or another. */
export type TwinChoice = "hold" | "adopt" | "new";

export interface DecideOptions {
  readonly defaultLocale: LocaleCode;
  readonly prefer: Preference;
  readonly twins: TwinChoice;
  /** True for external ids that stand in the files of this ingest. */
  readonly isPresent: (externalId: string) => boolean;
}

/** What becomes of one item. */
export type Decision =
  | { readonly outcome: "added" | "updated" | "adopted" | "unchanged"; readonly object: ContentObject }
  | { readonly outcome: "held"; readonly findings: readonly IngestFinding[] };

/** Decides whether an item is new, known and changed, known and as before, or a question for a person. Pure. */
export function decideItem(item: CheckedItem, known: KnownItems, options: DecideOptions): Decision {
  const { externalId, draft } = item;
  const lines = known.withExternalId(externalId);
  const [line] = lines;
  if (line !== undefined) {
    return lines.length > 1
      ? hold(makeFinding("external-id-on-two-lines", draft, { found: externalId, wanted: describe(lines) }))
      : merge(line, item, options.prefer);
  }
  const id = newItemId(externalId);
  if (options.twins !== "new") {
    const twins = known.findTwins(item, id);
    if (twins.length > 0) {
      return decideTwin(item, twins, "maybe-there-already", options);
    }
    const renamed = item.isGeneratedId ? known.findRenamed(item, options.isPresent) : [];
    if (renamed.length > 0) {
      return decideTwin(item, renamed, "maybe-renamed", options);
    }
  }
  return {
    outcome: "added",
    object: {
      resource: "news-item",
      id,
      defaultLocale: options.defaultLocale,
      settings: item.settings,
      content: { [options.defaultLocale]: item.content },
      facts: {},
      externalId,
      ingested: hashFields(item),
    },
  };
}

/** The working id an item gets for good: the same external id always gives the same. */
function newItemId(externalId: string): WorkingId {
  return `new-${hashToBase32(externalId, 12)}` as WorkingId;
}

function decideTwin(
  item: CheckedItem,
  twins: readonly ContentObject[],
  code: "maybe-there-already" | "maybe-renamed",
  { twins: choice, prefer }: DecideOptions,
): Decision {
  const [twin] = twins;
  if (twin === undefined || twins.length > 1) {
    return hold(makeFinding("several-there-already", item.draft, { wanted: describe(twins) }));
  }
  if (choice !== "adopt") {
    return hold(makeFinding(code, item.draft, { wanted: describe(twins) }));
  }
  if (code === "maybe-renamed") {
    return merge(twin, item, prefer);
  }
  // What stands in the snapshot was there first: it stays, and only later changes of the file are taken.
  const { externalId } = item;
  return { outcome: "adopted", object: { ...twin, externalId, ingested: hashFields(item) } };
}

function merge(line: ContentObject, item: CheckedItem, prefer: Preference): Decision {
  const merged = mergeItem(line, item, prefer);
  const { place } = item.draft;
  if (prefer === null && merged.isAllNew) {
    return hold(
      makeFinding(
        "another-item-under-id",
        { place, field: "external_id" },
        { found: item.externalId, wanted: describe([line]) },
      ),
    );
  }
  if (merged.conflicts.length > 0) {
    return hold(
      ...merged.conflicts.map(({ field, inFile, inSnapshot }) =>
        makeFinding(
          "changed-on-both-sides",
          { place, field },
          { found: show(inFile), wanted: quote(show(inSnapshot)) },
        ),
      ),
    );
  }
  const isSame =
    line.externalId === merged.object.externalId && isDeepStrictEqual(line.ingested, merged.object.ingested);
  if (isSame) {
    return { outcome: "unchanged", object: line };
  }
  return { outcome: merged.taken.length > 0 ? "updated" : "adopted", object: merged.object };
}

function hold(...findings: readonly IngestFinding[]): Decision {
  return { outcome: "held", findings };
}

function show(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** `33 "Halloween is here!"`. */
function describe(objects: readonly ContentObject[]): string {
  return objects
    .map(({ id, content, defaultLocale }) => {
      const title = content[defaultLocale]?.["title"];
      return `${id} ${quote(typeof title === "string" ? title : "")}`;
    })
    .join(", ");
}
