import type { LocaleCode } from "../../model/index.ts";
import type { ExportOptions } from "../../workflows/export-translations.ts";
import type { ImportOptions } from "../../workflows/import-translations.ts";
import type { BenchText, HazardBench } from "../hazard-bench.ts";

/** A file that came back, with what was asked of the import. */
export interface FileThatCameBack extends Partial<ImportOptions> {
  readonly file: string | Uint8Array;
  /** Where it is not the one it was handed out with. */
  readonly name?: string;
}

/** Something that spreadsheets and translators do to a file, and what becomes of it. */
export interface Hazard {
  /** The row of the catalogue of hazards. */
  readonly number: number;
  readonly name: string;
  readonly locale?: LocaleCode;
  readonly texts?: readonly BenchText[];
  readonly exported?: Partial<ExportOptions>;
  make(bench: HazardBench): FileThatCameBack | Promise<FileThatCameBack>;
  /** The texts that are taken, by section; none unless said. */
  readonly taken?: Readonly<Record<number, string>>;
  /** What is said, each as code, row or `file`, and the letter of the column: `number-rewritten 5 E`. */
  readonly said?: readonly string[];
  /** The code of the error that refuses the file, and words of its message that say where or what. */
  readonly refused?: readonly [code: string, message: RegExp];
}

export type { HazardBench };
