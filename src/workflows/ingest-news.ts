import {
  checkDraft,
  makeFinding,
  type CheckedItem,
  type DraftChoices,
  type IngestFinding,
  type NewsDraft,
} from "../ingest/index.ts";
import type { ContentObject, WorkingId } from "../model/index.ts";
import { readReferences, type Snapshot } from "../snapshot/index.ts";
import { decideItem, type Decision, type TwinChoice } from "./ingest/decide-item.ts";
import { FindingsByDraft, type HeldDraft } from "./ingest/findings-by-draft.ts";
import { holdRepeated } from "./ingest/hold-repeated.ts";
import { KnownItems } from "./ingest/known-items.ts";
import type { Preference } from "./ingest/merge-item.ts";
import { resolveChoices, type NamedChoices } from "./ingest/resolve-choices.ts";
import { writeChanged } from "./ingest/write-changed.ts";

export interface IngestOptions extends NamedChoices {
  /** Find out everything, write nothing. */
  readonly isDryRun: boolean;
  /** Which side stays where an item changed in the file and in the snapshot; null holds it. */
  readonly prefer: Preference;
  /** What to do with items that may be in the snapshot already under another id or none. */
  readonly twins: TwinChoice;
  readonly now: Date;
}

/** What became of an item that was not held. */
export interface IngestedItem {
  readonly outcome: "added" | "updated" | "adopted" | "unchanged";
  readonly id: WorkingId;
  readonly externalId: string;
  readonly title: string;
  readonly place: NewsDraft["place"];
}

export interface IngestResult {
  readonly isDryRun: boolean;
  readonly counts: {
    readonly read: number;
    readonly added: number;
    readonly updated: number;
    /** Items of the snapshot that now have an external id, and are otherwise as they were. */
    readonly adopted: number;
    readonly unchanged: number;
    readonly held: number;
  };
  readonly items: readonly IngestedItem[];
  readonly held: readonly HeldDraft[];
  readonly findings: readonly IngestFinding[];
}

/**
 * Takes news of somebody else's into the working copy of a snapshot; plan and apply do the rest. Items that
 * cannot be taken are held and reported; they do not keep others from being taken.
 *
 * Each item keeps its external id on its line, with a hash of every field as the source had it: so a second
 * ingest tells a change of the source from an edit here, and finds the item again after both. The working
 * copy is replaced in one step and holds all there is to know: an ingest that was killed did nothing, and
 * is simply run again.
 *
 * Throws UsageError for choices that name nobody, ConfigError for the disk.
 */
export async function ingestNews(
  snapshot: Snapshot,
  drafts: AsyncIterable<NewsDraft>,
  options: IngestOptions,
): Promise<IngestResult> {
  const { admins, newsfeeds } = await readReferences(snapshot.folder);
  const choices: DraftChoices = resolveChoices(options, { admins, newsfeeds });
  const { defaultLocale } = snapshot.header;
  const checked: CheckedItem[] = [];
  const findings = new FindingsByDraft();
  for await (const given of drafts) {
    // Findings are matched to drafts by their place, which must not be shared.
    const draft = { ...given, place: { ...given.place } };
    const result = checkDraft(draft, { admins, newsfeeds, defaultLocale, choices, now: options.now });
    findings.add(draft, result.findings);
    if (result.item !== null) {
      checked.push(result.item);
    }
  }
  const unique = holdRepeated(checked);
  findings.addAll(unique.findings);
  const present = new Set(checked.map(({ externalId }) => externalId));
  const known = await KnownItems.read(snapshot);
  const changed = new Map<WorkingId, ContentObject>();
  const items: IngestedItem[] = [];
  for (const item of unique.items) {
    const decision = settle(item);
    if (decision.outcome === "held") {
      findings.addAll(decision.findings);
      continue;
    }
    if (decision.outcome === "unchanged") {
      findings.forget(item.draft.place);
    } else {
      changed.set(decision.object.id, decision.object);
    }
    items.push(describeItem(item, decision.outcome, decision.object));
  }

  /** Two items of the files cannot be the same item of the snapshot. */
  function settle(item: CheckedItem): Decision {
    const decision = decideItem(item, known, {
      defaultLocale,
      prefer: options.prefer,
      twins: options.twins,
      isPresent: (externalId) => present.has(externalId),
    });
    const twin = decision.outcome === "held" ? undefined : changed.get(decision.object.id);
    return twin === undefined
      ? decision
      : {
          outcome: "held",
          findings: [makeFinding("several-there-already", item.draft, { wanted: twin.id })],
        };
  }

  if (!options.isDryRun && changed.size > 0) {
    await writeChanged(snapshot, changed);
  }
  const held = findings.held();
  const count = (outcome: IngestedItem["outcome"]): number =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    isDryRun: options.isDryRun,
    counts: {
      read: findings.drafts,
      added: count("added"),
      updated: count("updated"),
      adopted: count("adopted"),
      unchanged: count("unchanged") + unique.repeated.length,
      held: held.length,
    },
    items,
    held,
    findings: [...findings.all(), ...countGenerated(checked)],
  };
}

function describeItem(
  { draft, externalId, content }: CheckedItem,
  outcome: IngestedItem["outcome"],
  { id }: ContentObject,
): IngestedItem {
  const title = content["title"];
  return { outcome, id, externalId, title: typeof title === "string" ? title : "", place: draft.place };
}

/** One note a file about ids that were made, however many. */
function countGenerated(checked: readonly CheckedItem[]): IngestFinding[] {
  const counts = new Map<string, number>();
  for (const { draft } of checked.filter(({ isGeneratedId }) => isGeneratedId)) {
    counts.set(draft.place.file, (counts.get(draft.place.file) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) =>
    makeFinding("external-id-generated", { place: { file, where: "" } }, { wanted: String(count) }),
  );
}
