import { join, resolve } from "node:path";
import { Option } from "commander";

import { UsageError } from "../../errors.ts";
import { findEncoding, LEGACY_ENCODINGS } from "../../formats/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";
import { findLanguage, LANGUAGES, type Texts } from "../../texts/index.ts";
import type { ImportResult } from "../../workflows/import-translations.ts";
import type { Finding } from "../../workflows/import/finding.ts";
import type { ReviewedFile } from "../../workflows/write-slips.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { profileOption, readCodes, readProfile, readTerms } from "../check-options.ts";
import { addDateOptions, readDateOptions } from "../date-options.ts";
import { outJsonObject } from "../output.ts";
import { readFlag, readText } from "../read-option.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { showPath } from "../show-path.ts";
import { isNewsImport } from "./is-news-import.ts";

/** So many warnings of a code are said, and as many notes. */
const MOST_SAID = 20;

/** `helpferry import`: takes translators' files back, or undoes having taken them. */
export const importCommand: CommandModule = {
  examples: [
    "helpferry import data/mine handout/*.csv --dry-run",
    "helpferry import data/mine handout/*.csv",
    "helpferry import data/mine --revert i4k7q2m9c0pva",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .argument(
        "[files...]",
        "files that came back from translators, or news that was handed out for editing",
      )
      .option("--dry-run", "find out everything, write nothing")
      .option("--strict", "hold translations whose source changed since the export")
      .option(
        "--accept-structure",
        "build a translated body anew where its source got paragraphs that it does not have",
      )
      .option("--fill-with-source", "let the source's text stand where a part of a body is not translated")
      .option("--allow-clear", "take a translation away where its cell says [[clear]]")
      .option("--force-locale <code>", "take the texts for this locale, whatever the files say")
      .option(
        "--slips <folder>",
        "where files go that translators have to mend (default: slips in the snapshot, none on --dry-run)",
      )
      .option("--no-slips", "write none")
      .addOption(
        new Option("--slip-language <code>", "instead of the language that is translated into").choices(
          LANGUAGES,
        ),
      )
      .option("--require-complete", "take nothing unless every text that was handed out has a translation")
      .option(
        "--encoding <name>",
        "the encoding of files that are not in UTF-8 or UTF-16, such as windows-1250; default: found by the texts that nobody touched",
      )
      .option("--revert <import>", "undo an import");
    command.option(
      "--pseudo",
      "take pseudo-translations, which are refused otherwise: for trying a round trip",
    );
    command
      .addOption(profileOption("--checks <profile>"))
      .option("--fix", "put right what checks find, where it is certain how; all of it is named")
      .option("--no-checks", "take translations without checking them")
      .option("--ignore-checks <codes>", "not these checks");
    addDateOptions(command);
    addLanguageOption(command);
  },
  async run(
    io: CommandIo,
    [folder = "", ...files]: readonly string[],
    given: CommandOptions,
  ): Promise<ExitCode> {
    const texts = await loadReaderTexts(io, given);
    const isDryRun = readFlag(given, "dryRun");
    const revertedId = readText(given, "revert");
    const { openSnapshot } = await import("../../snapshot/index.ts");
    const snapshot = await openSnapshot(resolve(io.cwd, folder));
    if (revertedId !== undefined) {
      return revert(io, snapshot, { importId: revertedId, isDryRun, json: given.json === true, texts });
    }
    if (files.length === 0) {
      throw new UsageError({
        code: "no-files",
        message: `Cannot import into ${folder}: no file was named.`,
        hint: `Name the files that came back: helpferry import ${folder} fr.csv de.csv`,
      });
    }
    const paths = files.map((file) => resolve(io.cwd, file));
    if (await isNewsImport(paths)) {
      const { importNewsFiles } = await import("./import-news-files.ts");
      const choices = { ...readDateOptions(given), isDryRun, now: io.now() };
      return importNewsFiles(io, { folder, snapshot, paths, choices, json: given.json === true, texts });
    }
    const { importTranslations } = await import("../../workflows/import-translations.ts");
    const result = await importTranslations(snapshot, paths, {
      isDryRun,
      isStrict: readFlag(given, "strict"),
      isPseudo: readFlag(given, "pseudo"),
      acceptsStructure: readFlag(given, "acceptStructure"),
      fillsWithSource: readFlag(given, "fillWithSource"),
      allowsClearing: readFlag(given, "allowClear"),
      forceLocale: readText(given, "forceLocale") ?? null,
      requiresComplete: readFlag(given, "requireComplete"),
      ...readEncoding(given),
      checks: {
        profile: given["checks"] === false ? "off" : readProfile(given, "checks"),
        only: null,
        ignore: readCodes(given, "ignoreChecks") ?? [],
      },
      terms: await readTerms(io),
      mends: readFlag(given, "fix"),
    });
    const { writeSlips } = await import("../../workflows/write-slips.ts");
    const slips = readText(given, "slips");
    const isWanted = given["slips"] !== false && (slips !== undefined || !isDryRun);
    const reviewed = await writeSlips(result, {
      folder: isWanted ? resolve(io.cwd, slips ?? join(folder, "slips")) : null,
      language: findLanguage(readText(given, "slipLanguage") ?? "") ?? null,
    });
    if (given.json === true) {
      outJsonObject(io, { ...result, findings: await withWords(texts, result.findings), reviewed });
    } else {
      await sayResult(io, texts, folder, result);
      saySlips(io, texts, reviewed);
    }
    return result.counts.held > 0 ? 1 : 0;
  },
};

