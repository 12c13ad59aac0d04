import { FormatError } from "../../../errors.ts";
import { decodeLegacy, type ParsedRow, type Recovery } from "../../../formats/index.ts";
import type { LocaleCode } from "../../../model/index.ts";
import type { KnownTexts } from "../known-texts.ts";
import { isWithLostLetters } from "../lost-letters.ts";
import { isSameFolded } from "../source-column.ts";
import { plausibilityIn } from "./is-plausible.ts";
import { countCommonLetters } from "./locale-letters.ts";
import { listCandidates } from "./list-candidates.ts";

/** A file in an encoding that nobody named, each byte of it read as a character. */
export interface EncodedFile {
  readonly name: string;
  readonly rows: readonly ParsedRow[];
  readonly known: KnownTexts;
  /** Those that its targets can be in. */
  readonly locales: readonly LocaleCode[];
  /** False where locales have columns of their own. */
  readonly isRowPerLocale: boolean;
}

/** What a cell was handed out as, and whether nobody is to touch it. */
interface Cell {
  readonly bytes: string;
  readonly source: string;
  readonly wanted: readonly string[];
  readonly isTarget: boolean;
}

interface Reading {
  readonly encoding: string;
  readonly texts: readonly string[];
  /** Cells that read as they were handed out. */
  readonly proven: number;
}

const BEYOND_ASCII = /[\u0080-\u00FF]/;

/**
 * The encoding under which texts that nobody touched read as they were handed out: sources, places, translations.
 * Where several do, or there is none, the one under which all targets are written in letters of the locale. Different
 * encodings that make the same of these bytes are one.
 *
 * Throws FormatError where more than one remains, or none.
 */
export function chooseEncoding(file: EncodedFile): Extract<Recovery, { kind: "encoding" }> {
  const cells = listCells(file);
  const candidates = new Set(file.locales.flatMap((locale) => listCandidates(locale)));
  const readings = [...candidates].flatMap((encoding) => readAs(encoding, cells, file.rows) ?? []);
  const most = Math.max(0, ...readings.map(({ proven }) => proven));
  const proven = readings.filter((reading) => reading.proven === most);
  const isTold = most > 0 && countDifferent(proven) === 1;
  const plausible = file.locales.map((locale) => plausibilityIn(locale));
  const settled = isTold
    ? proven
    : proven.filter(({ encoding, texts }) =>
        cells.every(
          ({ bytes, source, isTarget }, index) =>
            !isTarget ||
            plausible.some((isPlausible) =>
              isPlausible({ bytes, source, text: texts[index] ?? "" }, encoding),
            ),
        ),
      );
  const [best] = countDifferent(settled) > 1 ? preferUsual(settled, file.locales) : settled;
  if (best === undefined) {
    throw unclearEncoding(file, settled.length > 1 ? settled : proven, cells);
  }
  return { kind: "encoding", encoding: best.encoding, proof: isTold ? "texts" : "letters", texts: most };
}

/** The cells with bytes beyond ASCII, of rows whose unit is known. */
function listCells({ rows, known, isRowPerLocale }: EncodedFile): readonly Cell[] {
  return rows.flatMap(({ cells, otherCells }): Cell[] => {
    const { id = "", source, context, target } = cells;
    const unit = known.find(id.trim());
    const found: Cell[] = [];
    const add = (bytes: string | undefined, wanted: readonly string[], isTarget: boolean): void => {
      if (bytes !== undefined && BEYOND_ASCII.test(bytes)) {
        found.push({ bytes, source: unit?.source ?? "", wanted, isTarget });
      }
    };
    add(source, unit === undefined ? [] : [unit.source], false);
    add(context, unit === undefined ? [] : [unit.context], false);
    for (const cell of isRowPerLocale ? [target] : otherCells) {
      add(cell, unit?.targets ?? [], true);
    }
    return found;
  });
}

function readAs(encoding: string, cells: readonly Cell[], rows: readonly ParsedRow[]): Reading | undefined {
  const texts: string[] = [];
  let proven = 0;
  for (const { bytes, wanted } of cells) {
    const text = decodeLegacy(Buffer.from(bytes, "latin1"), encoding);
    if (text === undefined) {
      return undefined;
    }
    texts.push(text);
    proven += Number(wanted.some((one) => isAsHandedOut(text, one)));
  }
  const isWhole = rows.every(({ otherCells }) =>
    otherCells.every((cell) => decodeLegacy(Buffer.from(cell, "latin1"), encoding) !== undefined),
  );
  return isWhole ? { encoding, texts, proven } : undefined;
}

function isAsHandedOut(text: string, wanted: string): boolean {
  return (
    isSameFolded(text, wanted) ||
    isWithLostLetters(text, wanted) ||
    isWithLostLetters(text, `\u2060${wanted}`)
  );
}

/** The usual encoding of the locale, where under it more letters are common ones of its language than under any other. */
function preferUsual(readings: readonly Reading[], locales: readonly LocaleCode[]): readonly Reading[] {
  const [locale = "", ...others] = locales;
  const usual = readings.find(({ encoding }) => encoding === listCandidates(locale)[0]);
  const count = ({ texts }: Reading): number => countCommonLetters(texts.join("\n"), locale);
  const isBest =
    usual !== undefined &&
    others.length === 0 &&
    readings.every(
      (reading) => count(reading) < count(usual) || reading.texts.join("\n") === usual.texts.join("\n"),
    );
  return isBest ? [usual] : [];
}

function countDifferent(readings: readonly Reading[]): number {
  return new Set(readings.map(({ texts }) => texts.join("\n"))).size;
}

/** So many are named in an error. */
const SHOWN = 4;

function unclearEncoding(
  { name }: EncodedFile,
  readings: readonly Reading[],
  cells: readonly Cell[],
): FormatError {
  const differing = cells.findIndex(
    (_, index) => new Set(readings.map(({ texts }) => texts[index])).size > 1,
  );
  const byText = new Map(
    readings.map(({ texts, encoding }) => [texts[differing] ?? "", encoding]).toReversed() as [
      string,
      string,
    ][],
  );
  const shown = [...byText].toReversed().slice(0, SHOWN);
  const examples = shown.map(([text, encoding]) => `${JSON.stringify(text.slice(0, 40))} in ${encoding}`);
  return new FormatError({
    code: "not-utf-8",
    message:
      shown.length === 0
        ? `Cannot read ${name}: it is not UTF-8, and under no other encoding do its texts read as they were handed out.`
        : `Cannot read ${name}: it is not UTF-8, and it cannot be told which encoding it has; one of its texts is ${examples.join(", ")}.`,
    hint: `Name the encoding in which it reads right, such as --encoding ${shown[0]?.[1] ?? "windows-1252"}; or save it again as "CSV UTF-8" (Excel) or with character set UTF-8 (LibreOffice).`,
  });
}
