import { isDeepStrictEqual } from "node:util";
import { makeFinding, type CheckedItem, type IngestFinding, type SourcePlace } from "../../ingest/index.ts";

/** Checked items of which each external id is there once, and what is said about the others. */
export interface UniqueItems {
  readonly items: readonly CheckedItem[];
  /** Items that share their id with a different one, and those listed again with the same values. */
  readonly held: readonly CheckedItem[];
  readonly repeated: readonly CheckedItem[];
  readonly findings: readonly IngestFinding[];
}

/** An id that two different items have says of neither which it is; the same item listed twice is one. */
export function holdRepeated(checked: readonly CheckedItem[]): UniqueItems {
  const byId = new Map<string, CheckedItem[]>();
  for (const item of checked) {
    byId.set(item.externalId, [...(byId.get(item.externalId) ?? []), item]);
  }
  const items: CheckedItem[] = [];
  const held: CheckedItem[] = [];
  const repeated: CheckedItem[] = [];
  const findings: IngestFinding[] = [];
  for (const [externalId, [first, ...others]] of byId) {
    if (first === undefined) {
      continue;
    }
    const isOne = others.every((other) => hasSameValues(other, first));
    if (isOne) {
      items.push(first);
      repeated.push(...others);
      for (const { draft } of others) {
        findings.push(makeFinding("same-item-twice", draft, { wanted: describePlace(first.draft.place) }));
      }
      continue;
    }
    for (const item of [first, ...others]) {
      const twin = item === first ? others[0] : first;
      held.push(item);
      findings.push(
        makeFinding(
          "duplicate-external-id",
          { place: item.draft.place, field: "external_id" },
          { found: externalId, wanted: twin === undefined ? "" : describePlace(twin.draft.place) },
        ),
      );
    }
  }
  return { items, held, repeated, findings };
}

function hasSameValues(left: CheckedItem, right: CheckedItem): boolean {
  return isDeepStrictEqual([left.content, left.settings], [right.content, right.settings]);
}

export function describePlace({ file, where }: SourcePlace): string {
  return `${file} ${where}`;
}
