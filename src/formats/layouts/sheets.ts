import { FormatError } from "../../errors.ts";
import { resolveLocale, type LocaleCode } from "../../model/index.ts";
import type { ParsedTable } from "../format.ts";
import { readRowMark } from "../row-mark.ts";
import type { Layout } from "./layout.ts";
import { perLocale } from "./per-locale.ts";

/** One workbook with a sheet for each locale: for whoever hands all of them out at once. */
export const sheets: Layout = {
  ...perLocale,
  name: "sheets",
  listFiles: (locales) =>
    locales.map((locale) => ({ content: locale, locales: [locale], workbook: "sheets" })),
  // It is told by its sheets, not by their headers, which are those of a file per locale.
  recognises: () => false,
  split({ tables = [] }, handedOut, fileName) {
    return {
      sheets: tables.map((table) => ({
        locale: localeOf(table, handedOut, fileName),
        rows: table.rows,
        columns: table.columns,
      })),
      strayRows: [],
      ignoredColumns: tables.flatMap(({ otherColumns }) => otherColumns),
      notes: [],
    };
  },
};

type NamedTable = ParsedTable & { readonly name: string };

/** The locale that most rows of a table say, else the name of its sheet; undefined where neither does. */
export function localeOfTable(
  { name, rows }: NamedTable,
  handedOut: readonly LocaleCode[],
): LocaleCode | undefined {
  const counts = new Map<LocaleCode, number>();
  for (const { cells } of rows) {
    const locale = readRowMark(cells["~hash"] ?? "")?.locale ?? undefined;
    if (locale !== undefined) {
      counts.set(locale, (counts.get(locale) ?? 0) + 1);
    }
  }
  const [marked] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ["", 0]);
  if (marked !== "") {
    return marked;
  }
  const found = resolveLocale(name.trim(), handedOut);
  return "code" in found && handedOut.includes(found.code) ? found.code : undefined;
}

/** What most of its rows say; else the name of the sheet. */
function localeOf(table: NamedTable, handedOut: readonly LocaleCode[], fileName: string): LocaleCode {
  const locale = localeOfTable(table, handedOut);
  if (locale !== undefined) {
    return locale;
  }
  throw new FormatError({
    code: "no-locale",
    message: `Cannot read ${fileName}: the sheet "${table.name}" does not say for which locale it is.`,
    hint: `Name it as it was handed out: ${handedOut.join(", ")}. Take the columns "id" and "target" out of a sheet that should not be read.`,
  });
}
