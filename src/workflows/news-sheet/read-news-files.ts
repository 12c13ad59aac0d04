import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ConflictError, FormatError, HelpferryError } from "../../errors.ts";
import { fileError } from "../../files/index.ts";
import type { Newsfeed } from "../../model/index.ts";
import { readExportRows, type ImportedFile, type Snapshot } from "../../snapshot/index.ts";
import { commonMark, identifyExport } from "../import/identify-file.ts";
import { ID_COLUMN, MARK_COLUMN } from "./columns.ts";
import type { NewsFinding } from "./finding.ts";
import { collectItems, NEWS, type HandedOutItem } from "./hand-out.ts";
import { matchColumns } from "./match-columns.ts";
import { matchRows, toParsedRows, type MatchedRow } from "./match-rows.ts";
import { readSheet } from "./read-sheet.ts";

/** A file of news that was read, with the rows whose item is certain. */
export interface ReadNewsFile {
  readonly path: string;
  readonly source: ImportedFile;
  readonly ignoredColumns: readonly string[];
  readonly rowCount: number;
  readonly items: readonly HandedOutItem[];
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly NewsFinding[];
}

/**
 * Reads files of news. All are looked at before any is refused. Throws the one error, or a FormatError that
 * names all.
 */
export async function readNewsFiles(
  snapshot: Snapshot,
  paths: readonly string[],
  newsfeeds: readonly Newsfeed[],
): Promise<ReadNewsFile[]> {
  const files: ReadNewsFile[] = [];
  const refusals: HelpferryError[] = [];
  for (const path of paths) {
    try {
      files.push(await readOne(snapshot, path, newsfeeds));
    } catch (error) {
      if (!(error instanceof HelpferryError)) {
        throw error;
      }
      refusals.push(error);
    }
  }
  refuseTogether(refusals, paths.length);
  return files;
}

async function readOne(
  snapshot: Snapshot,
  path: string,
  newsfeeds: readonly Newsfeed[],
): Promise<ReadNewsFile> {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError("read", path, error);
  });
  const { header, rows, rowWord } = await readSheet({ name, bytes });
  const early = toParsedRows(rows, matchColumns(header, [], { newsfeeds, fileName: name }));
  const mark = commonMark(early);
  if (mark === undefined) {
    throw new FormatError({
      code: "no-export-id",
      message: `Cannot import ${name}: none of its rows says which export it came from (column "${MARK_COLUMN}").`,
      hint: `Keep the columns "${ID_COLUMN}" and "${MARK_COLUMN}" as they were handed out. New items are taken in with: helpferry ingest ${snapshot.folder} ${name}`,
    });
  }
  const manifest = await identifyExport(snapshot, name, { rows: early }, mark);
  if (manifest.format !== NEWS) {
    throw new ConflictError({
      code: "no-export-of-news",
      message: `Cannot import ${name} as news: the export ${manifest.exportId} holds texts for translators.`,
      hint: "Take the file as it was handed out; its first row tells what it is.",
    });
  }
  const { workspaceId, exportId } = manifest;
  const items = await collectItems(readExportRows(snapshot.folder, manifest, NEWS), workspaceId);
  const columns = matchColumns(header, items[0]?.cells ?? [], { newsfeeds, fileName: name });
  if (!columns.some(({ meaning }) => meaning.kind === "id")) {
    throw new FormatError({
      code: "no-header",
      message: `Cannot read ${name}: its first row has no column "${ID_COLUMN}".`,
      hint: "Keep the first row as it was handed out.",
    });
  }
  const matched = matchRows({ file: name, rowWord, exportId, columns }, rows, items, workspaceId);
  return {
    path,
    source: {
      name,
      exportId,
      locale: NEWS,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
    ignoredColumns: columns.flatMap(({ meaning, place }) =>
      meaning.kind === "ignored" && place.header.trim() !== "" ? [place.header] : [],
    ),
    rowCount: rows.length,
    items,
    ...matched,
  };
}

function refuseTogether(refusals: readonly HelpferryError[], count: number): void {
  const [first, ...others] = refusals;
  if (first === undefined) {
    return;
  }
  throw others.length === 0
    ? first
    : new FormatError({
        code: "files-refused",
        message: `${refusals.length} of ${count} files cannot be imported; nothing was imported.\n${refusals.map(({ message, hint }) => `- ${message} ${hint ?? ""}`).join("\n")}`,
        hint: "Mend these files, or import the others without them.",
      });
}
