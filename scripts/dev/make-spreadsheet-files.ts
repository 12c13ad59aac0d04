/**
 * Makes the files that src/workflows/spreadsheet-files.test.ts and tests of src/ingest/ read: what LibreOffice and
 * Gnumeric make of files of ours. The same every time, but for the hour in workbooks. Needs both (`apt-get install libreoffice-calc-nogui gnumeric`); no test does.
 *
 *     npx tsx scripts/dev/make-spreadsheet-files.ts
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { serializeHeld } from "../../src/ingest/index.ts";
import { HELD_DRAFTS } from "../../src/testing/held-drafts.ts";
import { EDITS, LONG_ID, makeSpreadsheetNews, ORDINARY_IDS } from "../../src/testing/spreadsheet-news.ts";
import { FIRST_EDIT, makeSpreadsheetTexts, TEXT_EDITS } from "../../src/testing/spreadsheet-texts.ts";
import { exportNews } from "../../src/workflows/export-news.ts";
import { exportTranslations } from "../../src/workflows/export-translations.ts";
import { DATED_TABLE } from "./spreadsheets/dated-table.ts";
import { editFlatSheet, editFlatTexts } from "./spreadsheets/edit-flat-sheet.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const NEWS = join(ROOT, "src/workflows/fixtures/spreadsheets");
const TEXTS = join(ROOT, "src/workflows/fixtures/workbooks");
const INGEST = join(ROOT, "src/ingest/fixtures");
const HELD = join(ROOT, "src/ingest/csv/fixtures/held");
const work = await mkdtemp(join(tmpdir(), "helpferry-spreadsheets-"));
const run = promisify(execFile);

/** LibreOffice's CSV filter: delimiter, quote, UTF-8, from row 1; see wiki.openoffice.org, "Filter Options". */
const csvFilter = (delimiter: string): string =>
  `Text - txt - csv (StarCalc):${delimiter.charCodeAt(0)},34,76,1,,0,false,true`;

async function withLibreOffice(from: string, to: string, kind: string): Promise<void> {
  const out = join(work, "out");
  const reading = from.endsWith(".csv") ? [`--infilter=${csvFilter(",")}`] : [];
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  await run("soffice", [profile, "--headless", ...reading, "--convert-to", kind, "--outdir", out, from]);
  const name =
    from
      .split("/")
      .at(-1)
      ?.replace(/\.\w+$/, "") ?? "";
  await rename(join(out, `${name}.${kind.split(":")[0]}`), to);
}

async function withGnumeric(from: string, to: string, ...options: readonly string[]): Promise<void> {
  const reading = from.endsWith(".csv") ? ["-I", "Gnumeric_stf:stf_csvtab"] : [];
  await run("ssconvert", [...reading, ...options, from, to]);
}

/** What Gnumeric is told to type: rows stand in the order of ids, below the header. */
function typedCells(ids: readonly string[], columns: readonly string[]): string[] {
  return EDITS.flatMap(({ id, column, after, formula }) => {
    const cell = `${String.fromCharCode(65 + columns.indexOf(column))}${ids.indexOf(id) + 2}`;
    return ["--set", `${cell}=${formula === undefined ? after : `=${formula.replace(";", ",")}`}`];
  });
}

async function makeNewsFiles(): Promise<void> {
  await mkdir(NEWS, { recursive: true });
  const snapshot = await makeSpreadsheetNews();
  const handOut = async (name: string, ids: readonly string[]): Promise<string> => {
    const file = join(work, name);
    await exportNews(snapshot, { file, bodyFormat: "html", byteOrderMark: true, selection: { ids } });
    return file;
  };
  const ids = [...ORDINARY_IDS, ...EDITS.map(({ id }) => id)];
  const [xlsx, csv, long] = [
    await handOut("news.xlsx", ids),
    await handOut("news.csv", ids),
    await handOut("long.csv", [LONG_ID]),
  ];
  const header = (await readFile(csv, "utf8")).replace(/^\uFEFF/, "").split("\r\n", 1)[0] ?? "";
  const columns = header.split(",").map((name) => name.replaceAll('"', ""));
  const typed = typedCells(ids, columns);
  const flat = join(work, "edited.fods");
  await withLibreOffice(xlsx, join(work, "news.fods"), "fods");
  await writeFile(flat, editFlatSheet(await readFile(join(work, "news.fods"), "utf8"), EDITS));
  const to = (name: string): string => join(NEWS, name);
  await withLibreOffice(xlsx, to("libreoffice-saved.xlsx"), "xlsx");
  await withLibreOffice(xlsx, to("libreoffice-exported.csv"), `csv:${csvFilter(",")},false`);
  await withLibreOffice(csv, to("libreoffice-from-csv.xlsx"), "xlsx");
  await withLibreOffice(csv, to("libreoffice-semicolons.csv"), `csv:${csvFilter(";")},false`);
  await withLibreOffice(flat, to("libreoffice-edited.xlsx"), "xlsx");
  await withLibreOffice(flat, to("libreoffice-edited.csv"), `csv:${csvFilter(";")},false`);
  await withLibreOffice(long, to("libreoffice-cut-off.xlsx"), "xlsx");
  await withGnumeric(xlsx, to("gnumeric-saved.xlsx"));
  await withGnumeric(xlsx, to("gnumeric-exported.csv"));
  await withGnumeric(csv, to("gnumeric-from-csv.xlsx"));
  await withGnumeric(csv, to("gnumeric-from-csv.csv"));
  await withGnumeric(xlsx, to("gnumeric-edited.xlsx"), ...typed);
  await withGnumeric(csv, to("gnumeric-edited.csv"), ...typed);
  await rm(dirname(snapshot.folder), { recursive: true });
}