function readEncoding(given: CommandOptions): { readonly encoding?: string } {
  const name = readText(given, "encoding");
  if (name === undefined) {
    return {};
  }
  const encoding = findEncoding(name);
  if (encoding === undefined) {
    throw new UsageError({
      code: "unknown-encoding",
      message: `Cannot read files in the encoding "${name}": it is not known.`,
      hint: `Wanted one of: ${LEGACY_ENCODINGS.join(", ")}.`,
    });
  }
  return { encoding };
}

async function revert(
  io: CommandIo,
  snapshot: Snapshot,
  {
    importId,
    isDryRun,
    json,
    texts,
  }: {
    readonly importId: string;
    readonly isDryRun: boolean;
    readonly json: boolean;
    readonly texts: Texts;
  },
): Promise<ExitCode> {
  const { revertImport } = await import("../../workflows/revert-import.ts");
  const result = await revertImport(snapshot, importId, { isDryRun });
  if (json) {
    outJsonObject(io, { ...result, findings: await withWords(texts, result.findings) });
  } else {
    await sayFindings(io, texts, result.findings);
    io.say(texts.t("import.reverted", { count: result.reverted.length, importId }));
    if (isDryRun) {
      io.say(texts.t("import.dryRun"));
    }
  }
  return result.findings.length > 0 ? 1 : 0;
}

async function sayResult(io: CommandIo, texts: Texts, folder: string, result: ImportResult): Promise<void> {
  if (result.isDryRun) {
    io.say(texts.t("import.dryRun"));
  }
  for (const path of new Set(result.files.map((file) => file.path))) {
    sayFile(
      io,
      texts,
      result.files.filter((file) => file.path === path),
    );
  }
  for (const path of result.skipped) {
    io.say(texts.t("import.skipped", { file: showPath(io, path) }));
  }
  await sayFindings(io, texts, result.findings);
  const { taken, stale, alreadyThere, untouched, held } = result.counts;
  const parts = [
    texts.t("import.taken", { count: taken }),
    ...(stale > 0 ? [texts.t("import.stale", { count: stale })] : []),
    texts.t("import.alreadyThere", { count: alreadyThere }),
    texts.t("import.untouched", { count: untouched }),
    texts.t("import.held", { count: held }),
  ];
  io.say(texts.t("import.summary", { parts: texts.enumerate(parts) }));
  if (taken > 0 && !result.isDryRun) {
    io.say(texts.t("import.undo", { snapshot: folder, importId: result.importId }));
  }
}

/** Says what a file held, for one locale or for several. */
function sayFile(io: CommandIo, texts: Texts, sheets: ImportResult["files"]): void {
  const [first] = sheets;
  if (first === undefined) {
    return;
  }
  const file = showPath(io, first.path);
  const sum = (key: "rows" | "handedOut" | "translated"): number =>
    sheets.reduce((total, sheet) => total + sheet[key], 0);
  const amounts = { file, count: sum("rows"), handedOut: sum("handedOut"), translated: sum("translated") };
  io.say(
    sheets.length === 1
      ? texts.t("import.fileRead", { ...amounts, locale: first.locale })
      : texts.t("import.sheetsRead", { ...amounts, locales: texts.list(sheets.map(({ locale }) => locale)) }),
  );
  for (const note of first.notes) {
    io.say(`${file}: ${note}`);
  }
  if (first.ignoredColumns.length > 0) {
    io.say(texts.t("import.ignoredColumns", { file, columns: texts.list(first.ignoredColumns) }));
  }
}

/** Says what was found. Of what holds no row, so many of a kind are said: the rest would bury what is held. */
async function sayFindings(io: CommandIo, texts: Texts, findings: Iterable<Finding>): Promise<void> {
  const { renderFinding } = await import("./import-texts.ts");
  const counts = new Map<Finding["code"], number>();
  for (const finding of findings) {
    const count = (counts.get(finding.code) ?? 0) + Number(finding.level !== "held");
    counts.set(finding.code, count);
    if (count <= MOST_SAID) {
      io.say(renderFinding(texts, finding));
    }
  }
  for (const [code, count] of counts) {
    if (count > MOST_SAID) {
      io.say(texts.t("import.more", { code, count: count - MOST_SAID }));
    }
  }
}

/** Says what files show of how they were treated, and where the slips for their translators are. */
function saySlips(io: CommandIo, texts: Texts, reviewed: readonly ReviewedFile[]): void {
  for (const { path, traces, slips, failure } of reviewed) {
    const file = showPath(io, path);
    if (traces.length > 0) {
      io.say(texts.t("import.traces", { file, parts: traces.join(texts.t("slip.trace.separator")) }));
    }
    if (failure !== null) {
      io.say(texts.t("import.noSlip", { file, why: failure }));
    }
    if (slips.length > 0) {
      io.say(texts.t("import.slip", { file, slips: texts.list(slips.map((slip) => showPath(io, slip))) }));
    }
  }
}

/** Findings with their words, for programs that show them to people. */
async function withWords(texts: Texts, findings: Iterable<Finding>): Promise<Iterable<object>> {
  const { describeFinding } = await import("./import-texts.ts");
  return (function* described() {
    for (const finding of findings) {
      yield { ...finding, ...describeFinding(texts, finding) };
    }
  })();
}
