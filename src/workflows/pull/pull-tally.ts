import type { ContentObject, LocaleCode } from "../../model/index.ts";
import type { MergedObject } from "../../plan/index.ts";

/** What a pull did to one resource, in objects; `conflicts` in fields. */
export interface PullCounts {
  /** Of those that were meant. */
  readonly live: number;
  /** New in the working copy. */
  readonly added: number;
  /** Took at least one new value from the workspace. */
  readonly updated: number;
  /** Hold at least one edit of yours that is not in the workspace. */
  readonly edited: number;
  /** Fields that changed on both sides. */
  readonly conflicts: number;
  /** Were there once and are gone from the workspace. */
  readonly deletedLive: number;
}

/** Counts while one resource is merged. */
export class PullTally {
  readonly #locales: Set<LocaleCode>;
  #added = 0;
  #updated = 0;
  #edited = 0;
  #conflicts = 0;
  live = 0;
  deletedLive = 0;

  /** `locales` gathers every locale met. */
  constructor(locales: Set<LocaleCode>) {
    this.#locales = locales;
  }

  addLocales(object: ContentObject): void {
    for (const locale of Object.keys(object.content)) {
      this.#locales.add(locale);
    }
  }

  add(before: ContentObject | undefined, merged: MergedObject | undefined): void {
    this.#added += Number(before === undefined && merged?.working !== undefined);
    this.#updated += Number((merged?.followed.length ?? 0) > 0);
    this.#edited += Number((merged?.kept.length ?? 0) > 0);
    this.#conflicts += merged?.conflicts.length ?? 0;
  }

  counts(): PullCounts {
    return {
      live: this.live,
      added: this.#added,
      updated: this.#updated,
      edited: this.#edited,
      conflicts: this.#conflicts,
      deletedLive: this.deletedLive,
    };
  }
}
