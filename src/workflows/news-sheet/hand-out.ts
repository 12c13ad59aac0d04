import { needsGuard } from "../../formats/index.ts";
import {
  formatUnitId,
  readAssignments,
  readUnitId,
  valueAt,
  type Admin,
  type ContentObject,
  type WorkingId,
} from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";
import { describeBody } from "./body-text.ts";
import { describeDate, describeValue } from "./cell-text.ts";
import { COVER_IMAGE, type BodyFormat, type NewsColumn } from "./columns.ts";
import { fieldText, placeOf } from "./field-text.ts";

/** Name of the manifest's format, and of its only file. */
export const NEWS = "news";

const READ_ONLY = "read only";

/** A cell of a news item as it was handed out. */
export interface HandedOutCell {
  readonly header: string;
  readonly field: string;
  readonly newsfeedId: string | null;
  /** The value behind it, as `fieldText` has it; of dates, what stands in the cell. */
  readonly value: string;
  /** Null where nothing was handed out: there was nothing, or the file cannot hold it. */
  readonly text: string | null;
  readonly isGuarded: boolean;
  /** A text that shows what is there, but from which it cannot be had back. */
  readonly isReadOnly: boolean;
}

export interface HandedOutItem {
  /** The id in the first column: `n.18067.item.k7`. */
  readonly rowId: string;
  readonly itemId: WorkingId;
  readonly cells: readonly HandedOutCell[];
}

export interface HandOutOptions {
  readonly workspaceId: string;
  readonly columns: readonly NewsColumn[];
  readonly admins: readonly Admin[];
  readonly bodyFormat: BodyFormat;
  /** False for a text that the kind of file cannot hold. */
  readonly canHold: (text: string) => boolean;
  readonly guardsFormulas: boolean;
}

/** A news item as it is handed out: a row for each of its cells. */
export function makeRows(item: ContentObject, options: HandOutOptions): ExportRow[] {
  return options.columns.map((column) => {
    const { text, value, isReadOnly } = describeCell(item, column, options);
    const target = text === "" || !options.canHold(text) ? null : text;
    return {
      unit: formatUnitId(
        { resource: "news-item", objectId: item.id, field: column.field },
        options.workspaceId,
      ),
      type: column.header,
      context: column.newsfeedId ?? "",
      source: value,
      target,
      status: "translated",
      note: isReadOnly ? READ_ONLY : "",
      max: null,
      guarded: options.guardsFormulas && target !== null && needsGuard(target) ? ["target"] : [],
    };
  });
}

function describeCell(
  item: ContentObject,
  { field, newsfeedId }: NewsColumn,
  { admins, bodyFormat }: HandOutOptions,
): { readonly text: string; readonly value: string; readonly isReadOnly: boolean } {
  if (newsfeedId !== undefined) {
    const text = describeDate(readAssignments(item), newsfeedId);
    return { text, value: text, isReadOnly: false };
  }
  if (field === COVER_IMAGE) {
    const text = describeValue(field, item.facts[field], admins);
    return { text, value: text, isReadOnly: true };
  }
  const value = fieldText(item, field) ?? "";
  if (field === "body" && bodyFormat === "text") {
    return { ...describeBody(value), value };
  }
  return {
    text: describeValue(field, valueAt(item, placeOf(item, field)), admins),
    value,
    isReadOnly: false,
  };
}

/** The news items of an export, from rows that come cell by cell. */
export async function collectItems(
  batches: AsyncIterable<readonly ExportRow[]>,
  workspaceId: string,
): Promise<HandedOutItem[]> {
  const items = new Map<WorkingId, HandedOutCell[]>();
  for await (const batch of batches) {
    for (const row of batch) {
      const read = readUnitId(row.unit, workspaceId);
      if (read.kind === "valid") {
        const { objectId } = read.place;
        const cells = items.get(objectId) ?? [];
        items.set(objectId, cells);
        cells.push(toCell(row, read.place.field));
      }
    }
  }
  return [...items].map(([itemId, cells]) => ({ rowId: rowIdOf(itemId, workspaceId), itemId, cells }));
}

/** The id of an item's row: of the shape of unit ids, so that damage is told and repaired in the same way. */
function rowIdOf(itemId: WorkingId, workspaceId: string): string {
  return formatUnitId({ resource: "news-item", objectId: itemId, field: "item" }, workspaceId);
}

function toCell(row: ExportRow, field: string): HandedOutCell {
  return {
    header: row.type,
    field,
    newsfeedId: row.context === "" ? null : row.context,
    value: row.source,
    text: row.target,
    isGuarded: row.guarded.length > 0,
    isReadOnly: row.note === READ_ONLY,
  };
}
