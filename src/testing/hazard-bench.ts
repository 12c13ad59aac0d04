import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import Papa from "papaparse";
import type { LocaleCode } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { exportTranslations, type ExportOptions } from "../workflows/export-translations.ts";
import type { ImportOptions } from "../workflows/import-translations.ts";
import { anObject, makeSnapshot } from "./snapshot-folder.ts";
import { takeFiles, type TakenFiles } from "./take-files.ts";

/** A section of the bench: its name in English, and the translation it was handed out with. */
export interface BenchText {
  readonly en: string;
  readonly fr?: string;
  readonly pl?: string;
  readonly ar?: string;
  readonly ru?: string;
  readonly el?: string;
  readonly ja?: string;
}

/** Some with letters beyond ASCII, some that spreadsheets take for values, some without a translation. */
export const BENCH_TEXTS: readonly BenchText[] = [
  { en: "Billing", fr: "Facturation", pl: "Rozliczenia" },
  { en: "Refunds", fr: "Remboursements", pl: "Zwroty środków" },
  { en: "Café hours – Zürich", fr: "Horaires du café – Zurich", pl: "Godziny otwarcia kawiarni" },
  { en: "1.10", fr: "1.10", pl: "1.10" },
  { en: "=SUM of charges", fr: "=SOMME des frais" },
  { en: "Taxes" },
  { en: "Hello {{first_name}}, <b>welcome</b>" },
  { en: "Invoices", fr: "Factures réglées" },
  { en: "Receipts", fr: "Reçus" },
  { en: "Getting started in 30 minutes" },
];

/** A file as a list of records, the header first. */
export type Records = string[][];

/**
 * A snapshot with those texts, from which one locale was handed out, and a file to be done something to. `text` is the
 * column of the target.
 */
export class HazardBench {
  readonly snapshot: Snapshot;
  readonly path: string;
  readonly handedOut: Records;

  private constructor(snapshot: Snapshot, path: string, handedOut: Records) {
    this.snapshot = snapshot;
    this.path = path;
    this.handedOut = handedOut;
  }

  static async open(
    locale: LocaleCode,
    texts: readonly BenchText[] = BENCH_TEXTS,
    options: Partial<ExportOptions> = {},
  ): Promise<HazardBench> {
    const snapshot = await makeSnapshot(
      texts.map((content, index) =>
        anObject("section", String(index + 1), {
          content: Object.fromEntries(Object.entries(content).map(([code, name]) => [code, { name }])),
        }),
      ),
    );
    const { files } = await exportTranslations(snapshot, {
      locales: [locale],
      only: "all",
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "handout"),
      byteOrderMark: true,
      ...options,
    });
    const path = files[0]?.path ?? "";
    const text = options.format === "xlsx" ? "" : await readFile(path, "utf8");
    return new HazardBench(snapshot, path, parseRecords(text));
  }

  /** The records with new targets, by row number: the header is row 1. */
  edited(targets: Readonly<Record<number, string>>): Records {
    const column = this.handedOut[0]?.indexOf("target") ?? 0;
    return this.handedOut.map((cells, index) =>
      cells.map((cell, place) => (place === column ? (targets[index + 1] ?? cell) : cell)),
    );
  }

  /** Puts bytes into a file of the name it was handed out with, or another one, and imports it. */
  async take(
    file: string | Uint8Array,
    { name = basename(this.path), ...options }: Partial<ImportOptions> & { readonly name?: string } = {},
  ): Promise<TakenFiles> {
    const folder = join(dirname(this.snapshot.folder), "back");
    await mkdir(folder, { recursive: true });
    const path = join(folder, name);
    await writeFile(path, file);
    return takeFiles(this.snapshot, [path], {
      isDryRun: true,
      isStrict: false,
      forceLocale: null,
      ...options,
    });
  }

  async close(): Promise<void> {
    await rm(dirname(this.snapshot.folder), { recursive: true });
  }
}

export function parseRecords(text: string): Records {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ",", skipEmptyLines: true }).data;
}

/** As a spreadsheet saves it: in UTF-8, cells quoted only where they have to be. */
export function toCsv(records: Records, { delimiter = ",", newline = "\r\n", quotes = false } = {}): string {
  return Papa.unparse(records, { delimiter, newline, quotes }) + newline;
}

/** What was taken, by the number of the section: its new text. */
export function takenTexts({ changes }: TakenFiles): Record<string, string | null> {
  return Object.fromEntries([...changes].map(({ unit, after }) => [unit.split(".")[1] ?? "", after]));
}
