import type { TableColumn, TableWriter } from "../format.ts";
import { EXPORT_KEY, LOCALE_KEY } from "./keys.ts";

/**
 * Writes a resource: an entry for each row, whose key is the unit id and whose value is the target; empty where
 * there is none, which is what platforms take for untranslated. The export stands in front as an entry of its own,
 * and so does the locale, but not in a file of sources: a platform may copy its entries into all locales.
 */
export function writeResource(columns: readonly TableColumn[]): TableWriter {
  const [id, target] = ["id", "target"].map((name) => columns.findIndex(({ header }) => header === name));
  return {
    begin: "{",
    mark: ({ exportId, locale }) =>
      [entry(EXPORT_KEY, exportId), ...(locale === null ? [] : [entry(LOCALE_KEY, locale)])].join(","),
    row: (cells) => `,${entry(cells[id ?? -1] ?? "", cells[target ?? -1] ?? "")}`,
    end: "\n}\n",
  };
}

function entry(key: string, value: string): string {
  return `\n  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}
