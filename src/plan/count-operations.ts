import { RESOURCES, type LocaleCode, type Resource } from "../model/index.ts";
import {
  ACTIONS,
  UNDO_CLASSES,
  type ActionCounts,
  type HoldReason,
  type Operation,
  type PlanCounts,
} from "./types.ts";

/** Objects that are written, each by one request. */
export function countWrites(counts: ActionCounts): number {
  return counts.create + counts.update + counts.delete;
}

/** Counts operations as they come by; holds none of them. */
export class OperationCounter {
  #changes = 0;
  readonly #byAction = zeros(ACTIONS);
  readonly #byResource = new Map(RESOURCES.map((resource) => [resource, zeros(ACTIONS)]));
  readonly #byLocale = new Map<LocaleCode, number>();
  readonly #byUndo = zeros(UNDO_CLASSES);
  readonly #byHold = new Map<HoldReason, number>();
  /** The last object that something stays of: what is planned of an object stands together. */
  #residueOf: string | undefined;
  #residue = 0;

  add(operation: Operation): void {
    const { action, resource, undo, hold, changes } = operation;
    this.#byAction[action] += 1;
    const own = this.#byResource.get(resource);
    if (own !== undefined) {
      own[action] += 1;
    }
    this.#byUndo[undo] += 1;
    const object = `${resource}/${operation.key}`;
    if (leavesResidue(operation) && this.#residueOf !== object) {
      this.#residueOf = object;
      this.#residue += 1;
    }
    if (action === "hold") {
      if (hold !== undefined) {
        this.#byHold.set(hold, (this.#byHold.get(hold) ?? 0) + 1);
      }
      return;
    }
    this.#changes += changes.length;
    for (const { locale } of changes) {
      if (locale !== null) {
        this.#byLocale.set(locale, (this.#byLocale.get(locale) ?? 0) + 1);
      }
    }
  }

  counts(): PlanCounts {
    const locales = [...this.#byLocale].toSorted(([left], [right]) => (left < right ? -1 : 1));
    return {
      ...this.#byAction,
      changes: this.#changes,
      byResource: Object.fromEntries(this.#byResource) as Record<Resource, ActionCounts>,
      byLocale: Object.fromEntries(locales),
      byUndo: { ...this.#byUndo },
      residue: this.#residue,
      byHold: Object.fromEntries(this.#byHold),
    };
  }
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

/** True where an operation of a rollback leaves behind what was not there before the run. */
function leavesResidue({ hold, notes = [] }: Operation): boolean {
  return (
    hold === "residue" ||
    hold === "created" ||
    notes.some(({ code }) => code === "markup-changes" || code === "date-stays")
  );
}
