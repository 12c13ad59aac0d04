import type { Change, HoldReason, Operation, OperationNote, UndoClass } from "../plan/index.ts";
import type { TextKey, Texts } from "../texts/index.ts";
import { viewLocale } from "./locale-view.ts";
import type { PlanWords } from "./plan-words.ts";
import { viewChange, type SideInput } from "./view-change.ts";
import type { NameOf } from "./view-value.ts";
import type { PlanFinding } from "./plan-finding.ts";
import type { ChangeView, FindingView, ItemView } from "./view.ts";

/** Why each kind of held operation is held, and what to do about it. */
const HOLDS = {
  conflict: { reason: "report.hold.conflict.reason", mend: "report.hold.conflict.mend" },
  "deleted-live": { reason: "report.hold.deleted-live.reason", mend: "report.hold.deleted-live.mend" },
  "unknown-id": { reason: "report.hold.unknown-id.reason", mend: "report.hold.unknown-id.mend" },
  "unknown-parent": { reason: "report.hold.unknown-parent.reason", mend: "report.hold.unknown-parent.mend" },
  "not-writable": { reason: "report.hold.not-writable.reason", mend: "report.hold.not-writable.mend" },
  incomplete: { reason: "report.hold.incomplete.reason", mend: "report.hold.incomplete.mend" },
  ambiguous: { reason: "report.hold.ambiguous.reason", mend: "report.hold.ambiguous.mend" },
  "locale-spelling": {
    reason: "report.hold.locale-spelling.reason",
    mend: "report.hold.locale-spelling.mend",
  },
  delete: { reason: "report.hold.delete.reason", mend: "report.hold.delete.mend" },
  "conflict-delete": {
    reason: "report.hold.conflict-delete.reason",
    mend: "report.hold.conflict-delete.mend",
  },
  "not-empty": { reason: "report.hold.not-empty.reason", mend: "report.hold.not-empty.mend" },
  unpublish: { reason: "report.hold.unpublish.reason", mend: "report.hold.unpublish.mend" },
  "body-shrink": { reason: "report.hold.body-shrink.reason", mend: "report.hold.body-shrink.mend" },
  "locale-loss": { reason: "report.hold.locale-loss.reason", mend: "report.hold.locale-loss.mend" },
  residue: { reason: "report.hold.residue.reason", mend: "report.hold.residue.mend" },
  "conflict-since": { reason: "report.hold.conflict-since.reason", mend: "report.hold.conflict-since.mend" },
  "gone-since": { reason: "report.hold.gone-since.reason", mend: "report.hold.gone-since.mend" },
  created: { reason: "report.hold.created.reason", mend: "report.hold.created.mend" },
  "not-approved": { reason: "report.hold.not-approved.reason", mend: "report.hold.not-approved.mend" },
  "awaits-approval": {
    reason: "report.hold.awaits-approval.reason",
    mend: "report.hold.awaits-approval.mend",
  },
  unmapped: { reason: "report.hold.unmapped.reason", mend: "report.hold.unmapped.mend" },
} as const satisfies Record<HoldReason, { readonly reason: TextKey; readonly mend: TextKey }>;

/** True for a reason to hold an operation that this version knows. */
export function isHoldReason(code: string): code is HoldReason {
  return Object.hasOwn(HOLDS, code);
}

/** Why an operation is held and its mend, a sentence or two each. */
export function explainHold(hold: HoldReason, texts: Texts): readonly [reason: string, mend: string] {
  return [texts.t(HOLDS[hold].reason), texts.t(HOLDS[hold].mend)];
}

/** What a person should know or do about an operation, in a sentence. */
export function explainNote(note: OperationNote, texts: Texts): string {
  switch (note.code) {
    case "set-by-hand":
      return texts.t(`report.note.${note.what}`, { value: note.value });
    case "hidden-in-locales":
      return texts.t("report.note.hidden", { group: note.group, locales: texts.enumerate(note.locales) });
    case "new-id":
      return texts.t("report.note.newId", { id: note.was });
    case "markup-changes":
      return texts.t("report.note.markup", { locales: texts.enumerate(note.locales) });
    case "date-stays":
      return texts.t("report.note.dateStays");
  }
}

const UNDO_LABELS = {
  exact: "report.undo.exact",
  hidden: "report.undo.hidden",
  residue: "report.undo.residue",
  irreversible: "report.undo.irreversible",
  none: "report.undo.none",
} as const satisfies Record<UndoClass, TextKey>;

/** How far an operation can be undone, in a few words. */
export function labelUndo(undo: UndoClass, texts: Texts): string {
  return texts.t(UNDO_LABELS[undo]);
}

interface OperationContext {
  readonly texts: Texts;
  readonly words: PlanWords;
  readonly nameOf: NameOf | undefined;
  /** What checks say of its translations. */
  readonly findings: readonly PlanFinding[];
}

/** An operation of a plan, or a difference, as people see it. */
export function viewOperation(operation: Operation, context: OperationContext): ItemView {
  const { texts, words } = context;
  const { action, hold, place, changes, lookalikes = [], notes = [] } = operation;
  return {
    id: operation.id,
    tone: action,
    badge: words.badges[action],
    ...(hold === undefined ? {} : { reason: hold }),
    resource: operation.resource,
    resourceName: texts.t(`common.resourceName.${operation.resource}`),
    name: operation.name,
    nameLocale: viewLocale(operation.defaultLocale, texts),
    meta: [
      operation.remoteId ?? operation.key,
      ...(place.length === 0 ? [] : [texts.t("report.item.place", { path: place.join(" › ") })]),
      texts.t("report.counts.changes", { count: changes.length }),
      ...(operation.undo === "none"
        ? []
        : [texts.t("report.item.undo", { class: labelUndo(operation.undo, texts) })]),
    ],
    notes: [
      ...(hold === undefined ? [] : explainHold(hold, texts)),
      ...(lookalikes.length === 0
        ? []
        : [texts.t("report.item.lookalikes", { ids: texts.enumerate(lookalikes) })]),
      ...notes.map((note) => explainNote(note, texts)),
    ],
    changes: changes.map((change) => viewPlannedChange(change, operation, context)),
  };
}

function viewPlannedChange(
  change: Change,
  operation: Operation,
  { texts, words, nameOf, findings }: OperationContext,
): ChangeView {
  const own = findings.filter(({ changeId }) => changeId === change.changeId);
  const view = viewChange({
    resource: operation.resource,
    locale: change.locale,
    field: change.field,
    sides: sidesOf(change, operation, { words }),
    texts,
    nameOf,
  });
  return own.length === 0 ? view : { ...view, findings: own.map((finding) => viewFinding(finding, texts)) };
}

function viewFinding({ code, severity, what, mend }: PlanFinding, texts: Texts): FindingView {
  return {
    code,
    severity,
    severityLabel: texts.t(`findings.kind.${severity}`),
    text: texts.t("findings.text", { what, mend }),
  };
}

function sidesOf(
  change: Change,
  operation: Operation,
  { words }: Pick<OperationContext, "words">,
): readonly SideInput[] {
  if (change.base !== undefined) {
    return [
      { side: "base", label: words.conflict.base, value: change.base },
      { side: "theirs", label: words.conflict.theirs, value: change.before },
      { side: "ours", label: words.conflict.ours, value: change.after },
    ];
  }
  const { before, after, created } = words.sides;
  const earlier: SideInput = { side: "before", label: before, value: change.before };
  if (operation.action === "delete") {
    return [earlier];
  }
  const isNew = operation.action === "create";
  const later: SideInput = { side: "after", label: isNew ? created : after, value: change.after };
  return isNew ? [later] : [earlier, later];
}
