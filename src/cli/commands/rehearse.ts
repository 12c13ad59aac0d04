import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import { readResults } from "../../apply/index.ts";
import { explainProblem, writeRunReports } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import { rehearsePlan, type Rehearsal } from "../../workflows/rehearse-plan.ts";
import { parseRehearsalFaults } from "../../workflows/rehearse/choose-faults.ts";
import type { CommandModule } from "../command.ts";
import { connect } from "../connection.ts";
import { outJson, sayText } from "../output.ts";
import { parseOptions } from "../parse-options.ts";
import { Progress, showReading } from "../progress.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { renderRehearsal } from "../render-rehearsal.ts";
import { addPlanOptions, readRunOptions } from "../run-options.ts";
import { sayFirst, nameObject, type Concern } from "../say-first.ts";

const optionsSchema = z.object({
  latency: z.coerce.number().min(0).optional(),
  seed: z.coerce.number().int().min(0).default(1),
});

/** `helpferry rehearse`: carries a plan out on a private copy of the workspace, in simulated time. */
export const rehearseCommand: CommandModule = {
  examples: [
    "helpferry rehearse reports/acme.plan.ndjson",
    "helpferry rehearse reports/acme.plan.ndjson --faults lost-replies,429,5xx,kill --seed 7",
  ],
  configure(command) {
    command
      .argument("<plan>", "the plan file")
      .option("--faults <kinds>", "once more with faults: lost-replies, 429, 5xx, kill (separated by commas)")
      .option("--seed <number>", "other faults at other times, the same for the same number (default: 1)")
      .option("--latency <milliseconds>", "what a reply takes (default: as measured while reading)")
      .option("--approved", "rehearse only what was approved in the plan's review")
      .option("--out <folder>", "keep the folder of the rehearsed run: journal, results, reports");
    addPlanOptions(command);
    addLanguageOption(command);
  },
  async run(io, [planFile = ""], options) {
    const texts = await loadReaderTexts(io, options);
    const { latency, seed } = parseOptions(optionsSchema, options, "rehearse");
    const faults = typeof options["faults"] === "string" ? parseRehearsalFaults(options["faults"]) : [];
    const { out } = options;
    const workspace = await connect(io, options);
    const progress = new Progress(io);
    const rehearsal = await rehearsePlan({
      ...readRunOptions(io, options),
      plan: resolve(io.cwd, planFile),
      approved: options["approved"] === true,
      ...(typeof out === "string" ? { out: resolve(io.cwd, out) } : {}),
      workspace,
      apiVersion: workspace.apiVersion,
      scratch: tmpdir(),
      ...(latency === undefined ? {} : { latencyMs: latency }),
      faults,
      seed,
      now: io.now,
      signal: io.signal,
      onObject: showReading(progress, { workspace, texts }),
    }).finally(() => progress.end());
    if (rehearsal.out !== null) {
      const { summary } = rehearsal.disturbed ?? rehearsal.run;
      const folder = rehearsal.out;
      await writeRunReports(summary, () => readResults(folder), { folder, texts, isRehearsal: true });
    }
    if (options.json === true) {
      outJson(io, rehearsal);
    } else {
      sayText(io, renderRehearsal(rehearsal, texts));
      await sayFirst(io, listConcerns(rehearsal, texts), texts);
      if (rehearsal.out !== null) {
        io.say(texts.t("rehearse.kept", { folder: rehearsal.out }));
      }
    }
    return isAsPlanned(rehearsal) ? 0 : 1;
  },
};

function isAsPlanned({ run, disturbed }: Rehearsal): boolean {
  const { duplicates, lost, different } = disturbed?.difference ?? {
    duplicates: [],
    lost: [],
    different: [],
  };
  return (
    run.summary.status === "finished" &&
    run.concerns.length === 0 &&
    duplicates.length + lost.length + different.length === 0
  );
}

async function* listConcerns({ run }: Rehearsal, texts: Texts): AsyncGenerator<Concern> {
  for (const concern of run.concerns) {
    const why = texts.sentences(explainProblem(concern, texts)) || texts.enumerate(concern.changeIds);
    yield { what: nameObject(concern, texts), why };
  }
}
