import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { quoteArgument } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import { exportRejected } from "../../workflows/export-rejected.ts";
import { reviewPlan, type Review } from "../../workflows/review-plan.ts";
import { askReviewer } from "../ask-reviewer.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { openBrowser } from "../open-browser.ts";
import { outJson } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { showPath } from "../show-path.ts";

/** After so long without a request nobody is there any more. */
const IDLE_MS = 2 * 60 * 60 * 1000;
const RANDOM_BYTES = 32;

/** `helpferry review`: a page on which the changes of a plan are approved or rejected. */
export const reviewCommand: CommandModule = {
  examples: [
    'helpferry review reports/acme.plan.ndjson --reviewer "Ada Lovelace"',
    "helpferry review reports/acme.plan.ndjson --slips to-mend",
  ],
  configure(command) {
    command
      .argument("<plan>", "the plan file")
      .option("--reviewer <name>", "who decides; it is kept with each decision")
      .option("--no-open", "only print the address")
      .option("--start-over", "set the decisions that are there aside and begin anew")
      .option("--export-rejected <file>", "write rejected translations with their comments as CSV; no page")
      .option(
        "--slips <folder>",
        "hand rejected translations out again, with their comments, as workbooks; no page",
      )
      .option("--snapshot <folder>", "the plan's snapshot, where it has been moved");
    addLanguageOption(command);
  },
  async run(io, [planFile = ""], options) {
    const texts = await loadReaderTexts(io, options);
    const { snapshot, exportRejected: rejected, slips } = options;
    const plan = {
      plan: resolve(io.cwd, planFile),
      ...(typeof snapshot === "string" ? { snapshot: resolve(io.cwd, snapshot) } : {}),
    };
    if (typeof rejected === "string") {
      const count = await exportRejected({ ...plan, out: resolve(io.cwd, rejected), texts });
      sayOrJson(
        io,
        options,
        { file: rejected, count },
        texts.t("review.rejectedFile", { file: rejected, count }),
      );
      return 0;
    }
    if (typeof slips === "string") {
      const { writeRejectedSlips } = await import("../../workflows/write-rejected-slips.ts");
      const written = await writeRejectedSlips({ ...plan, out: resolve(io.cwd, slips), language: null });
      const files = texts.list(written.files.map((file) => showPath(io, file)));
      const { count } = written;
      const said =
        count === 0 ? texts.t("review.noneRejected") : texts.t("review.rejectedSlips", { count, files });
      sayOrJson(io, options, written, said);
      return 0;
    }
    const idle = new AbortController();
    const review = await reviewPlan({
      ...plan,
      planFile,
      reviewer: await askReviewer(io, options["reviewer"], texts),
      startOver: options["startOver"] === true,
      texts,
      now: io.now,
      random: () => randomBytes(RANDOM_BYTES).toString("base64url"),
      every: (periodMs, tick) => io.every(periodMs, tick),
      idleMs: IDLE_MS,
      onIdle: () => {
        idle.abort();
      },
    });
    try {
      announce(io, texts, { review, planFile, options });
      if (options["open"] !== false && io.isTerminal) {
        await openBrowser(io, review.url);
      }
      await untilOver([io.signal, idle.signal]);
    } finally {
      await review.close();
    }
    return finish(io, texts, { review, planFile, isIdle: idle.signal.aborted });
  },
};

interface Announced {
  readonly review: Review;
  readonly planFile: string;
  readonly options: CommandOptions;
}

function announce(io: CommandIo, texts: Texts, { review, planFile, options }: Announced): void {
  const { url, file, setAside, wasTorn } = review;
  const shown = showPath(io, file);
  if (setAside !== undefined) {
    io.say(texts.t("review.setAside", { file: showPath(io, setAside) }));
  }
  if (wasTorn) {
    io.say(texts.t("review.torn", { file: shown }));
  }
  if (options.json === true) {
    outJson(io, { url, file, wasTorn, setAside: setAside ?? null });
    return;
  }
  io.say(texts.t("review.open", { plan: planFile, file: shown }));
  io.say(texts.t("review.address", { url }));
  io.say(texts.t("review.once"));
}

async function untilOver(signals: readonly AbortSignal[]): Promise<void> {
  if (!signals.some(({ aborted }) => aborted)) {
    await Promise.race(signals.map(async (signal) => once(signal, "abort")));
  }
}

function finish(
  io: CommandIo,
  texts: Texts,
  { review, planFile, isIdle }: Pick<Announced, "review" | "planFile"> & { readonly isIdle: boolean },
): ExitCode {
  const counts = review.counts();
  if (isIdle) {
    io.say(texts.t("review.idle"));
  }
  io.say(texts.t("review.ended", counts));
  if (counts.approved > 0) {
    io.say(texts.t("review.next", { command: `helpferry apply ${quoteArgument(planFile)} --approved` }));
  }
  return 0;
}

function sayOrJson(io: CommandIo, { json }: CommandOptions, value: unknown, text: string): void {
  if (json === true) {
    outJson(io, value);
  } else {
    io.say(text);
  }
}
