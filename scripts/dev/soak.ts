/**
 * Kills helpferry at random instants, again and again, and looks at what is left: `npm run soak`. Each migration is
 * carried out by processes that are killed with SIGKILL until it is done, while one in twenty replies to a
 * write is lost. `--kills`, `--changes` and `--seed` say how much and which; `--write` keeps the table in docs/soak.md.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import type { Job } from "../../src/testing/job.ts";
import { startKillJob } from "../../src/testing/kill-job.ts";
import { killUntilFinished, type Ordeal } from "../../src/testing/kill-until-finished.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    changes: { type: "string", default: "500" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    write: { type: "boolean", default: false },
  },
});
const [kills, changes, firstSeed] = [options.kills, options.changes, options.seed].map(Number) as [
  number,
  number,
  number,
];

interface Migration extends Ordeal {
  readonly seed: number;
  readonly seconds: number;
}

async function migrate(undisturbed: Job, seed: number, mostKills: number): Promise<Migration> {
  const program = [join(ROOT, "dist", "cli.js")];
  const job = await startKillJob({ changes, latencyMs: 16, seed, program });
  const startMs = performance.now();
  try {
    const ordeal = await killUntilFinished(job, undisturbed, { seed, mostKills });
    return { ...ordeal, seed, seconds: (performance.now() - startMs) / 1000 };
  } finally {
    await job.close();
  }
}

async function soak(): Promise<readonly Migration[]> {
  const undisturbed = await startKillJob({ changes, latencyMs: 0, seed: firstSeed });
  try {
    const { exitCode, said } = await undisturbed.run("apply plan.ndjson --yes");
    if (exitCode !== 0) {
      throw new Error(said);
    }
    const done: Migration[] = [];
    for (let left = kills; left > 0;) {
      const migration = await migrate(undisturbed, firstSeed + done.length, left);
      console.error(render(migration));
      done.push(migration);
      left -= migration.kills;
    }
    return done;
  } finally {
    await undisturbed.close();
  }
}

const HEADER = [
  "seed",
  "kills",
  "time",
  "surplus",
  "missing",
  "creates sent again",
  "writes sent again",
  "changes left",
];

function render(one: Migration): string {
  const cells = [
    one.seed,
    one.kills,
    `${one.seconds.toFixed(0)} s`,
    one.surplus,
    one.missing,
    one.repeatedCreates,
    one.repeatedWrites,
    one.left,
  ];
  return `| ${cells.join(" | ")} |`;
}

function describe(migrations: readonly Migration[]): string {
  const total = migrations.reduce((sum, one) => sum + one.kills, 0);
  const rows = [HEADER, HEADER.map(() => "---")].map((cells) => `| ${cells.join(" | ")} |`);
  return `# Killed ${total} times

\`npm run soak -- --kills ${kills} --changes ${changes} --seed ${firstSeed} --write\` on ${new Date().toISOString().slice(0, 10)}: migrations of ${changes}
changes, half of them creates, each carried out by \`helpferry apply\` and \`helpferry apply --resume\` in processes that
were killed with SIGKILL until all was done or there had been kills enough. A fifth of the kills may hit a process while it starts or reads, the others hit it
while it writes. Of the replies to writes, one in twenty was lost after the workspace had done what was asked.

In the end each workspace is held against one whose migration nobody disturbed. *Surplus* are objects that it has and the other has
not: duplicates, or changed ones; *missing* are the other's that it has not. *Creates sent again* and *writes sent again* are
requests beyond the necessary, whatever became of them; *changes left* is what a new plan would still do. All are to be 0.

${[...rows, ...migrations.map((one) => render(one))].join("\n")}
`;
}

const migrations = await soak();
const text = describe(migrations);
console.log(text);
if (options.write) {
  await writeFile(join(ROOT, "docs", "soak.md"), text);
}
const isFlawless = migrations.every(
  (one) => one.surplus + one.missing + one.repeatedCreates + one.repeatedWrites + one.left === 0,
);
process.exitCode = isFlawless ? 0 : 1;
