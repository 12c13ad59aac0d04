import { resolve } from "node:path";
import { Option } from "commander";

import { UsageError } from "../../errors.ts";
import type { ExportFilter } from "../../snapshot/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { ExportResult } from "../../workflows/export-translations.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { readTerms } from "../check-options.ts";
import { outJson } from "../output.ts";
import { readChoice, readFlag, readText } from "../read-option.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";
import { showPath } from "../show-path.ts";
import { exportNewsFile } from "./export-news-file.ts";

const LAYOUTS = ["per-locale", "wide", "long", "sheets"] as const;
const PRESETS = ["crowdin", "weblate", "lokalise", "phrase"] as const;

const FORMATS = ["csv", "xlsx", "i18next"] as const;
const FILTERS = ["all", "missing", "stale", "changed"] as const satisfies readonly ExportFilter[];

const BODIES = ["blocks", "whole", "none"] as const;

const BODY_FORMATS = ["html", "text"] as const;

/** `helpferry export`: files for translators and reviewers. */
export const exportCommand: CommandModule = {
  examples: [
    "helpferry export data/mine --locales fr,de --out handout",
    "helpferry export data/mine --locales all --only changed --out handout",
    "helpferry export data/mine --layout wide --out review",
    "helpferry export data/mine --locales fr,ar --format csv --out handout",
    "helpferry export data/mine --locales all --format i18next --out locales",
    "helpferry export data/mine --news news.xlsx --labels Product --from 2024-01-01",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .option("--out <folder>", "the folder the files go to")
      .option("--news <file>", "instead, news for editing, an item a row: a .csv, .xlsx or .json file")
      .addOption(
        new Option(
          "--body-format <format>",
          "of --news: bodies as HTML, or as plain text where it can be brought back",
        )
          .choices(BODY_FORMATS)
          .default("html"),
      )
      .option(
        "--locales <codes>",
        "codes or names, separated by commas; all (default): every locale of the content but the default one, whose file is for editing the text itself",
      )
      .addOption(
        new Option(
          "--format <name>",
          "kind of file: workbooks with locked sources (default); CSV (default with --preset); i18next JSON for translation platforms",
        ).choices(FORMATS),
      )
      .addOption(
        new Option(
          "--layout <name>",
          "a file per locale; or one file, wide: a column per locale, long: a row per unit and locale, sheets: a workbook with a sheet per locale",
        )
          .choices(LAYOUTS)
          .default("per-locale"),
      )
      .addOption(
        new Option("--preset <platform>", "a CSV per locale with the columns that a platform reads").choices(
          PRESETS,
        ),
      )
      .addOption(
        new Option(
          "--guess",
          "stale is also what nobody knows the source of, but looks it: other numbers, links or tags",
        ),
      )
      .addOption(
        new Option("--only <which>", "stale: its source changed since; changed: missing or stale")
          .choices(FILTERS)
          .default("all"),
      )
      .addOption(
        new Option(
          "--bodies <how>",
          "bodies in blocks, a row for each paragraph, heading, item or cell; whole, as HTML in one cell; or none",
        )
          .choices(BODIES)
          .default("blocks"),
      )
      .option("--source-locale <code>", "translate from another locale than the default one")
      .option(
        "--pseudo",
        "fill targets with pseudo-translations, for trying a round trip before translators get files; import takes them with --pseudo alone",
      )
      .option("--no-bom", "no byte order mark at the start; Excel then needs the import dialogue");
    addSelectionOptions(command, { without: ["locales"] });
    addLanguageOption(command);
  },
  async run(io: CommandIo, [folder = ""]: readonly string[], given: CommandOptions): Promise<ExitCode> {
    const texts = await loadReaderTexts(io, given);
    const { openSnapshot } = await import("../../snapshot/index.ts");
    const { exportTranslations } = await import("../../workflows/export-translations.ts");
    const { locales: selectedLocales, ...selection } = await readSelection(io, {
      ...given,
      locales: undefined,
    });
    const snapshot = await openSnapshot(resolve(io.cwd, folder));
    const byteOrderMark = readFlag(given, "bom");
    const news = readText(given, "news");
    if (news !== undefined) {
      refuseTranslatorsOptions(given);
      return exportNewsFile(io, snapshot, {
        news,
        bodyFormat: readChoice(given, "bodyFormat", BODY_FORMATS) ?? "html",
        byteOrderMark,
        selection,
        json: given.json === true,
        texts,
      });
    }
    const out = readText(given, "out");
    if (out === undefined) {
      throw new UsageError({
        code: "no-out",
        message: `Cannot export ${folder}: it is not said where the files go.`,
        hint: `Name a folder: helpferry export ${folder} --out handout; or a file for news: --news news.csv`,
      });
    }
    const locales = readText(given, "locales");
    const preset = readChoice(given, "preset", PRESETS);
    const result = await exportTranslations(snapshot, {
      locales: locales === undefined ? (selectedLocales ?? "all") : readLocales(locales),
      only: readChoice(given, "only", FILTERS) ?? "all",
      guessesStale: readFlag(given, "guess"),
      selection,
      sourceLocale: readText(given, "sourceLocale") ?? null,
      format: readChoice(given, "format", FORMATS) ?? (preset === undefined ? "xlsx" : "csv"),
      layout: preset ?? readChoice(given, "layout", LAYOUTS) ?? "per-locale",
      bodies: readChoice(given, "bodies", BODIES) ?? "blocks",
      out: resolve(io.cwd, out),
      byteOrderMark,
      pseudo: readFlag(given, "pseudo") ? { names: (await readTerms(io)).doNotTranslate } : undefined,
    });
    if (given.json === true) {
      outJson(io, result);
    } else {
      sayResult(io, result, { isPseudo: readFlag(given, "pseudo"), texts });
    }
    return result.files.some(({ outcome }) => outcome === "kept") ? 1 : 0;
  },
};

