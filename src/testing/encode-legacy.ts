import { decodeLegacy } from "../formats/index.ts";

const TABLES = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Text as a program saves it in an encoding of old: a question mark for each character that it lacks. */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  const table = TABLES.get(encoding) ?? makeTable(encoding);
  TABLES.set(encoding, table);
  return Uint8Array.from(Array.from(text).flatMap((character) => table.get(character) ?? [0x3f]));
}

function makeTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const character = decodeLegacy(Uint8Array.from(bytes), encoding);
    if (character !== undefined && Array.from(character).length === 1 && !table.has(character)) {
      table.set(character, bytes);
    }
  };
  for (let byte = 0; byte < 0x1_00; byte += 1) {
    add(byte);
  }
  if (/^(?:shift_jis|euc|gb|big5)/.test(encoding)) {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        add(lead, trail);
      }
    }
  }
  return table;
}
