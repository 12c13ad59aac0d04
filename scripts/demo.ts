/** The whole job against an embedded sandbox: `npm run demo`. Writes to data/demo and reports/demo only. */
import { rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { createProcessIo } from "../src/cli/process-io.ts";
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

for (const folder of ["data/demo", "reports/demo"]) {
  await rm(folder, { recursive: true, force: true });
}
const here = createProcessIo();
const sleep = async (milliseconds: number): Promise<void> => setTimeout(milliseconds);
const sandbox = await startSandbox({
  from: "data/sample",
  port: 0,
  now: here.now,
  sleep,
  onRequest: () => undefined,
});
here.say(`A sandbox with the sample help center runs at ${sandbox.url}.`);
const io = { ...here, env: { INTERCOM_BASE_URL: sandbox.url, INTERCOM_ACCESS_TOKEN: sandbox.token } };
for (const step of STEPS) {
  io.say(`\n$ helpferry ${step}`);
  const exitCode = await runCli(step.split(" "), io, "demo");
  io.say(exitCode === 1 ? "(exit code 1: done, with findings)" : `(exit code ${exitCode})`);
  process.exitCode = Math.max(Number(process.exitCode ?? 0), exitCode === 1 ? 0 : exitCode);
}
await sandbox.close();
