/**
 * Makes what docs/spreadsheets.md is made of: files of ours that LibreOffice and Gnumeric opened and saved, what
 * Translate Toolkit's csv2po makes of them, and the table.
 *
 *     npm run spreadsheets             # the table, from the files that are there
 *     npm run spreadsheets -- --csv2po # what csv2po makes of these
 *     npm run spreadsheets -- --again  # the files, too; installs what is missing with apt-get
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Papa from "papaparse";
import { NASTY_CELLS } from "../../src/testing/nasty-cells.ts";
import {
  handOutMatrix,
  KINDS,
  MATRIX_FOLDER,
  openMatrixSnapshot,
  renderMatrix,
  SAVED_BY,
  type Kind,
  type ToolkitResults,
} from "../../src/testing/spreadsheet-matrix.ts";

const PACKAGES = { soffice: "libreoffice-calc", ssconvert: "gnumeric", csv2po: "translate-toolkit" } as const;
const DOCS = fileURLToPath(new URL("../../docs/spreadsheets.md", import.meta.url));
const run = promisify(execFile);

/** LibreOffice's CSV filter: delimiter, quote, character set, first row, columns, language, quoting, special numbers. */
function csvFilter(delimiter: string, charset: number, language = 0): string {
  return `Text - txt - csv (StarCalc):${delimiter.charCodeAt(0)},34,${charset},1,,${language},false,true`;
}
const UTF_8 = 76;
const WINDOWS_1252 = 1;
const UTF_16 = 65_535;
const GERMAN = 1031;

/** How Calc saves, and in which language it reads. */
const BY_CALC: Readonly<Record<string, { readonly kind: string; readonly language?: number }>> = {
  "calc-utf8.csv": { kind: `csv:${csvFilter(",", UTF_8)}` },
  "calc-windows-1252.csv": { kind: `csv:${csvFilter(";", WINDOWS_1252)}` },
  "calc-utf16.csv": { kind: `csv:${csvFilter("\t", UTF_16)}` },
  "calc-german.csv": { kind: `csv:${csvFilter(";", UTF_8, GERMAN)}`, language: GERMAN },
  "calc.xlsx": { kind: "xlsx" },
};

async function installMissing(): Promise<void> {
  for (const [command, name] of Object.entries(PACKAGES)) {
    await run("which", [command]).catch(async () => run("apt-get", ["install", "-y", name]));
  }
}

async function saveWith(file: string, from: string, work: string): Promise<void> {
  const to = join(MATRIX_FOLDER, basename(from).replace(/\.csv$/, "") + `-${file}`);
  const calc = BY_CALC[file];
  if (calc === undefined) {
    await run("ssconvert", ["-I", "Gnumeric_stf:stf_csvtab", from, to]);
    return;
  }
  const out = join(work, "out");
  const profile = `-env:UserInstallation=file://${join(work, "profile")}`;
  const reading = `--infilter=${csvFilter(",", UTF_8, calc.language)}`;
  await run("soffice", [profile, "--headless", reading, "--convert-to", calc.kind, "--outdir", out, from]);
  const extension = file.slice(file.lastIndexOf("."));
  await rename(join(out, basename(from).replace(/\.csv$/, extension)), to);
}

/** The texts in a file that was handed out, and in one that another program filled without guards. */
async function makeOriginal(kind: Kind, work: string): Promise<string> {
  const snapshot = await openMatrixSnapshot(kind);
  const text = await readFile(await handOutMatrix(snapshot), "utf8");
  await rm(dirname(snapshot.folder), { recursive: true });
  const path = join(work, `${kind}.csv`);
  if (kind === "handed-out") {
    await writeFile(path, text);
    return path;
  }
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    skipEmptyLines: true,
  }).data;
  const column = header.indexOf("target");
  const filled = rows.map((cells, index) => cells.with(column, NASTY_CELLS[index] ?? ""));
  await writeFile(path, `\uFEFF${Papa.unparse([header, ...filled], { newline: "\r\n" })}\r\n`);
  return path;
}

/** Sources and translations of a PO file as JSON. */
const READ_PO =
  "import json,sys\nfrom translate.storage import po\nprint(json.dumps([[str(u.source),str(u.target)] for u in po.pofile.parsefile(sys.argv[1]).units if not u.isheader()]))";

async function runToolkit(kind: Kind, file: string, work: string): Promise<ToolkitResults[string]> {
  const po = join(work, "out.po");
  await rm(po, { force: true });
  try {
    await run("csv2po", ["--progress=none", join(MATRIX_FOLDER, `${kind}-${file}`), po]);
    const { stdout } = await run("/usr/bin/python3", ["-c", READ_PO, po]);
    const units = JSON.parse(stdout) as readonly (readonly [string, string])[];
    const wanted = units.map(([source]) => source.replace(/^\u2060/, ""));
    return NASTY_CELLS.map((text, index) => {
      const place = wanted.length === NASTY_CELLS.length ? index : wanted.indexOf(text);
      return units[place]?.[1] ?? null;
    });
  } catch {
    return null;
  }
}

async function makeAgain(isOfFiles: boolean): Promise<void> {
  await installMissing();
  const work = await mkdtemp(join(tmpdir(), "helpferry-matrix-"));
  try {
    await mkdir(join(work, "out"));
    await mkdir(MATRIX_FOLDER, { recursive: true });
    const results: Record<string, ToolkitResults[string]> = {};
    for (const kind of KINDS) {
      const original = await makeOriginal(kind, work);
      for (const [file] of SAVED_BY) {
        if (isOfFiles) {
          await saveWith(file, original, work);
        }
        if (file.endsWith(".csv")) {
          results[`${kind}-${file}`] = await runToolkit(kind, file, work);
        }
      }
    }
    await writeFile(join(MATRIX_FOLDER, "csv2po.json"), `${JSON.stringify(results, undefined, 1)}\n`);
  } finally {
    await rm(work, { recursive: true });
  }
}

if (process.argv.includes("--again") || process.argv.includes("--csv2po")) {
  await makeAgain(process.argv.includes("--again"));
}
const table = await renderMatrix();
const page = await readFile(DOCS, "utf8").catch(() => "<!-- table -->\n<!-- end of table -->\n");
await writeFile(
  DOCS,
  page.replace(
    /<!-- table -->[^]*<!-- end of table -->/,
    () => `<!-- table -->\n${table}\n<!-- end of table -->`,
  ),
);
console.log(table);
