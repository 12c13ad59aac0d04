import { FormatError } from "../../errors.ts";
import { resolveLocale, type LocaleCode } from "../../model/index.ts";
import { decodeText } from "../csv/decode-text.ts";
import { refuseOtherFormats } from "../csv/refuse-other-formats.ts";
import type { CellRemark, ParsedFile, ParsedRow } from "../format.ts";
import { perLocale } from "../layouts/per-locale.ts";
import { EXPORT_KEY, LOCALE_KEY, readKey } from "./keys.ts";
import { readEntries, type JsonEntry } from "./read-entries.ts";

/** A file has no columns: what stands in one of a table is the key or the value of an entry. */
const COLUMNS: ParsedFile["columns"] = {
  id: { letter: "", header: "key" },
  target: { letter: "", header: "value" },
};

const EXPORT_ID = /^x[0-9a-z]{12}$/;

/**
 * Reads a resource as platforms and programs give it back: flat or nested, in any order, wrapped in the name of its
 * locale or namespace, with numbers in place of texts. Rows are its entries, numbered by their lines; an entry that
 * stands twice is two rows. Throws FormatError for what is no JSON object, and for one that holds several locales.
 */
export function parseResource(bytes: Uint8Array, fileName: string): ParsedFile {
  refuseOtherFormats(bytes, fileName, "JSON");
  const { text, encoding, byteOrderMark } = decodeText(bytes, fileName);
  const rows: ParsedRow[] = [];
  const exportIds = new Set<string>();
  const locales = new Set<LocaleCode>();
  const wrappers = new Set<string>();
  for (const entry of readEntries(text, fileName)) {
    const key = readKey(entry.path);
    const value = entry.text.trim();
    wrappers.add(key.wrapper);
    if (key.id === EXPORT_KEY) {
      exportIds.add(value);
    } else if (key.id === LOCALE_KEY) {
      locales.add(value);
    } else {
      rows.push(readRow(entry, key));
    }
  }
  locales.delete("");
  for (const wrapper of wrappers) {
    addLocale(wrapper, locales);
  }
  const [exportId] = [...exportIds].filter((value) => EXPORT_ID.test(value));
  const [locale = null, ...others] = locales;
  if (others.length > 0) {
    throw new FormatError({
      code: "several-locales-in-file",
      message: `Cannot read ${fileName}: it holds texts for several locales: ${[...locales].join(", ")}.`,
      hint: "Download a file for each locale.",
    });
  }
  return {
    layout: perLocale,
    rows,
    columns: COLUMNS,
    otherColumns: [],
    encoding,
    byteOrderMark,
    delimiter: null,
    recovered: [],
    mark: { exportId, locale },
  };
}

function readRow({ line, kind, text }: JsonEntry, { id, suffix }: ReturnType<typeof readKey>): ParsedRow {
  const remarks: CellRemark[] = [];
  if (suffix !== "") {
    remarks.push({ letter: "", kind: "suffix", text: suffix });
  }
  if (kind === "number" || kind === "truth") {
    remarks.push({ letter: "", kind, text });
  }
  const row = { row: line, cells: { id, target: text }, otherCells: [], surplusCells: 0 };
  return remarks.length === 0 ? row : { ...row, remarks };
}

/** Adds `fr` of `fr.translation`. */
function addLocale(wrapper: string, locales: Set<LocaleCode>): void {
  for (const name of wrapper === "" ? [] : wrapper.split(".")) {
    const found = resolveLocale(name);
    if (found.kind === "exact" || found.kind === "alias") {
      locales.add(found.code);
    }
  }
}
