import { hashToBase32, normaliseText } from "../../model/index.ts";

/** Characters of a key, 5 bits each: no two texts of a body have the same by accident. */
const KEY_LENGTH = 8;
const NEIGHBOUR_LENGTH = 4;
const LAST_ORDINAL = 31;

/** A hash of what a block says, wherever it stands and whatever its tags point to. */
export function blockKey(text: string): string {
  return hashToBase32(normaliseText(text).replaceAll(/\s+/g, " ").trim(), KEY_LENGTH);
}

/** By what a block is found again in a body that was edited since. */
export interface BlockIdentity {
  /** The key of its text. */
  readonly key: string;
  /** The beginnings of the keys of its neighbours; zeros at the ends of a body. */
  readonly before: string;
  readonly after: string;
  /** Its number among blocks of which all that is the same; such may change places unnoticed. */
  readonly ordinal: number;
}

/** The identity of each block of a body, by the keys of all. */
export function identifyBlocks(keys: readonly string[]): BlockIdentity[] {
  const met = new Map<string, number>();
  return keys.map((key, index) => {
    const before = keys[index - 1]?.slice(0, NEIGHBOUR_LENGTH) ?? NO_NEIGHBOUR;
    const after = keys[index + 1]?.slice(0, NEIGHBOUR_LENGTH) ?? NO_NEIGHBOUR;
    const ordinal = met.get(key + before + after) ?? 0;
    met.set(key + before + after, ordinal + 1);
    return { key, before, after, ordinal: Math.min(ordinal, LAST_ORDINAL) };
  });
}

const NO_NEIGHBOUR = "0".repeat(NEIGHBOUR_LENGTH);

/** An identity as part of a unit id: 18 characters. */
export function formatIdentity({ key, before, after, ordinal }: BlockIdentity): string {
  return `${key}${before}${after}${String(ordinal).padStart(2, "0")}`;
}

/** Reads what `formatIdentity` wrote; undefined for what it did not. */
export function readIdentity(text: string): BlockIdentity | undefined {
  const [, key, before, after, ordinal] = IDENTITY.exec(text) ?? [];
  return key === undefined || before === undefined || after === undefined
    ? undefined
    : { key, before, after, ordinal: Number(ordinal) };
}

const IDENTITY = /^([0-9a-z]{8})([0-9a-z]{4})([0-9a-z]{4})(\d\d)$/;
