import { join } from "node:path";

import { readSessions, type OperationResult, type RunSummary } from "../apply/index.ts";
import { replaceFile } from "../files/index.ts";
import type { Texts } from "../texts/index.ts";
import { renderHtml } from "./html/render-report.ts";
import { renderJson } from "./json/render-json.ts";
import { renderMarkdown } from "./markdown/render-report.ts";
import { sortSpooled } from "./sort-spooled.ts";
import { groupResult, RESULT_GROUPS, type ResultGroup } from "./view-result.ts";
import type { NameOf } from "./view-value.ts";
import { viewRun } from "./view-run.ts";

export interface RunReportOptions {
  /** The folder of the run: the reports are `report.html`, `report.md` and `report.json` in it. */
  readonly folder: string;
  readonly texts: Texts;
  /** Names of what ids refer to, where they are known. */
  readonly nameOf?: NameOf;
  /** True for a run on a private copy of the workspace: the reports say so first. */
  readonly isRehearsal?: boolean;
}

/** The files written, by format. */
export interface RunReportFiles {
  readonly html: string;
  readonly markdown: string;
  readonly json: string;
}

/** Where the reports of a run stand. */
export function runReportFiles(folder: string): RunReportFiles {
  return {
    html: join(folder, "report.html"),
    markdown: join(folder, "report.md"),
    json: join(folder, "report.json"),
  };
}

/**
 * Writes the report of a run in three formats: what failed first, then conflicts as base, theirs and ours,
 * what was not attempted, what Intercom rewrote, what was done, and how to go on.
 *
 * Throws ConfigError (disk full, no permission …).
 */
export async function writeRunReports(
  run: RunSummary,
  results: () => AsyncIterable<OperationResult>,
  { folder, texts, nameOf, isRehearsal = false }: RunReportOptions,
): Promise<RunReportFiles> {
  const files = runReportFiles(folder);
  const groups: Record<ResultGroup, number> = {
    failed: 0,
    conflicted: 0,
    "not-attempted": 0,
    settled: 0,
    rewritten: 0,
    done: 0,
  };
  const sorted = await sortSpooled<OperationResult, number>({
    records: results(),
    keyOf: (result) => {
      const group = groupResult(result);
      groups[group] += 1;
      return RESULT_GROUPS.indexOf(group);
    },
    compare: (left, right) => left - right,
    folder,
  });
  try {
    const sessions = await readSessions(folder);
    const report = viewRun({
      run,
      groups,
      results: () => sorted.records(),
      sessions,
      texts,
      nameOf,
      isRehearsal,
    });
    await replaceFile(files.html, renderHtml(report));
    await replaceFile(files.markdown, renderMarkdown(report));
    await replaceFile(
      files.json,
      renderJson(report, {
        kind: "helpferry-run-report",
        head: {
          ...(isRehearsal ? { isRehearsal } : {}),
          run,
          ...(sessions.length === 0 ? {} : { sessions }),
        },
        recordsKey: "results",
        toRecord: (result) => result,
      }),
    );
    return files;
  } finally {
    await sorted.remove();
  }
}
