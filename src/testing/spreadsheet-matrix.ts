import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { FormatError } from "../errors.ts";
import { normaliseText } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { exportTranslations } from "../workflows/export-translations.ts";
import { NASTY_CELLS } from "./nasty-cells.ts";
import { anObject, makeSnapshot } from "./snapshot-folder.ts";
import { takeFiles, type TakenFiles } from "./take-files.ts";

/** What programs saved; `npm run spreadsheets` makes them. */
export const MATRIX_FOLDER = fileURLToPath(new URL("../workflows/fixtures/matrix/", import.meta.url));

/** How a file was opened and saved. Each is a line here and one in the script that makes them. */
export const SAVED_BY = [
  ["calc-utf8.csv", "LibreOffice Calc, CSV, UTF-8"],
  ["calc-windows-1252.csv", "LibreOffice Calc, CSV, semicolons, Windows-1252"],
  ["calc-utf16.csv", "LibreOffice Calc, CSV, tabs, UTF-16"],
  ["calc-german.csv", "LibreOffice Calc, German, CSV, UTF-8"],
  ["calc.xlsx", "LibreOffice Calc, XLSX"],
  ["gnumeric.csv", "Gnumeric, CSV, UTF-8"],
  ["gnumeric.xlsx", "Gnumeric, XLSX"],
] as const;

/**
 * How the texts came into the file: `handed-out`: as translations that were handed out, guarded as they are; `typed`:
 * as new translations that another program put into the file without a guard.
 */
export const KINDS = ["handed-out", "typed"] as const;
export type Kind = (typeof KINDS)[number];

export const OUTCOMES = ["right", "repaired", "told", "held", "refused", "silently wrong"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Sections whose names are the nasty texts, translated with the same or not at all. */
export async function openMatrixSnapshot(kind: Kind): Promise<Snapshot> {
  return makeSnapshot(
    NASTY_CELLS.map((text, index) =>
      anObject("section", String(index + 1), {
        content: { en: { name: text }, ...(kind === "typed" ? {} : { fr: { name: text } }) },
      }),
    ),
  );
}

/** Hands the texts out in French; gives the path of the file. */
export async function handOutMatrix(snapshot: Snapshot): Promise<string> {
  const { files } = await exportTranslations(snapshot, {
    locales: ["fr"],
    only: "all",
    sourceLocale: null,
    format: "csv",
    out: join(dirname(snapshot.folder), "handout"),
    byteOrderMark: true,
  });
  return files[0]?.path ?? "";
}

/** What an import makes of each cell of a saved file, in their order. */
export async function judgeByImport(kind: Kind, file: string): Promise<readonly Outcome[]> {
  const snapshot = await openMatrixSnapshot(kind);
  try {
    await handOutMatrix(snapshot);
    const result = await takeFiles(snapshot, [join(MATRIX_FOLDER, `${kind}-${file}`)], {
      isDryRun: true,
      isStrict: false,
      forceLocale: null,
    });
    return judgeResult(kind, result);
  } catch (error) {
    if (error instanceof FormatError) {
      return NASTY_CELLS.map(() => "refused");
    }
    throw error;
  } finally {
    await rm(dirname(snapshot.folder), { recursive: true });
  }
}

function judgeResult(kind: Kind, { changes, findings }: TakenFiles): readonly Outcome[] {
  const taken = new Map([...changes].map(({ unit, after }) => [Number(unit.split(".")[1]), after]));
  return NASTY_CELLS.map((text, index) => {
    const own = findings.filter(({ unit }) => unit?.split(".")[1] === String(index + 1));
    const isTaken = taken.has(index + 1);
    const wanted = normaliseText(text);
    const isRight = isTaken ? taken.get(index + 1) === wanted : kind === "handed-out";
    if (own.some(({ level }) => level === "held")) {
      return "held";
    }
    if (isRight) {
      return own.some(({ code }) => code === "cell-repaired" || code === "letters-kept")
        ? "repaired"
        : "right";
    }
    return own.length > 0 ? "told" : "silently wrong";
  });
}

/** What a plain reader makes of the same file: papaparse, as most programs call it. */
export async function judgeByPapaparse(kind: Kind, file: string): Promise<readonly Outcome[]> {
  const bytes = await readFile(join(MATRIX_FOLDER, `${kind}-${file}`));
  const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString("utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const hasTarget = data.some((row) => row["target"] !== undefined);
  return NASTY_CELLS.map((text, index) =>
    !hasTarget
      ? "refused"
      : isKept(data[index]?.["target"], text)
        ? "right"
        : errors.some(({ row }) => row === index)
          ? "told"
          : "silently wrong",
  );
}

/** Guards that are seen by nobody, and line ends, are not counted against another program. */
export function isKept(cell: string | undefined, text: string): boolean {
  return normaliseText((cell ?? "").replace(/^\u2060/, "")) === normaliseText(text);
}

/** A result of csv2po, kept beside the files: for each cell its msgstr, or null where there is none; null where it failed. */
export type ToolkitResults = Readonly<Record<string, readonly (string | null)[] | null>>;

/** What csv2po made of the same file. */
export function judgeByToolkit(results: ToolkitResults, kind: Kind, file: string): readonly Outcome[] {
  const cells = results[`${kind}-${file}`];
  return NASTY_CELLS.map((text, index) =>
    cells === undefined || cells === null
      ? "refused"
      : isKept(cells[index] ?? undefined, text)
        ? "right"
        : "silently wrong",
  );
}

export async function readToolkitResults(): Promise<ToolkitResults> {
  return JSON.parse(await readFile(join(MATRIX_FOLDER, "csv2po.json"), "utf8")) as ToolkitResults;
}

/** The table of docs/spreadsheets.md. */
export async function renderMatrix(): Promise<string> {
  const toolkit = await readToolkitResults();
  const lines = [
    `| ${NASTY_CELLS.length} texts, saved by | texts | helpferry | csv2po | papaparse |`,
    "|---|---|---|---|---|",
  ];
  for (const [file, program] of SAVED_BY) {
    for (const kind of KINDS) {
      const isText = file.endsWith(".csv");
      const ours = await judgeByImport(kind, file);
      const cells = [
        program,
        kind === "typed" ? "typed" : "handed out",
        describeCounts(ours),
        isText ? describeCounts(judgeByToolkit(toolkit, kind, file)) : "–",
        isText ? describeCounts(await judgeByPapaparse(kind, file)) : "–",
      ];
      lines.push(`| ${cells.join(" | ")} |`);
    }
  }
  return lines.join("\n");
}

function describeCounts(outcomes: readonly Outcome[]): string {
  return OUTCOMES.flatMap((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome}`];
  }).join(", ");
}
