import { join } from "node:path";
import { findRun, readResults, type RunSummary } from "../apply/index.ts";
import { UsageError } from "../errors.ts";
import { listFolder } from "../files/index.ts";
import { runReportFiles, writeRunReports, type RunReportFiles } from "../report/index.ts";
import { readSnapshotHeader } from "../snapshot/index.ts";
import type { Texts } from "../texts/index.ts";
import { nameReferences } from "./name-references.ts";

/** A run with its reports. */
export interface RunWithReports {
  readonly run: RunSummary;
  readonly folder: string;
  /** Null for a run that did not come to its end: nobody has read back what it wrote. */
  readonly reports: RunReportFiles | null;
  /** True where the reports were gone and were made again. */
  readonly isMadeAgain: boolean;
}

/**
 * Finds a run by its id, by its folder, or as `last`, and its reports; those that are gone are made again from what the run
 * left in its folder. Throws UsageError where there is no such run, and ConfigError where reports cannot be written.
 */
export async function findRunReports(
  named: string,
  { reports, texts }: { readonly reports: string; readonly texts: Texts },
): Promise<RunWithReports> {
  const found = await findRun(reports, named);
  if (found === undefined) {
    throw new UsageError({
      code: "unknown-run",
      message: `Cannot show run ${named}: there is no such run in ${reports}.`,
      hint: "helpferry runs lists them; --reports names the folder they are in.",
    });
  }
  const { run, folder } = found;
  const present = new Set((await listFolder(folder)).map((name) => join(folder, name)));
  const files = runReportFiles(folder);
  if (Object.values(files).every((file) => present.has(file))) {
    return { run, folder, reports: files, isMadeAgain: false };
  }
  if (run.finishedAt === null || !present.has(join(folder, "results.ndjson"))) {
    return { run, folder, reports: null, isMadeAgain: false };
  }
  // Without its snapshot a run can be read all the same: ids then stand for names.
  const nameOf =
    (await readSnapshotHeader(run.snapshot)) === undefined ? undefined : await nameReferences(run.snapshot);
  const made = await writeRunReports(run, () => readResults(folder), {
    folder,
    texts,
    ...(nameOf === undefined ? {} : { nameOf }),
  });
  return { run, folder, reports: made, isMadeAgain: true };
}