/** News has no translations: what says how those are handed out has no meaning for it. */
function refuseTranslatorsOptions({ out, locales, sourceLocale, pseudo }: CommandOptions): void {
  const [wrong] = Object.entries({ out, locales, "source-locale": sourceLocale, pseudo }).flatMap(
    ([name, value]) => (value === undefined ? [] : [name]),
  );
  if (wrong !== undefined) {
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot export with both --news and --${wrong}: news has no translations and goes into one file.`,
      hint: "Leave one of them out.",
    });
  }
}

function readLocales(text: string): readonly string[] | "all" {
  return text.trim() === "all" ? "all" : splitList(text);
}

/** `fr, de` → ["fr", "de"]. A comma inside brackets belongs to a name. */
function splitList(text: string): string[] {
  return text
    .split(/,(?![^(]*\))/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function sayResult(
  io: CommandIo,
  result: ExportResult,
  { isPseudo, texts }: { readonly isPseudo: boolean; readonly texts: Texts },
): void {
  for (const note of result.notes) {
    io.say(note);
  }
  for (const { path, locales, units, outcome } of result.files) {
    const shown = showPath(io, path);
    const count = (status: "new" | "stale"): string =>
      texts.number(locales.reduce((sum, locale) => sum + (result.counts[locale]?.[status] ?? 0), 0));
    const amounts = { path: shown, count: units, fresh: count("new"), stale: count("stale") };
    io.say(
      outcome === "written" && locales.length === 0
        ? texts.t("export.writtenSources", amounts)
        : outcome !== "written"
          ? texts.t(`export.${outcome}`, { path: shown })
          : locales.length === 1
            ? texts.t("export.written", amounts)
            : texts.t("export.writtenTogether", { ...amounts, locales: texts.list(locales) }),
    );
  }
  const { units, lossFree } = result.selfTest;
  io.say(texts.t("export.selfTest", { count: units, lossFree: texts.number(lossFree) }));
  if (isPseudo) {
    io.say(texts.t("export.pseudo"));
  }
  io.say(texts.t("export.exported", { exportId: result.exportId, count: result.files.length }));
  if (!result.isNew) {
    io.say(texts.t("export.known"));
  }
}
