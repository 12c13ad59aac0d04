import type { IngestFinding, NewsDraft } from "../../ingest/index.ts";

/** A draft that was not taken, and why. */
export interface HeldDraft {
  readonly draft: NewsDraft;
  readonly findings: readonly IngestFinding[];
}

/** Findings in the order of the drafts they are about. */
export class FindingsByDraft {
  readonly #byPlace = new Map<NewsDraft["place"], { draft: NewsDraft; findings: IngestFinding[] }>();

  get drafts(): number {
    return this.#byPlace.size;
  }

  add(draft: NewsDraft, findings: readonly IngestFinding[]): void {
    this.#byPlace.set(draft.place, { draft, findings: [...findings] });
  }

  addAll(findings: readonly IngestFinding[]): void {
    for (const finding of findings) {
      this.#byPlace.get(finding.place)?.findings.push(finding);
    }
  }

  /** Nothing needs to be said again of an item that is as it was. */
  forget(place: NewsDraft["place"]): void {
    const entry = this.#byPlace.get(place);
    if (entry !== undefined) {
      entry.findings = [];
    }
  }

  all(): IngestFinding[] {
    return [...this.#byPlace.values()].flatMap(({ findings }) => findings);
  }

  held(): HeldDraft[] {
    return [...this.#byPlace.values()].filter(({ findings }) =>
      findings.some(({ level }) => level === "held"),
    );
  }
}