/** Texts for translators in French, and in French and Arabic in one workbook. */
async function makeTranslatorsFiles(): Promise<void> {
  await mkdir(TEXTS, { recursive: true });
  const snapshot = await makeSpreadsheetTexts();
  const handOut = async (layout: string, locales: readonly string[]): Promise<string> => {
    const { files } = await exportTranslations(snapshot, {
      locales,
      only: "all",
      sourceLocale: null,
      format: "xlsx",
      layout,
      out: work,
      byteOrderMark: true,
    });
    const name = join(work, `texts-${layout}.xlsx`);
    await rename(files[0]?.path ?? "", name);
    return name;
  };
  const to = (name: string): string => join(TEXTS, name);
  const [one, several] = [await handOut("per-locale", ["fr"]), await handOut("sheets", ["fr", "ar"])];
  await withLibreOffice(one, to("libreoffice-saved.xlsx"), "xlsx");
  await withLibreOffice(several, to("libreoffice-sheets.xlsx"), "xlsx");
  await withLibreOffice(one, join(work, "texts.fods"), "fods");
  const flat = join(work, "texts-edited.fods");
  await writeFile(flat, editFlatTexts(await readFile(join(work, "texts.fods"), "utf8"), TEXT_EDITS));
  await withLibreOffice(flat, to("libreoffice-edited.xlsx"), "xlsx");
  await withGnumeric(one, to("gnumeric-saved.xlsx"));
  await withGnumeric(several, to("gnumeric-sheets.xlsx"));
  // Sections stand in the order of their ids, those to be edited last; Gnumeric would run what begins with "=".
  const typed = TEXT_EDITS.flatMap(({ after, value }, index) =>
    value !== undefined || after.startsWith("=") ? [] : ["--set", `E${FIRST_EDIT + index}=${after}`],
  );
  await withGnumeric(one, to("gnumeric-edited.xlsx"), ...typed);
  await rm(dirname(snapshot.folder), { recursive: true });
}

/** Other people's news with real dates and numbers in its cells. */
async function makeTables(): Promise<void> {
  const csv = join(work, "table.csv");
  await writeFile(csv, DATED_TABLE);
  await withLibreOffice(csv, join(INGEST, "libreoffice.xlsx"), "xlsx");
  await withLibreOffice(csv, join(INGEST, "libreoffice.csv"), `csv:${csvFilter(";")},false`);
  await withGnumeric(csv, join(INGEST, "gnumeric.xlsx"));
  await withGnumeric(csv, join(INGEST, "gnumeric.csv"));
}

/** Held items that somebody has opened and saved. */
async function makeHeldFiles(): Promise<void> {
  await mkdir(HELD, { recursive: true });
  const csv = join(work, "held.csv");
  await writeFile(csv, serializeHeld(HELD_DRAFTS.map((draft) => ({ draft, findings: [] }))));
  const to = (name: string): string => join(HELD, name);
  await withLibreOffice(csv, to("libreoffice.csv"), `csv:${csvFilter(",")},false`);
  await withLibreOffice(csv, to("libreoffice-semicolons.csv"), `csv:${csvFilter(";")},false`);
  await withLibreOffice(csv, to("libreoffice.xlsx"), "xlsx");
  await withGnumeric(csv, to("gnumeric.csv"));
  await withGnumeric(csv, to("gnumeric.xlsx"));
}

try {
  await mkdir(join(work, "out"));
  await makeTranslatorsFiles();
  await makeNewsFiles();
  await makeTables();
  await makeHeldFiles();
} finally {
  await rm(work, { recursive: true });
}
