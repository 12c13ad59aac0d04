import { undoGarbling } from "../../checks/index.ts";
import { FormatError } from "../../errors.ts";
import { decodeLegacy, LEGACY_ENCODINGS } from "../../formats/index.ts";

/** What is undone, for Windows-1252 shows nearly every byte; texts that it explains are not blamed on another one. */
export const UNDONE = "windows-1252";

const BEYOND_ASCII = /[^\0-\u007F]/;
/** What programs show for a byte that means nothing in an encoding, where they show anything. */
const MEANINGLESS = /[\u0080-\u009F\uE000-\uF8FF\uFFFD]/g;
const FEW_BYTES = 12;
const OF_SEVERAL_BYTES = /^(?:shift_jis|euc|gb|big5)/;

type ShowBytes = (bytes: Uint8Array, shown: string) => boolean;

/** In each encoding, whether bytes are shown as a text. */
const ENCODINGS: ReadonlyMap<string, ShowBytes> = new Map(
  [...new Set([UNDONE, ...LEGACY_ENCODINGS])].map((encoding) => [encoding, createReader(encoding)]),
);

function createReader(encoding: string): ShowBytes {
  if (OF_SEVERAL_BYTES.test(encoding)) {
    const decoder = new TextDecoder(encoding);
    const show = (bytes: Uint8Array): string => decoder.decode(bytes).replaceAll(MEANINGLESS, "");
    // Most cells differ in the first character.
    return (bytes, shown) =>
      shown.startsWith(show(bytes.subarray(0, FEW_BYTES)).slice(0, 1)) && show(bytes) === shown;
  }
  let table: readonly string[] | undefined;
  return (bytes, shown) => {
    table ??= Array.from({ length: 0x1_00 }, (_, byte) =>
      (decodeLegacy(Uint8Array.of(byte), encoding) ?? "").replaceAll(MEANINGLESS, ""),
    );
    let at = 0;
    for (const byte of bytes) {
      const character = table[byte] ?? "";
      if (!shown.startsWith(character, at)) {
        return false;
      }
      at += character.length;
    }
    return at === shown.length;
  };
}

/**
 * The encoding in which a text in UTF-8 was read by mistake, and then saved as it looked, to give the cell: `Г©` for `é`
 * is `windows-1251`. Undefined for any other cell. Bytes that mean nothing in it may be gone.
 */
export function findGarbling(cell: string, text: string): string | undefined {
  const first = text.search(BEYOND_ASCII);
  if (first < 0 || cell === text || !cell.startsWith(text.slice(0, first))) {
    return undefined;
  }
  const shown = cell.slice(first).replaceAll("\r\n", "\n").replaceAll(MEANINGLESS, "");
  if (!BEYOND_ASCII.test(shown)) {
    return undefined;
  }
  if (undoGarbling(cell) === text) {
    return UNDONE;
  }
  const bytes = Buffer.from(text.slice(first));
  for (const [encoding, isShownAs] of ENCODINGS) {
    if (isShownAs(bytes, shown)) {
      return encoding;
    }
  }
  return undefined;
}

/** A cell whose text was handed out. */
export interface WrittenCell {
  readonly row: number;
  readonly cell: string;
  readonly written: string;
}

/**
 * Throws FormatError where a text that nobody touched shows that the file was read in an encoding of which nothing can
 * be undone: new texts in it may be damaged in the same way, and nothing proves which.
 */
export function refuseGarbled(cells: Iterable<WrittenCell>, fileName: string): void {
  for (const { row, cell, written } of cells) {
    const encoding = findGarbling(cell, written);
    if (encoding !== undefined && encoding !== UNDONE) {
      throw new FormatError({
        code: "letters-garbled",
        message: `Cannot import ${fileName}: it was opened in another encoding than UTF-8, such as ${encoding}, and saved again, so that letters became others: those of "${cut(written)}" in row ${row}.`,
        hint: "Take the file that was handed out, open it as UTF-8 (65001 in a list of character sets), put the translations into it again, and import that.",
      });
    }
  }
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
