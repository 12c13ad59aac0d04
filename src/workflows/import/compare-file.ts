import { columnLetter, findLayout, readFileName, type Format } from "../../formats/index.ts";
import { readExportRows, readManifest, type ExportRow, type Snapshot } from "../../snapshot/index.ts";
import { prepareUnits } from "../export/arrange-units.ts";
import type { Finding } from "./finding.ts";
import type { MatchedRow, MatchedSheet, SheetFacts } from "./match-rows.ts";
import { matchTarget } from "./match-target.ts";
import { refuseMovedTargets } from "./source-column.ts";

/** A file to be compared with what was handed out. */
export interface FileToCompare {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** Checks of units met before, in whatever file. */
  readonly checks: Map<string, string>;
}

/** A file of which nothing but targets was changed. */
export interface ComparedFile extends MatchedSheet {
  readonly facts: SheetFacts;
  readonly rowCount: number;
}

/**
 * Reads a file for one locale beside what was handed out, as long as nothing but targets differs: then there
 * is nothing to be found out about its rows, and those that are as they were are passed over.
 *
 * Undefined for any other file, which is to be parsed and matched row by row. What is said of a file does
 * not depend on which of the two ways it was read.
 */
export async function compareFile(
  snapshot: Snapshot,
  { name, format, bytes, checks }: FileToCompare,
): Promise<ComparedFile | undefined> {
  const { exportId, locale } = readFileName(name) ?? {};
  const layout = findLayout("per-locale");
  if (exportId === undefined || typeof locale !== "string" || layout === undefined) {
    return undefined;
  }
  const manifest = await readManifest(snapshot.folder, exportId);
  const locales = [locale];
  const columns = layout.columns(locales);
  const headers = columns.map(({ header }) => header);
  const isHandedOut =
    manifest?.format === format.name &&
    manifest.workspaceId === snapshot.header.origin.workspaceId &&
    manifest.locales[locale] !== undefined;
  const comparison = isHandedOut ? format.compare(bytes, name, columns) : undefined;
  if (manifest === undefined || comparison === undefined) {
    return undefined;
  }
  const facts: SheetFacts = {
    file: name,
    exportId,
    sourceLocale: manifest.sourceLocale,
    locale,
    columns: Object.fromEntries(
      headers.map((header, index) => [header, { letter: columnLetter(index), header }]),
    ),
  };
  const arrange = prepareUnits(manifest, { layout, locales, checks });
  const targetIndex = headers.indexOf("target");
  const rows: MatchedRow[] = [];
  const findings: Finding[] = [];
  const targets: Pick<ExportRow, "target">[] = [];
  let untouched = 0;
  for await (const batch of readExportRows(snapshot.folder, manifest, locale)) {
    for (const handedOut of batch) {
      const [cells = []] = arrange([handedOut]);
      const compared = comparison.next(cells, targetIndex);
      if (compared.kind === "other") {
        return undefined;
      }
      targets.push({ target: handedOut.target });
      if (compared.kind === "same" || compared.cell.trim() === "") {
        untouched += 1;
        continue;
      }
      // The header is row 1.
      const matched = matchTarget(compared.cell, { facts, row: targets.length + 1, handedOut });
      if ("code" in matched) {
        findings.push(matched);
      } else {
        rows.push(matched);
      }
    }
  }
  if (!comparison.isAtEnd) {
    return undefined;
  }
  refuseMovedTargets(rows, targets, name);
  return { facts, rows, findings, untouched, rowCount: targets.length };
}
