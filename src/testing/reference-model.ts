/** What the reference model knows of one text: what both sides started from, the snapshot's, and the workspace's. */
interface Sides {
  base: string | undefined;
  working: string | undefined;
  live: string | undefined;
}

export const KINDS = ["collection", "section", "article", "news-item"] as const;
export type Kind = (typeof KINDS)[number];

/** The texts that the model follows in an object of each kind, as `locale/field`. */
export const TEXTS = {
  collection: ["en/name", "fr/name", "ja/name"],
  section: ["en/name", "fr/name", "ja/name"],
  article: ["en/title", "fr/title"],
  "news-item": ["en/title", "en/body"],
} as const satisfies Record<Kind, readonly string[]>;

/** An object of the model. */
export interface Thing {
  readonly kind: Kind;
  /** What the snapshot calls it. */
  readonly key: string;
  readonly texts: Map<string, Sides>;
}

/** What a plan means to do about one text. */
export interface Intention {
  readonly key: string;
  readonly text: string;
  readonly from: string | undefined;
  readonly to: string;
}

export interface Intentions {
  /** Objects to be created, with their texts. */
  readonly creates: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly updates: readonly Intention[];
  /** Texts held because both sides changed them. */
  readonly held: readonly string[];
  /** What the workspace held in objects that are only written whole. */
  readonly whole: ReadonlyMap<string, string>;
}

const NOTHING: Intentions = { creates: new Map(), updates: [], held: [], whole: new Map() };

/**
 * What helpferry promises, in the fewest words: a text is written where only the snapshot changed it, left where only
 * the workspace did, and left and reported where both did. It knows nothing of files, requests or journals.
 */
export class ReferenceModel {
  readonly things = new Map<string, Thing>();
  /** What the last plan means to do, until it is carried out. */
  planned: Intentions | undefined;

  /** An object that both sides have. */
  addShared(kind: Kind, key: string, texts: Readonly<Record<string, string>>): void {
    const sides = Object.entries(texts).map(
      ([text, value]) => [text, { base: value, working: value, live: value }] as const,
    );
    this.things.set(key, { kind, key, texts: new Map(sides) });
  }

  /** An object that only the snapshot has. */
  addWorking(kind: Kind, key: string, texts: Readonly<Record<string, string>>): void {
    const sides = Object.entries(texts).map(
      ([text, value]) => [text, { base: undefined, working: value, live: undefined }] as const,
    );
    this.things.set(key, { kind, key, texts: new Map(sides) });
  }

  edit(side: "working" | "live", key: string, text: string, value: string): void {
    const { texts } = this.thing(key);
    const sides = texts.get(text) ?? { base: undefined, working: undefined, live: undefined };
    texts.set(text, { ...sides, [side]: value });
  }

  isLive(key: string): boolean {
    return [...this.thing(key).texts.values()].some(({ live }) => live !== undefined);
  }

  /** What changed in the workspace only comes into the snapshot; where both changed, all stays. */
  pull(): void {
    for (const [sides] of this.#liveTexts()) {
      if (sides.working === sides.base || sides.working === sides.live) {
        sides.working = sides.live;
        sides.base = sides.live;
      }
    }
  }

  plan(): Intentions {
    const moved = [...this.#liveTexts()].filter(
      ([{ base, working, live }]) => working !== base && working !== live,
    );
    this.planned = {
      creates: new Map(
        [...this.things.values()]
          .filter(({ key }) => !this.isLive(key))
          .map(({ key, texts }) => [
            key,
            new Map([...texts].map(([text, { working = "" }]) => [text, working])),
          ]),
      ),
      updates: moved
        .filter(([{ base, live }]) => live === base)
        .map(([{ live, working = "" }, { key }, text]) => ({ key, text, from: live, to: working })),
      held: moved.filter(([{ base, live }]) => live !== base).map(([, { key }, text]) => `${key} ${text}`),
      whole: new Map(
        [...this.things.values()]
          .filter(({ kind }) => kind === "news-item")
          .map(({ key }) => [key, this.#describeLive(key)]),
      ),
    };
    return this.planned;
  }

  /** Carries out what was planned, on what the workspace holds now; returns the texts in conflict. */
  apply(): string[] {
    const { creates, updates, whole } = this.planned ?? NOTHING;
    this.planned = undefined;
    for (const [key, values] of creates) {
      const { texts } = this.thing(key);
      for (const [text, value] of values) {
        texts.set(text, { working: texts.get(text)?.working, base: value, live: value });
      }
    }
    // Whether somebody edited a whole object is asked once, before the first of its texts is written.
    const isMoved = new Map([...whole].map(([key, was]) => [key, this.#describeLive(key) !== was]));
    const conflicts: string[] = [];
    for (const { key, text, from, to } of updates) {
      const sides = this.thing(key).texts.get(text);
      if (sides === undefined) {
        continue;
      }
      if (sides.live !== to && (sides.live !== from || isMoved.get(key) === true)) {
        conflicts.push(`${key} ${text}`);
      } else {
        sides.live = to;
        sides.base = to;
      }
    }
    return conflicts;
  }

  /** Every text of a side, as `key text: value`. */
  describe(side: "working" | "live"): string[] {
    return [...this.things.values()].flatMap(({ key, texts }) =>
      [...texts]
        .filter(([, sides]) => sides[side] !== undefined)
        .map(([text, sides]) => `${key} ${text}: ${sides[side]}`),
    );
  }

  *#liveTexts(): Generator<[Sides, Thing, string]> {
    for (const thing of this.things.values()) {
      if (this.isLive(thing.key)) {
        for (const [text, sides] of thing.texts) {
          yield [sides, thing, text];
        }
      }
    }
  }

  #describeLive(key: string): string {
    return JSON.stringify([...this.thing(key).texts].map(([text, { live }]) => [text, live]));
  }

  thing(key: string): Thing {
    const thing = this.things.get(key);
    if (thing === undefined) {
      throw new Error(`The model has no ${key}.`);
    }
    return thing;
  }
}
