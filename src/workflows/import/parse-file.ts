import { FormatError } from "../../errors.ts";
import {
  namesLocale,
  readFileName,
  readRowMark,
  restoreGuard,
  type CellRecogniser,
  type FileMark,
  type Format,
  type ParsedFile,
  type ParsedRow,
  type ReadingAids,
} from "../../formats/index.ts";
import { readManifest, type Snapshot } from "../../snapshot/index.ts";
import { chooseEncoding } from "./encoding/choose-encoding.ts";
import { commonMark } from "./identify-file.ts";
import { KnownTexts } from "./known-texts.ts";

/** A file to be parsed. */
export interface FileToParse {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Its encoding, where somebody named it. */
  readonly encoding: string | undefined;
}

/** What keeps a file from being read by itself, but not by who knows what was handed out. */
const RECOVERABLE: ReadonlySet<string> = new Set(["not-utf-8", "no-header"]);

/** Ids and marks are in ASCII, which all encodings of spreadsheets share. */
const BINARY: ReadingAids = { encoding: "binary" };

/**
 * Parses a file; where its encoding or its columns do not say what they are, by what was handed out with it.
 * Throws FormatError for a file that stays unclear.
 */
export async function parseFile(snapshot: Snapshot, file: FileToParse): Promise<ParsedFile> {
  const { format, bytes, name, encoding } = file;
  try {
    const parsed = withAskedEncoding(await format.parse(bytes, name, aidsOf(encoding)), file);
    if (parsed.columns.target !== undefined || namesLocale(parsed)) {
      return parsed;
    }
    return await recover(snapshot, file, noTarget(name)).catch(() => parsed);
  } catch (error) {
    if (!(error instanceof FormatError) || !RECOVERABLE.has(error.code)) {
      throw error;
    }
    return recover(snapshot, file, error);
  }
}

/** What is taken for columns of locales by their names may be anything. */
function noTarget(name: string): FormatError {
  return new FormatError({
    code: "no-header",
    message: `Cannot read ${name}: it has neither a column "target" nor one for a locale.`,
    hint: "Name the columns as they were handed out.",
  });
}

async function recover(snapshot: Snapshot, file: FileToParse, refusal: FormatError): Promise<ParsedFile> {
  const { name, encoding } = file;
  const isEncodingUnclear = refusal.code === "not-utf-8";
  const named = readFileName(name);
  const said = (await findMark(file, isEncodingUnclear ? BINARY : aidsOf(encoding))) ?? named;
  const exportId = said?.exportId;
  const manifest = exportId === undefined ? undefined : await readManifest(snapshot.folder, exportId);
  if (manifest === undefined || manifest.workspaceId !== snapshot.header.origin.workspaceId) {
    throw refusal;
  }
  const locale = said?.locale ?? named?.locale ?? null;
  const locales = Object.keys(manifest.locales).filter((one) => locale === null || one === locale);
  const known = await KnownTexts.load(snapshot, manifest, locales);
  if (!isEncodingUnclear) {
    return withAskedEncoding(await parseKnown(file, aidsOf(encoding), known), file);
  }
  const { rows, layout } = await parseKnown(file, BINARY, known);
  const found = chooseEncoding({ name, rows, known, locales, isRowPerLocale: layout.isRowPerLocale });
  const parsed = await parseKnown(file, { encoding: found.encoding }, known);
  return { ...parsed, rows: parsed.rows.map(restoreGuards), recovered: [found, ...parsed.recovered] };
}

function aidsOf(encoding: string | undefined): ReadingAids {
  return encoding === undefined ? {} : { encoding };
}

/** By ids and marks; only where the file has none of them, by sources. */
async function parseKnown(
  { format, bytes, name }: FileToParse,
  aids: ReadingAids,
  known: KnownTexts,
): Promise<ParsedFile> {
  try {
    return await format.parse(bytes, name, { ...aids, recognise: known.recogniseById });
  } catch (error) {
    if (error instanceof FormatError && error.code === "no-header") {
      return format.parse(bytes, name, { ...aids, recognise: known.recogniseBySource });
    }
    throw error;
  }
}

/** The mark of most rows, in whatever column. */
async function findMark(
  { format, bytes, name }: FileToParse,
  aids: ReadingAids,
): Promise<FileMark | undefined> {
  const rows: ParsedRow[] = [];
  const recognise: CellRecogniser = (cells) => {
    const mark = cells.find((cell) => readRowMark(cell) !== undefined);
    if (mark !== undefined) {
      rows.push({ row: 0, cells: { "~hash": mark }, otherCells: [], surplusCells: 0 });
    }
    return undefined;
  };
  try {
    return commonMark((await format.parse(bytes, name, { ...aids, recognise })).rows);
  } catch (error) {
    if (error instanceof FormatError && error.code === "no-header") {
      return commonMark(rows);
    }
    throw error;
  }
}

function withAskedEncoding(parsed: ParsedFile, { encoding }: FileToParse): ParsedFile {
  return encoding === undefined || parsed.encoding !== encoding
    ? parsed
    : {
        ...parsed,
        rows: parsed.rows.map(restoreGuards),
        recovered: [{ kind: "encoding", encoding, proof: "asked", texts: 0 }, ...parsed.recovered],
      };
}

/** The guard against formulas is a character that most encodings lack. */
function restoreGuards(row: ParsedRow): ParsedRow {
  const cells = Object.entries(row.cells).map(([column, cell]) => [column, restoreGuard(cell)]);
  return { ...row, cells: Object.fromEntries(cells) };
}
