import { basename, join, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import type { Texts } from "../../texts/index.ts";
import {
  previewSnapshot,
  type PreviewProgress,
  type PreviewResult,
} from "../../workflows/preview-snapshot.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { outJson } from "../output.ts";
import { Progress } from "../progress.ts";
import { readFlag, readText } from "../read-option.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { showPath } from "../show-path.ts";

/** `helpferry preview`: what readers would see of a snapshot, as pages for a browser; reads files only. */
export const previewCommand: CommandModule = {
  examples: [
    "helpferry preview data/mine --locale fr",
    "helpferry preview data/mine --locale fr --locale de --out preview",
    "helpferry preview data/mine --locale all --language ja",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .option(
        "--locale <code>",
        "a code or a name; may be given again; all: every locale of the content",
        (code: string, codes: readonly string[] | undefined) => [...(codes ?? []), code],
      )
      .option(
        "--out <folder>",
        "the folder the pages go to; a preview that is there is replaced (default: reports/preview-<snapshot>)",
      );
    addLanguageOption(command);
  },
  async run(io: CommandIo, [folder = ""]: readonly string[], given: CommandOptions): Promise<ExitCode> {
    const texts = await loadReaderTexts(io, given);
    const path = resolve(io.cwd, folder);
    const locales = readLocales(given, folder);
    const progress = new Progress(io);
    try {
      const result = await previewSnapshot({
        folder: path,
        locales,
        out: resolve(io.cwd, readText(given, "out") ?? join("reports", `preview-${basename(path)}`)),
        texts,
        now: io.now,
        signal: io.signal,
        onProgress: (step) => progress.show(() => describeStep(step, texts)),
      });
      progress.end();
      if (readFlag(given, "json")) {
        outJson(io, result);
      } else {
        sayResult(io, result, texts);
      }
      return 0;
    } finally {
      progress.end();
    }
  },
};

function readLocales(given: CommandOptions, folder: string): readonly string[] | "all" {
  const { locale } = given;
  const wanted = Array.isArray(locale) ? locale.flatMap((one) => String(one).split(",")) : [];
  const codes = wanted.map((code) => code.trim()).filter((code) => code !== "");
  if (codes.length === 0) {
    throw new UsageError({
      code: "no-locale",
      message: `Cannot preview ${folder}: it is not said for readers of which language.`,
      hint: `helpferry preview ${folder} --locale fr, or --locale all`,
    });
  }
  return codes.includes("all") ? "all" : codes;
}

function describeStep({ locale, objects, pages }: PreviewProgress, texts: Texts): { text: string }[] {
  return [
    { text: locale },
    { text: texts.t("preview.progress", { objects: texts.number(objects), pages: texts.number(pages) }) },
  ];
}

function sayResult(io: CommandIo, { entry, locales }: PreviewResult, texts: Texts): void {
  for (const { locale, pages, texts: tally } of locales) {
    const counts = texts.t("preview.counts", {
      translated: texts.number(tally.translated),
      all: texts.number(tally.texts),
      missing: texts.number(tally.missing),
      stale: texts.number(tally.stale),
      drafts: texts.number(tally.drafts),
    });
    io.say(texts.t("preview.written", { count: pages, language: locale, counts }));
  }
  io.say(texts.t("preview.open", { path: showPath(io, entry) }));
}
