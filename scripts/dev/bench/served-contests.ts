import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { program, type Contest, type Workbench } from "./contests.ts";
import { makeWorkload } from "./make-workload.ts";
import { runProgram, type Program } from "./run-program.ts";

/** A contest with programs beside it, which are to be ended. */
export interface ServedContest {
  readonly contest: Contest;
  readonly close: () => Promise<void>;
}

/** A pull of that many sections from a sandbox. */
export async function pullContest(bench: Workbench, sections: number): Promise<ServedContest> {
  const folder = join(bench.folder, `pull-${sections}`);
  const origin = join(folder, "origin");
  await makeWorkload(origin, sections, "all");
  const { url, close } = await startSandbox(bench, origin);
  const pulled = join(folder, "pulled");
  return {
    contest: {
      name: "pull into a new folder",
      aloneName: "fetch loop over the same pages",
      ours: {
        argv: [join(bench.dist, "cli.js"), "pull", pulled],
        env: connectionTo(url),
        prepare: async () => rm(pulled, { recursive: true, force: true }),
      },
      alone: program("fetch-pages.mjs", url),
    },
    close,
  };
}

/** A plan that renames that many sections; every run begins with the same workspace. */
export async function applyContest(bench: Workbench, sections: number): Promise<ServedContest> {
  const folder = join(bench.folder, `apply-${sections}`);
  const [origin, kept, snapshot, plan, reports] = [
    "origin",
    "kept",
    "snapshot",
    "plan.ndjson",
    "reports",
  ].map((name) => join(folder, name)) as [string, string, string, string, string];
  await makeWorkload(origin, sections, "missing");
  await cp(origin, kept, { recursive: true });
  const working = join(kept, "sections.ndjson");
  await writeFile(working, (await readFile(working, "utf8")).replaceAll("English:", "English, edited:"));
  let sandbox = await startSandbox(bench, origin);
  const { url } = sandbox;
  const begin = async (): Promise<void> => {
    await sandbox.close();
    await rm(reports, { recursive: true, force: true });
    await rm(snapshot, { recursive: true, force: true });
    await cp(kept, snapshot, { recursive: true });
    sandbox = await startSandbox(bench, origin, new URL(url).port);
  };
  const cli = (...argv: readonly string[]): Program => ({
    argv: [join(bench.dist, "cli.js"), ...argv],
    env: connectionTo(url),
    prepare: begin,
  });
  await runProgram(cli("plan", snapshot, "--out", plan), join(folder, "usage.json"));
  return {
    contest: {
      name: "apply, every section changed, all read back",
      aloneName: "fetch, ten at a time, of the same writes: nothing looked up, kept or read back",
      ours: cli("apply", plan, "--reports", reports, "--yes"),
      alone: { ...program("fetch-writes.mjs", url, plan), prepare: begin },
      mostRuns: 1,
    },
    close: async () => sandbox.close(),
  };
}

function connectionTo(url: string): Readonly<Record<string, string>> {
  return { INTERCOM_BASE_URL: url, INTERCOM_ACCESS_TOKEN: "sandbox-token" };
}

/** A sandbox with a snapshot's content and no limit to speak of; on any port unless one is given. */
async function startSandbox(
  { dist }: Workbench,
  content: string,
  port = "0",
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const argv = ["sandbox", "--from", content, "--rate-limit", "1000000", "--port", port, "--json"];
  const sandbox = spawn(process.execPath, [join(dist, "cli.js"), ...argv], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said] = (await once(sandbox.stdout, "data")) as [Buffer];
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(said.toString("utf8"))?.[0] ?? "",
    close: async () => {
      sandbox.kill();
      await once(sandbox, "close");
    },
  };
}
