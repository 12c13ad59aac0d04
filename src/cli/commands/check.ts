import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Checker } from "../../checks/index.ts";
import { fileError, replaceFile } from "../../files/index.ts";
import { resolveLocale } from "../../model/index.ts";
import { renderFindingsCsv, type FindingCells } from "../../report/index.ts";
import { quote } from "../../wire/index.ts";
import { checkTranslations, type PlacedFinding } from "../../workflows/check-translations.ts";
import { profileOption, readCodes, readProfile, readTerms } from "../check-options.ts";
import { describeCheckFinding } from "../../workflows/describe-check-finding.ts";
import { cellsOfFinding, renderCheckFinding } from "../check-texts.ts";
import type { CommandIo, CommandModule } from "../command.ts";
import { FindingTally } from "../finding-tally.ts";
import { outJson } from "../output.ts";
import { readText } from "../read-option.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";
import { showPath } from "../show-path.ts";

/** `helpferry check`: what is wrong with translations; reads files only. */
export const checkCommand: CommandModule = {
  examples: [
    "helpferry check data/mine --locales fr,de",
    "helpferry check handout/*.csv --profile strict",
    "helpferry check data/mine --only ph,icu,tag --csv reports/findings.csv",
  ],
  configure(command) {
    command
      .argument("<paths...>", "folders of snapshots, or files that came back from translators")
      .option("--csv <file>", "write the findings as CSV, too")
      .option("--source-locale <code>", "the locale that the sources of files are in (default: en)");
    command
      .addOption(profileOption("--profile <profile>"))
      .option("--only <codes>", "only these checks")
      .option("--ignore <codes>", "not these checks")
      .option("--waive <codes>", "remember in the snapshot that these findings are right as they are");
    addSelectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, given, options) {
    const texts = await loadReaderTexts(io, options);
    const paths = await Promise.all(given.map((path) => resolvePath(io, path)));
    const csv = readText(options, "csv");
    const rows: FindingCells[] = [];
    const findings: object[] = [];
    const tally = new FindingTally();
    const tell = (finding: PlacedFinding): void => {
      tally.add(finding);
      const path = showPath(io, finding.pair.path);
      if (csv !== undefined) {
        rows.push(cellsOfFinding(texts, finding, path));
      }
      if (options.json === true) {
        findings.push({ ...finding, ...describeCheckFinding(texts, finding) });
      } else {
        io.say(renderCheckFinding(texts, finding, path));
      }
    };
    const counts = await checkTranslations(paths, {
      checker: new Checker(
        {
          profile: readProfile(options, "profile"),
          only: readCodes(options, "only") ?? null,
          ignore: readCodes(options, "ignore") ?? [],
        },
        await readTerms(io),
      ),
      selection: await readSelection(io, options),
      sourceLocale: resolveSourceLocale(readText(options, "sourceLocale")),
      onFinding: tell,
      waive: readCodes(options, "waive") ?? [],
    });
    if (csv !== undefined) {
      await replaceFile(resolve(io.cwd, csv), renderFindingsCsv(rows, texts));
    }
    const [codes, common] = [tally.listCodes(), tally.listCommon()];
    if (options.json === true) {
      outJson(io, { counts, codes, common, findings });
    } else {
      for (const { source, ...found } of common) {
        io.say(texts.t("check.common", { ...found, source: quote(source) }));
      }
      for (const { code, count } of codes) {
        io.say(texts.t("check.perCode", { code, count }));
      }
      io.say(
        texts.t("check.summary", {
          count: counts.checked,
          errors: texts.t("check.withErrors", { count: counts.withErrors }),
          warnings: texts.t("check.withWarnings", { count: counts.withWarnings }),
        }),
      );
      if (counts.waived > 0) {
        io.say(texts.t("check.waived", { count: counts.waived }));
      }
    }
    return counts.withErrors > 0 ? 1 : 0;
  },
};

async function resolvePath(io: CommandIo, path: string): Promise<{ path: string; isFolder: boolean }> {
  const full = resolve(io.cwd, path);
  const found = await stat(full).catch((error: unknown) => {
    throw fileError("read", full, error);
  });
  return { path: full, isFolder: found.isDirectory() };
}

function resolveSourceLocale(code: string | undefined): string {
  if (code === undefined) {
    return "en";
  }
  const resolved = resolveLocale(code);
  return resolved.kind === "ambiguous" ? code : resolved.code;
}
