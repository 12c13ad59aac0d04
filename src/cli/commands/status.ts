import { resolve } from "node:path";
import { z } from "zod";
import { UsageError } from "../../errors.ts";
import { replaceFile } from "../../files/index.ts";
import {
  coveragePercent,
  renderStatus,
  renderStatusCsv,
  renderStatusHtml,
  type StatusReport,
} from "../../report/index.ts";
import { readStatus } from "../../workflows/read-status.ts";
import type { CommandModule } from "../command.ts";
import { outJson, sayText } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";

const optionsSchema = z.object({
  csv: z.string().optional(),
  html: z.string().optional(),
  failUnder: z.coerce.number().min(0).max(100).optional(),
});

/** `helpferry status`: what a snapshot holds; reads files only. */
export const statusCommand: CommandModule = {
  examples: [
    "helpferry status data/acme",
    "helpferry status data/acme --collections Billing --csv reports/coverage.csv",
    "helpferry status data/acme --html reports/status.html",
    "helpferry status data/acme --locales fr,de --fail-under 95",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .option("--csv <file>", "write the coverage by collection and locale as CSV, too")
      .option("--html <file>", "write it as a page with a picture of the coverage, too")
      .option("--fail-under <percent>", "exit 1 when the coverage of a locale is below");
    addSelectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, [snapshot = ""], options) {
    const read = optionsSchema.safeParse(options);
    if (!read.success) {
      throw new UsageError({
        code: "wrong-option",
        message: `Cannot use --fail-under ${JSON.stringify(options["failUnder"])}: wanted a number from 0 to 100.`,
        hint: "helpferry status <snapshot> --fail-under 95",
      });
    }
    const { csv, html, failUnder } = read.data;
    const texts = await loadReaderTexts(io, options);
    const status = await readStatus(resolve(io.cwd, snapshot), await readSelection(io, options));
    const under = failUnder === undefined ? [] : listUnder(status, failUnder);
    if (csv !== undefined) {
      await replaceFile(resolve(io.cwd, csv), renderStatusCsv(status, texts));
    }
    if (html !== undefined) {
      await replaceFile(resolve(io.cwd, html), renderStatusHtml(status, { texts, now: io.now }));
    }
    if (options.json === true) {
      outJson(io, failUnder === undefined ? status : { ...status, under });
    } else {
      sayText(io, renderStatus(status, texts));
    }
    if (under.length > 0) {
      const locales = texts.list(
        under.map(({ locale, percent }) => `${locale} (${texts.percent(percent / 100)})`),
      );
      io.say(
        texts.t("status.under", {
          count: under.length,
          percent: texts.number(failUnder ?? 0),
          locales,
        }),
      );
    }
    return status.conflicts.length + under.length > 0 ? 1 : 0;
  },
};

/** The locales whose coverage is below what is wanted, as it is shown: rounded down. */
function listUnder(
  { perLocale }: StatusReport,
  wantedPercent: number,
): readonly { readonly locale: string; readonly percent: number }[] {
  return perLocale
    .filter(({ units, translated }) => translated * 100 < wantedPercent * units)
    .map((coverage) => ({ locale: coverage.locale, percent: coveragePercent(coverage) }));
}
