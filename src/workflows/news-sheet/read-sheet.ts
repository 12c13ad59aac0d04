import { FormatError } from "../../errors.ts";
import { readJsonValues } from "../../files/index.ts";
import { refuseSwallowedRows } from "../../formats/index.ts";
import { readTableFile, type SourceFile } from "../../ingest/index.ts";
import { isJsonObject, type JsonValue } from "../../model/index.ts";
import { describeList } from "./cell-text.ts";

/** A file of news as it came back: cells as texts, whatever kind of file it is. */
export interface Sheet {
  readonly rowWord: "row" | "item";
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly row: number;
  /** Undefined where the row has no such column at all, as items in JSON may. */
  readonly cells: readonly (string | undefined)[];
  /** Cells beyond the last column of the header that hold something. */
  readonly surplusCells: number;
}

/**
 * Reads a file of news: CSV, a workbook, or JSON. Blank rows are passed over. Throws FormatError for a file of
 * which no row can be trusted.
 */
export async function readSheet(file: SourceFile): Promise<Sheet> {
  if (/\.json$/i.test(file.name)) {
    return readJsonSheet(file);
  }
  const { header, rows } = await readTableFile(file);
  const read: SheetRow[] = [];
  for (const { row, cells } of rows) {
    refuseSwallowedRows(cells, file.name, row);
    if (cells.some((cell) => cell.trim() !== "")) {
      read.push({
        row,
        cells: header.map((_, index) => cells[index] ?? ""),
        surplusCells: cells.slice(header.length).filter((cell) => cell.trim() !== "").length,
      });
    }
  }
  return { rowWord: "row", header, rows: read };
}

async function readJsonSheet({ name, bytes }: SourceFile): Promise<Sheet> {
  const items: Readonly<Record<string, JsonValue>>[] = [];
  for await (const entry of readJsonValues({ name, bytes: once(bytes) })) {
    const value = "fault" in entry ? undefined : (entry.value as JsonValue);
    if (!isJsonObject(value)) {
      throw new FormatError({
        code: "not-a-list-of-news",
        message: `Cannot read ${name}: item ${(entry.index ?? 0) + 1} is ${"fault" in entry ? entry.found : "no object"}, wanted a list of objects.`,
        hint: "Mend it, or take the file as it was handed out and edit it again.",
      });
    }
    items.push(value);
  }
  const header = [...new Set(items.flatMap((item) => Object.keys(item)))];
  return {
    rowWord: "item",
    header,
    rows: items.map((item, index) => ({
      row: index + 1,
      cells: header.map((key) => (Object.hasOwn(item, key) ? toText(key, item[key]) : undefined)),
      surplusCells: 0,
    })),
  };
}

function toText(key: string, value: JsonValue | undefined): string {
  if (value === null || value === undefined) {
    return "";
  }
  if (Array.isArray(value)) {
    const texts = (value as readonly JsonValue[]).flatMap((one) => (one === null ? [] : [plainText(one)]));
    return texts.length === 0 ? "[]" : describeList(key === "reactions" ? "reactions" : "labels", texts);
  }
  return plainText(value);
}

function plainText(value: JsonValue): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
