import { basename } from "node:path";
import { FileWindow } from "../../files/index.ts";
import { columnLetter, findLayout, formatOfFile, readFileName } from "../../formats/index.ts";
import {
  openHandOut,
  readManifest,
  UnitMemory,
  type ExportManifest,
  type Snapshot,
} from "../../snapshot/index.ts";
import { ComparedFile } from "./compared-file.ts";
import type { Gathering } from "./gathering.ts";
import { prepareUnitCells, type UnitCells } from "./unit-cells.ts";

/** What files have in common that are read side by side. */
export interface WalkContext extends Gathering {
  readonly snapshot: Snapshot;
  /** What is known of units, by the name of the format they are written in. */
  readonly memories: Map<string, UnitMemory<UnitCells>>;
  /** By export id. */
  readonly manifests: Map<string, ExportManifest | undefined>;
  /** Gets what is to be closed in the end. */
  readonly opened: { close(): void }[];
}

/**
 * Opens a file beside what was handed out. Undefined for one of which name and header do not say what that
 * was: it has to be parsed. Throws HelpferryError for one that cannot be opened.
 */
export async function openComparedFile(
  path: string,
  { snapshot, touched, findings, memories, manifests, opened }: WalkContext,
): Promise<ComparedFile | undefined> {
  const name = basename(path);
  const format = formatOfFile(name);
  const { exportId, locale } = readFileName(name) ?? {};
  const layout = findLayout("per-locale");
  if (format === undefined || exportId === undefined || typeof locale !== "string" || layout === undefined) {
    return undefined;
  }
  const manifest = manifests.get(exportId) ?? (await readManifest(snapshot.folder, exportId));
  manifests.set(exportId, manifest);
  if (
    manifest?.format !== format.name ||
    manifest.workspaceId !== snapshot.header.origin.workspaceId ||
    manifest.locales[locale] === undefined
  ) {
    return undefined;
  }
  const columns = layout.columns([locale]);
  const headers = columns.map(({ header }) => header);
  const window = FileWindow.openHashed(path);
  opened.push(window);
  const comparison = format.compare(window, headers);
  if (comparison === undefined) {
    return undefined;
  }
  const memory = memories.get(format.name) ?? new UnitMemory(prepareUnitCells(columns, format));
  memories.set(format.name, memory);
  const cursor = openHandOut(snapshot.folder, manifest, { locale, memory });
  opened.push(cursor);
  return new ComparedFile({
    path,
    facts: {
      file: name,
      exportId,
      sourceLocale: manifest.sourceLocale,
      locale,
      columns: Object.fromEntries(
        headers.map((header, index) => [header, { letter: columnLetter(index), header }]),
      ),
    },
    handedOutCount: manifest.locales[locale].rows,
    window,
    comparison,
    cursor,
    touched,
    findings,
  });
}
