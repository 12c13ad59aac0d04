/** The whole job against an embedded sandbox: `npm run demo`. Writes to data/demo and reports/demo only. */
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { runCli } from "../src/cli/run-cli.ts";
import { startSandbox } from "../src/workflows/start-sandbox.ts";

const STEPS = [
  "pull data/demo",
  "status data/demo",
  "export data/demo --locales fr --out reports/demo/to-translators",
  "import data/demo data/sample/translators/sample.fr.x4qacb3bymmnc.csv",
  "plan data/demo --out reports/demo/fr.plan.ndjson",
  "apply reports/demo/fr.plan.ndjson --reports reports/demo/runs --yes",
  "runs --reports reports/demo/runs",
  "plan data/demo --out reports/demo/again.plan.ndjson",
];

const say = (line: string): void => console.log(line);
for (const folder of ["data/demo", "reports/demo"]) {
  await rm(folder, { recursive: true, force: true });
}
const sleep = async (milliseconds: number): Promise<void> => setTimeout(milliseconds);
const now = (): Date => new Date();
const sandbox = await startSandbox({ from: "data/sample", port: 0, now, sleep, onRequest: () => undefined });
say(`A sandbox with the sample help center runs at ${sandbox.url}.`);
const io = {
  out: (text: string) => process.stdout.write(text),
  say,
  progress: () => undefined,
  ask: async () => undefined,
  stdin: process.stdin,
  env: { INTERCOM_BASE_URL: sandbox.url, INTERCOM_ACCESS_TOKEN: sandbox.token },
  cwd: process.cwd(),
  fetch,
  now,
  isTerminal: false,
  signal: new AbortController().signal,
};
for (const step of STEPS) {
  say(`\n$ helpferry ${step}`);
  const exitCode = await runCli(step.split(" "), io, "demo");
  say(exitCode === 1 ? "(exit code 1: done, with findings)" : `(exit code ${exitCode})`);
  process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode === 1 ? 0 : exitCode);
}
await sandbox.close();
