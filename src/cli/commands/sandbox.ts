import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";

import { createTexts, type Texts } from "../../texts/index.ts";
import type { StartedSandbox, StartSandboxOptions } from "../../workflows/start-sandbox.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { outJson } from "../output.ts";
import { parseOptions } from "../parse-options.ts";

const optionsSchema = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(0),
  from: z.string().optional(),
  like: z.string().optional(),
  data: z.string().min(1).optional(),
  rateLimit: z.coerce.number().int().min(1).optional(),
  window: z.coerce.number().positive().optional(),
  latency: z.coerce.number().min(0).optional(),
  foreign: z.string().optional(),
  clockSkew: z.coerce.number().optional(),
  singleLanguage: z.boolean().optional(),
  token: z.string().min(1).optional(),
  switch: z.array(z.string()).default([]),
  fault: z.array(z.string()).default([]),
  seed: z.coerce.number().int().optional(),
  log: z.boolean().default(false),
});

/** `helpferry sandbox`: a local, faithful Intercom. */
export const sandboxCommand: CommandModule = {
  examples: [
    "helpferry sandbox --from data/sample --log",
    "helpferry sandbox --rate-limit 20 --window 2 --fault reply-lost,method=POST,nth=3",
    "helpferry sandbox --from data/sample --data my-sandbox.json --foreign 30%,bursts",
  ],
  configure(command) {
    const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
    command
      .option("--port <number>", "port to listen on (default: any free one)")
      .option("--from <snapshot>", "a pulled workspace to start with")
      .option("--like <snapshot>", "empty, but with its people, newsfeeds and help centers under other ids")
      .option(
        "--data <file>",
        "keep what is written there in this file, and go on with it when started again",
      )
      .option("--rate-limit <requests>", "requests per window (default: 1667)")
      .option("--window <seconds>", "length of a rate window (default: 10)")
      .option("--latency <milliseconds>", "how long every reply takes (default: 0)")
      .option(
        "--foreign <amount[,pattern]>",
        "other programs use up so much of each window: 30% or 50 requests; start (default), steady or bursts",
      )
      .option("--clock-skew <seconds>", "how far the server's clock is ahead of this machine's (default: 0)")
      .option("--single-language", "a workspace that is not set up for several languages")
      .option("--token <token>", "the access token to take (default: sandbox-token)")
      .option(
        "--switch <name=value>",
        "settle what is unverified against Intercom; the start lists all",
        collect,
        [],
      )
      .option(
        "--fault <kind,...>",
        "error-before-write, error-after-write, reply-lost, slow, hang or refuse; then status=, delay=, method=, path=, nth=, chance=, times=",
        collect,
        [],
      )
      .option("--seed <number>", "repeat the same chances of faults and bursts of traffic")
      .option("--log", "print every request");
  },
  async run(io: CommandIo, _args: readonly string[], given: CommandOptions): Promise<ExitCode> {
    const { log, ...options } = parseOptions(optionsSchema, given, "sandbox");
    const { startSandbox } = await import("../../workflows/start-sandbox.ts");
    const texts = createTexts();
    const sandbox = await startSandbox({
      ...options,
      from: options.from === undefined ? undefined : resolve(io.cwd, options.from),
      like: options.like === undefined ? undefined : resolve(io.cwd, options.like),
      data: options.data === undefined ? undefined : resolve(io.cwd, options.data),
      windowSeconds: options.window,
      latencyMs: options.latency,
      clockSkewSeconds: options.clockSkew,
      switches: options.switch,
      faults: options.fault,
      now: io.now,
      sleep: async (milliseconds) => (milliseconds > 0 ? setTimeout(milliseconds) : undefined),
      onRequest: (entry) => {
        if (log) {
          io.say(describeRequest(texts, entry));
        }
      },
    });
    try {
      announce(io, texts, sandbox, given.json === true);
      if (!io.signal.aborted) {
        await once(io.signal, "abort");
      }
    } finally {
      await sandbox.close();
    }
    io.say(
      texts.t(options.data === undefined ? "sandbox.stopped" : "sandbox.stoppedKept", {
        file: options.data ?? "",
      }),
    );
    return 0;
  },
};

/** Says where the sandbox is, how to use it, and where it can only guess. */
function announce(io: CommandIo, texts: Texts, sandbox: StartedSandbox, json: boolean): void {
  const { url, token, workspaceName, leftOut, continued, unverified } = sandbox;
  if (json) {
    outJson(io, { url, token, workspaceName, leftOut, continued, unverified });
    return;
  }
  io.say(texts.t("sandbox.unverified"));
  for (const { name, value, values } of unverified) {
    const question = texts.t(`sandbox.switches.${name}`);
    io.say(texts.t("sandbox.switch", { name, value, question, values: values.join(", ") }));
  }
  io.say(texts.t("sandbox.listening", { url, workspace: workspaceName }));
  if (continued) {
    io.say(texts.t("sandbox.continued"));
  }
  if (leftOut > 0) {
    io.say(texts.t("sandbox.leftOut", { count: leftOut }));
  }
  io.say(texts.t("sandbox.use"));
  io.out(`export INTERCOM_BASE_URL=${url}\nexport INTERCOM_ACCESS_TOKEN=${token}\n`);
}

function describeRequest(texts: Texts, entry: Parameters<StartSandboxOptions["onRequest"]>[0]): string {
  return texts.t("sandbox.request", {
    time: new Date(entry.timeMs).toISOString().slice(11, 23),
    method: entry.method,
    path: entry.path,
    status: entry.status ?? texts.t("sandbox.noReply"),
    milliseconds: entry.durationMs,
  });
}
