import { basename } from "node:path";
import { FormatError, UsageError } from "../../errors.ts";
import { readFileName, unguardFormula, type ParsedFile, type Sheet } from "../../formats/index.ts";
import { INTERCOM_LOCALES, type LocaleCode } from "../../model/index.ts";
import type { PlacedPair } from "../check-translations.ts";
import { commonMark } from "../import/identify-file.ts";
import { loadFile } from "../import/load-file.ts";
import { isSentinel } from "../import/sentinel.ts";

export interface WalkFileOptions {
  /** Only these locales; undefined for all. */
  readonly locales: readonly LocaleCode[] | undefined;
  readonly sourceLocale: LocaleCode;
}

/**
 * Every row of a translators' file that has a source and a target, from the file alone: for whoever has no
 * snapshot. Throws FormatError and UsageError for a file that cannot be read, or does not say its locale.
 */
export async function* walkFile(
  path: string,
  { locales, sourceLocale }: WalkFileOptions,
): AsyncGenerator<PlacedPair> {
  const name = basename(path);
  const { format, bytes } = await loadFile(path, {
    attempt: "check",
    wanted: "a snapshot's folder, or one of",
  });
  const parsed = await format.parse(bytes, name);
  if (format.hasSourcesApart === true) {
    throw new UsageError({
      code: "no-sources",
      message: `Cannot check ${name} by itself: such a file has translations and no sources beside them.`,
      hint: `Check it with the snapshot it was handed out from: helpferry import <snapshot> ${name} --dry-run`,
    });
  }
  const { sheets } = parsed.layout.split(parsed, INTERCOM_LOCALES, name);
  for (const sheet of sheets) {
    const locale = localeOf(sheet, parsed, name);
    if (locale === sourceLocale || !(locales?.includes(locale) ?? true)) {
      continue;
    }
    for (const { row, cells } of sheet.rows) {
      const { source = "", target = "", id = "", max = "" } = cells;
      if (source.trim() !== "" && target.trim() !== "" && !isSentinel(target, source)) {
        yield {
          source: unguardFormula(source, true),
          sourceLocale,
          target: unguardFormula(target, true),
          locale,
          kind: "text",
          maxLength: /^\d+$/.test(max) ? Number(max) : null,
          path,
          unit: id,
          row,
        };
      }
    }
  }
}

function localeOf(sheet: Sheet, parsed: ParsedFile, name: string): LocaleCode {
  const locale = sheet.locale ?? commonMark(parsed.rows)?.locale ?? readFileName(name)?.locale;
  if (locale === undefined || locale === null) {
    throw new FormatError({
      code: "no-locale",
      message: `Cannot check ${name}: neither its rows (column "~hash") nor its name say for which locale it is.`,
      hint: "Give it back the name it was handed out with: <snapshot>.<locale>.<export>.csv.",
    });
  }
  return locale;
}
