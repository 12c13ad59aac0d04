/**
 * Times helpferry against the least that could do the same, each in a process of its own, by turns:
 * `npm run bench`. `--quick` does it with little content, `--write` keeps the table in docs/benchmarks.md.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { INTERCOM_LOCALES } from "../../src/model/index.ts";
import { CHROMIUM } from "../../src/testing/chromium.ts";
import { CONTESTS, fileContests, planContest, startContest, type Contest } from "./bench/contests.ts";
import { describeMachine } from "./bench/describe-machine.ts";
import { measurePages, renderPages } from "./bench/page.ts";
import { renderTable, type BenchRow } from "./bench/render-table.ts";
import { applyContest, pullContest } from "./bench/served-contests.ts";
import { runByTurns, type Measured } from "./bench/run-program.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    dist: { type: "string", default: join(ROOT, "dist") },
  },
});
const [small, large] = options.quick ? [5, 50] : [1_000, 10_000];
/** The locales that are translated into. */
const TARGETS = INTERCOM_LOCALES.length - 1;
/** As many sections more does `apply` write: 2,000 and 20,000. */
const APPLY_TIMES = 2;
const pageSizes = options.quick ? [40, 200] : [2_000, 20_000];
const runs = options.quick ? 1 : 3;
const folder = await mkdtemp(join(tmpdir(), "helpferry-bench-"));
const bench = { dist: resolve(options.dist), folder };

type Sides = readonly [ours: Measured, alone: Measured];

async function measure(contest: Contest, times = Math.min(runs, contest.mostRuns ?? runs)): Promise<Sides> {
  console.error(`${contest.name} …`);
  return runByTurns([contest.ours, contest.alone], times, join(folder, "usage.json"));
}

function makeRow(
  { name, aloneName, aim }: Omit<Contest, "ours" | "alone">,
  sides: Sides,
  before: Sides | null,
): BenchRow {
  const [ours, alone] = sides;
  const rest = aim === undefined ? {} : { aim };
  return { name, aloneName, ours, alone, small: before && { ours: before[0], alone: before[1] }, ...rest };
}

function add(left: Sides, right: Sides): Sides {
  const sum = (side: 0 | 1): Measured => ({
    seconds: left[side].seconds + right[side].seconds,
    peakMb: Math.max(left[side].peakMb, right[side].peakMb),
  });
  return [sum(0), sum(1)];
}

async function measureSize(sections: number): Promise<readonly (readonly [Contest, Sides])[]> {
  const results: (readonly [Contest, Sides])[] = [];
  for (const contest of [...(await fileContests(bench, sections)), await planContest(bench, sections)]) {
    results.push([contest, await measure(contest)]);
  }
  for (const start of [
    async () => pullContest(bench, sections),
    async () => applyContest(bench, sections * APPLY_TIMES),
  ]) {
    const { contest, close } = await start();
    try {
      results.push([contest, await measure(contest)]);
    } finally {
      await close();
    }
  }
  return results;
}

/** A round trip is both. */
const SUMS = [
  { imported: CONTESTS.import, aim: 2 },
  { imported: CONTESTS.unchecked, aim: 2.5 },
];

function sumOf(results: readonly (readonly [Contest, Sides])[], names: readonly string[]): Sides | undefined {
  const [first, ...others] = results.flatMap(([{ name }, sides]) => (names.includes(name) ? [sides] : []));
  return first && others.reduce((sum, sides) => add(sum, sides), first);
}

async function runAll(): Promise<BenchRow[]> {
  const start = startContest(bench);
  const rows = [makeRow(start, await measure(start, options.quick ? 1 : 11), null)];
  // How time grows with content says nothing where there is next to none.
  const before = options.quick ? [] : await measureSize(small);
  const after = await measureSize(large);
  for (const [index, [contest, sides]] of after.entries()) {
    rows.push(makeRow(contest, sides, before[index]?.[1] ?? null));
  }
  for (const { imported, aim } of SUMS) {
    const [large, small] = [after, before].map((results) => sumOf(results, [CONTESTS.export, imported]));
    const name = `export + ${imported}`;
    if (large !== undefined) {
      rows.push(makeRow({ name, aloneName: "papaparse alone", aim }, large, small ?? null));
    }
  }
  return rows;
}

async function runPages(): Promise<string> {
  if (CHROMIUM === undefined) {
    return "Not measured: Chromium is not installed.";
  }
  console.error("pages of plans …");
  return renderPages(await measurePages(CHROMIUM, folder, { sizes: pageSizes, runs }));
}

/** Microseconds that the checks take for a text: an import with them, less the same without. */
function checksPerText(rows: readonly BenchRow[]): number {
  const seconds = (wanted: string): number =>
    rows.find(({ name }) => name === wanted)?.ours.seconds ?? Number.NaN;
  return ((seconds(CONTESTS.checked) - seconds(CONTESTS.unchecked)) / (large * TARGETS)) * 1_000_000;
}

function describe(rows: readonly BenchRow[], pages: string): string {
  return `# Benchmarks

\`npm run bench -- --write\` on ${describeMachine()}.

Each row compares two processes that run by turns on the same machine in the same minutes, medians of ${runs} runs (of 11 for
the start, one of \`apply\`). Only the ratios mean something elsewhere. Times are of whole processes, start and end included; of papaparse's, getting hold
of the rows to write is not counted. Content is ${small.toLocaleString("en")} (small) and ${large.toLocaleString("en")} (large) sections with a name in each of the 37 locales, for
\`apply\` twice as many with an English name that changes; times are those of the large one, and *grows* is how often the time of
the small one they are (10 where time is linear). A peak is the most memory that the process had at any time; aimed at is a ratio of peaks below 1.5,
for \`apply\` 1.3. Where a ratio is above its aim, the aim is not met. How a rate limit is kept is measured [elsewhere](pace.md).

The checks of an import take ${checksPerText(rows).toFixed(1)} µs for each text. Where each text is one to warn of, a file for each translator is
written beside, in which each row says so.

${renderTable(rows)}

## The page of a plan in a browser

Headless Chromium opens each page from a file, medians of ${runs} loads. An object has a change in each of four languages. Controls work when the
script of the page has run; it waits 120 ms for the next key before it searches, which is in the times of searches.

${pages}
`;
}

try {
  const rows = await runAll();
  const pages = await runPages();
  console.log(`${renderTable(rows)}\n\n${pages}`);
  if (options.write) {
    await writeFile(join(ROOT, "docs", "benchmarks.md"), describe(rows, pages));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
