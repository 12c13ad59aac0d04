import type { TextBytes } from "../../model/index.ts";

/** What stands for a character in the hash, by its code; filled in as characters are met. */
const MEANINGS = new Uint16Array(0x1_00_00);
/** The same for characters with a greater code. */
const RARE_MEANINGS = new Map<number, number>();
/** In place of the character itself: it does not count; it may merge with the one before. */
const NOTHING = 1;
const MERGING = 2;

/** What `foldText` changes, or makes of something else; last, the letters that make up Korean syllables. */
const FOLDED = /[\s\u200B\u2060\uFEFF“”„«»"‘’‚'–—….\u1100-\u11FF-]/;
const MARK = /\p{M}/u;

/**
 * A number that is the same for texts that are the same once `foldText` folded them. It is made of the
 * characters that folding leaves alone, so that it takes neither a string nor its normal form.
 */
export function hashFolded({ bytes, start, end }: TextBytes): number {
  let hash = 0;
  let before = 0;
  for (let index = start; index < end;) {
    const byte = bytes[index] ?? 0;
    let code = byte;
    if (byte < 0x80) {
      index += 1;
    } else if (byte < 0xe0) {
      code = ((byte & 0x1f) << 6) | bitsOf(bytes[index + 1]);
      index += 2;
    } else if (byte < 0xf0) {
      code = ((byte & 0x0f) << 12) | (bitsOf(bytes[index + 1]) << 6) | bitsOf(bytes[index + 2]);
      index += 3;
    } else {
      const high = ((byte & 0x07) << 18) | (bitsOf(bytes[index + 1]) << 12);
      code = high | (bitsOf(bytes[index + 2]) << 6) | bitsOf(bytes[index + 3]);
      index += 4;
    }
    const meaning = (code < MEANINGS.length ? MEANINGS[code] : RARE_MEANINGS.get(code)) || findMeaning(code);
    if (meaning === MERGING) {
      hash = before;
    } else {
      before = hash;
      hash = meaning === NOTHING ? hash : (Math.imul(hash, 31) + meaning) | 0;
    }
  }
  return hash;
}

function bitsOf(byte: number | undefined): number {
  return (byte ?? 0) & 0x3f;
}

/** The character that normal form C makes of one, unless others may become the same or it may be folded. */
function findMeaning(code: number): number {
  const character = String.fromCodePoint(Math.min(code, 0x10_ff_ff));
  const normal = character.normalize("NFC");
  const isKept = normal === normal.normalize("NFD") && normal.length === 1 && !FOLDED.test(normal);
  const meaning = MARK.test(character)
    ? MERGING
    : isKept && normal.charCodeAt(0) > MERGING
      ? normal.charCodeAt(0)
      : NOTHING;
  if (code < MEANINGS.length) {
    MEANINGS[code] = meaning;
  } else {
    RARE_MEANINGS.set(code, meaning);
  }
  return meaning;
}
