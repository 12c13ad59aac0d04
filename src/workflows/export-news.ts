import { readPresent, replaceFile, type Chunks } from "../files/index.ts";
import { readAssignments, type Newsfeed, type Selection } from "../model/index.ts";
import {
  NewExport,
  readExportRows,
  readReferences,
  type ExportManifest,
  type Snapshot,
} from "../snapshot/index.ts";
import { listColumns, type BodyFormat } from "./news-sheet/columns.ts";
import { collectItems, makeRows, NEWS, type HandOutOptions } from "./news-sheet/hand-out.ts";
import { sheetKindOf } from "./news-sheet/write-sheet.ts";
import { selectWorkingCopy, type IsMeant } from "./select-content.ts";

export interface ExportNewsOptions {
  /** Path of the file; its ending says what kind it is. */
  readonly file: string;
  readonly bodyFormat: BodyFormat;
  /** Default: all news. */
  readonly selection?: Selection;
  readonly byteOrderMark: boolean;
}

export interface ExportNewsResult {
  readonly exportId: string;
  /** False where the same content had been handed out with the same choices before. */
  readonly isNew: boolean;
  readonly path: string;
  readonly items: number;
  /** `kept`: a file is there with other content, perhaps somebody's work; it was not touched. */
  readonly outcome: "written" | "same" | "kept";
  /** Items with a cell that the kind of file cannot hold, so that it is empty; by header. */
  readonly leftOut: readonly { readonly id: string; readonly header: string }[];
  /** Items whose body can only be read in a file of plain text. */
  readonly readOnlyBodies: readonly string[];
}

/**
 * Hands out news items for editing, a row each, and keeps in the snapshot what was handed out
 * (`exports/<export-id>`), against which the file is compared when it comes back. The same content and options
 * give the same export id and the same bytes. Throws UsageError for a kind of file that is not written.
 */
export async function exportNews(snapshot: Snapshot, options: ExportNewsOptions): Promise<ExportNewsResult> {
  const kind = sheetKindOf(options.file);
  const { workspaceId } = snapshot.header.origin;
  const isMeant = await selectWorkingCopy(options.selection ?? {}, snapshot);
  const references = await readReferences(snapshot.folder);
  const newsfeeds = await listNewsfeeds(snapshot, isMeant, references.newsfeeds);
  const columns = listColumns(newsfeeds, options.bodyFormat);
  const handOut = {
    workspaceId,
    columns,
    admins: references.admins,
    bodyFormat: options.bodyFormat,
    canHold: (text: string) => kind.canHold(text),
    guardsFormulas: kind.guardsFormulas,
  };
  const { manifest, isNew } = await keepRows(snapshot, handOut, isMeant);
  const { exportId } = manifest;
  const items = await collectItems(readExportRows(snapshot.folder, manifest, NEWS), workspaceId);
  const content = await toBytes(
    await kind.serialize({ exportId, columns, items, byteOrderMark: options.byteOrderMark }),
  );
  const present = await readPresent(options.file);
  if (present === undefined) {
    await replaceFile(options.file, content);
  }
  const cells = items.flatMap(({ itemId, cells: own }) => own.map((cell) => ({ id: itemId, cell })));
  return {
    exportId,
    isNew,
    path: options.file,
    items: items.length,
    outcome: present === undefined ? "written" : present.equals(content) ? "same" : "kept",
    leftOut: cells.flatMap(({ id, cell }) =>
      cell.text === null && cell.value !== "" && cell.value !== "[]" ? [{ id, header: cell.header }] : [],
    ),
    readOnlyBodies: cells.flatMap(({ id, cell }) => (cell.field === "body" && cell.isReadOnly ? [id] : [])),
  };
}

async function keepRows(
  snapshot: Snapshot,
  handOut: HandOutOptions,
  isMeant: IsMeant,
): Promise<{ readonly manifest: ExportManifest; readonly isNew: boolean }> {
  const choices = {
    workspaceId: handOut.workspaceId,
    format: NEWS,
    only: "all",
    sourceLocale: null,
  } as const;
  const made = await NewExport.open(snapshot.folder, choices, [NEWS]);
  try {
    for await (const item of snapshot.objects("news-item")) {
      for (const row of isMeant(item) ? makeRows(item, handOut) : []) {
        made.add([row]);
      }
      await made.drain();
    }
    const manifest = await made.end();
    return { manifest, isNew: await made.keep(manifest) };
  } finally {
    await made.close();
  }
}

/** The newsfeeds of the snapshot, and those it does not know that items are in. */
async function listNewsfeeds(
  snapshot: Snapshot,
  isMeant: IsMeant,
  known: readonly Newsfeed[],
): Promise<readonly Newsfeed[]> {
  const byId = new Map<string, Newsfeed>(known.map((newsfeed) => [newsfeed.id, newsfeed]));
  for await (const item of snapshot.objects("news-item")) {
    for (const { newsfeedId } of isMeant(item) ? readAssignments(item) : []) {
      if (!byId.has(newsfeedId)) {
        byId.set(newsfeedId, { id: newsfeedId as Newsfeed["id"], name: newsfeedId });
      }
    }
  }
  return [...byId.values()];
}

async function toBytes(content: Chunks): Promise<Buffer> {
  if (content instanceof Uint8Array) {
    return Buffer.from(content);
  }
  let text = "";
  for await (const piece of typeof content === "string" ? [content] : content) {
    text += piece;
  }
  return Buffer.from(text);
}
