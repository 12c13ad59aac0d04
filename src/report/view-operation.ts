import type { Change, HoldReason, Operation, OperationNote, UndoClass } from "../plan/index.ts";
import type { TextKey, Texts } from "../texts/index.ts";
import { viewLocale } from "./locale-view.ts";
import { viewChange, type SideInput } from "./view-change.ts";
import type { NameOf } from "./view-value.ts";
import type { ChangeView, ItemView } from "./view.ts";

/** Why each kind of held operation is held, and what to do about it. */
const HOLDS = {
  conflict: { reason: "report.hold.conflict.reason", mend: "report.hold.conflict.mend" },
  "deleted-live": { reason: "report.hold.deleted-live.reason", mend: "report.hold.deleted-live.mend" },
  "unknown-id": { reason: "report.hold.unknown-id.reason", mend: "report.hold.unknown-id.mend" },
  "unknown-parent": { reason: "report.hold.unknown-parent.reason", mend: "report.hold.unknown-parent.mend" },
  "not-writable": { reason: "report.hold.not-writable.reason", mend: "report.hold.not-writable.mend" },
  incomplete: { reason: "report.hold.incomplete.reason", mend: "report.hold.incomplete.mend" },
  ambiguous: { reason: "report.hold.ambiguous.reason", mend: "report.hold.ambiguous.mend" },
  unmapped: { reason: "report.hold.unmapped.reason", mend: "report.hold.unmapped.mend" },
} as const satisfies Record<HoldReason, { readonly reason: TextKey; readonly mend: TextKey }>;

/** Why an operation is held and its mend, a sentence or two each. */
function explainHold(hold: HoldReason, texts: Texts): readonly [reason: string, mend: string] {
  return [texts.t(HOLDS[hold].reason), texts.t(HOLDS[hold].mend)];
}

/** What a person should know or do about an operation, in a sentence. */
export function explainNote(note: OperationNote, texts: Texts): string {
  switch (note.code) {
    case "set-by-hand":
      return texts.t(`report.note.${note.what}`, { value: note.value });
    case "hidden-in-locales":
      return texts.t("report.note.hidden", { group: note.group, locales: note.locales.join(", ") });
  }
}

const UNDO_LABELS = {
  exact: "report.undo.exact",
  hidden: "report.undo.hidden",
  residue: "report.undo.residue",
  none: "report.undo.none",
} as const satisfies Record<UndoClass, TextKey>;

/** How far an operation can be undone, in a few words. */
export function labelUndo(undo: UndoClass, texts: Texts): string {
  return texts.t(UNDO_LABELS[undo]);
}

/** An operation of a plan as people see it. */
export function viewOperation(operation: Operation, texts: Texts, nameOf?: NameOf): ItemView {
  const { action, hold, place, changes, lookalikes = [], notes = [] } = operation;
  return {
    id: operation.id,
    tone: action,
    badge: texts.t(`report.badge.${action}`),
    resourceName: texts.t(`common.resourceName.${operation.resource}`),
    name: operation.name,
    nameLocale: viewLocale(operation.defaultLocale),
    meta: [
      operation.remoteId ?? operation.key,
      ...(place.length === 0 ? [] : [texts.t("report.item.place", { path: place.join(" › ") })]),
      texts.t("report.counts.changes", { count: changes.length }),
      ...(action === "hold"
        ? []
        : [texts.t("report.item.undo", { class: labelUndo(operation.undo, texts) })]),
    ],
    notes: [
      ...(hold === undefined ? [] : explainHold(hold, texts)),
      ...(lookalikes.length === 0 ? [] : [texts.t("report.item.lookalikes", { ids: lookalikes.join(", ") })]),
      ...notes.map((note) => explainNote(note, texts)),
    ],
    changes: changes.map((change) => viewPlannedChange(change, operation, texts, nameOf)),
  };
}

function viewPlannedChange(
  change: Change,
  operation: Operation,
  texts: Texts,
  nameOf: NameOf | undefined,
): ChangeView {
  return viewChange({
    resource: operation.resource,
    locale: change.locale,
    field: change.field,
    sides: sidesOf(change, operation, texts),
    texts,
    nameOf,
  });
}

function sidesOf(change: Change, operation: Operation, texts: Texts): readonly SideInput[] {
  if (operation.hold === "conflict" && change.base !== undefined) {
    return [
      { side: "base", label: texts.t("report.value.base"), value: change.base },
      { side: "theirs", label: texts.t("report.value.theirs"), value: change.before },
      { side: "ours", label: texts.t("report.value.ours"), value: change.after },
    ];
  }
  const after: SideInput = {
    side: "after",
    label: texts.t(operation.action === "create" ? "report.value.new" : "report.value.after"),
    value: change.after,
  };
  return operation.action === "create"
    ? [after]
    : [{ side: "before", label: texts.t("report.value.before"), value: change.before }, after];
}
