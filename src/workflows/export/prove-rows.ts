import { unguardFormula, type ParsedRow } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";
import { unguardTarget } from "../import/match-target.ts";
import { lossError } from "./loss-error.ts";
import type { FilesToProve } from "./prove-files.ts";

/** Rows of one locale in a file. */
interface RowsOfLocale {
  /** Of the file. */
  readonly name: string;
  readonly locale: LocaleCode;
  /** False where a row holds several locales, and may be there for another one. */
  readonly isRowPerLocale: boolean;
}

/** Throws FormatError unless rows are, one by one, what was handed out for a locale. */
export async function proveSheet(
  rows: readonly ParsedRow[],
  { name, locale, isRowPerLocale }: RowsOfLocale,
  { record, toWritten }: Pick<FilesToProve, "record" | "toWritten">,
): Promise<void> {
  let next = 0;
  const passOthers = (unit: string | undefined): void => {
    if (!isRowPerLocale) {
      next = skipOthers(rows, next, unit);
    }
  };
  for await (const batch of record.readRows(locale)) {
    for (const wanted of batch) {
      passOthers(wanted.unit);
      proveRow(rows[next], toWritten?.(wanted, locale) ?? wanted, { name, locale });
      next += 1;
    }
  }
  passOthers(undefined);
  const surplus = rows[next];
  if (surplus !== undefined) {
    throw lossError(name, { what: `a row for ${locale}`, found: surplus.cells.id, wanted: undefined });
  }
}

/** The place of the next row that is the unit's, or has a text and so should be. */
function skipOthers(rows: readonly ParsedRow[], from: number, unit: string | undefined): number {
  let at = from;
  for (let row = rows[at]; row !== undefined && row.cells.id !== unit; row = rows[at]) {
    if ((row.cells.target ?? "") !== "") {
      break;
    }
    at += 1;
  }
  return at;
}

function proveRow(
  row: ParsedRow | undefined,
  wanted: ExportRow,
  { name, locale }: Pick<RowsOfLocale, "name" | "locale">,
): void {
  const { unit, guarded } = wanted;
  const compare = (part: string, found: string | undefined, text: string): void => {
    if (found !== text) {
      throw lossError(name, { what: `the ${part} of ${unit} (${locale})`, found, wanted: text });
    }
  };
  const cells = row?.cells ?? {};
  compare("id", cells.id, unit);
  if (cells.source !== undefined) {
    compare("source", unguardFormula(cells.source, guarded.includes("source")), wanted.source);
  }
  compare("target", unguardTarget(cells.target ?? "", wanted), wanted.target ?? "");
}

/** Throws FormatError unless rows of a file of sources are what was handed out, in whatever locale first. */
export async function proveSources(
  rows: readonly ParsedRow[],
  name: string,
  { record, manifest }: Pick<FilesToProve, "record" | "manifest">,
): Promise<void> {
  const sources = new Map(rows.map(({ cells }) => [cells.id, cells.target]));
  const proven = new Set<string>();
  for (const locale of Object.keys(manifest.locales)) {
    for await (const batch of record.readRows(locale)) {
      for (const { unit, source } of batch) {
        if (!proven.has(unit) && sources.get(unit) !== source) {
          throw lossError(name, { what: `the source of ${unit}`, found: sources.get(unit), wanted: source });
        }
        proven.add(unit);
      }
    }
  }
  if (proven.size < rows.length) {
    throw lossError(name, { what: "the number of rows", found: `${rows.length}`, wanted: `${proven.size}` });
  }
}
