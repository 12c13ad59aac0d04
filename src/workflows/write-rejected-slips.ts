import { readFile, rm } from "node:fs/promises";
import { basename, extname } from "node:path";
import { makeWorkFolder } from "../files/index.ts";
import { findFormat, type CellNote, type Format } from "../formats/index.ts";
import { placeOfUnit, type LocaleCode, type UnitPlace } from "../model/index.ts";
import { chooseLanguage, loadTexts, RIGHT_TO_LEFT, type Language, type Texts } from "../texts/index.ts";
import { exportTranslations } from "./export-translations.ts";
import {
  listRejected,
  openReviewed,
  type RejectedTranslation,
  type ReviewedPlan,
} from "./rejected/list-rejected.ts";
import { frameWords } from "./slips/frame-words.ts";
import { placeSlip, slipName } from "./slips/place-slip.ts";
import { isolate, quoteText } from "./slips/quote-text.ts";

export interface RejectedSlipsOptions extends ReviewedPlan {
  /** The folder that the files go to. */
  readonly out: string;
  /** Instead of the language that each text is translated into. */
  readonly language: Language | null;
}

export interface RejectedSlips {
  /** Translations that were rejected, each counted once, however many blocks its body has. */
  readonly count: number;
  /** Paths of the slips, a workbook for each locale. */
  readonly files: readonly string[];
}

/** What people open by a double click, with a place for comments. */
const FORMAT = "xlsx";

/**
 * Hands out the translations that were rejected, and nothing else, to be mended: a workbook for each locale, in which each
 * cell has the comment of its reviewer in the language of its translator. They are imported like any other file.
 * Throws ConflictError where the decisions are about another plan, ConfigError where a file cannot be written.
 */
export async function writeRejectedSlips(options: RejectedSlipsOptions): Promise<RejectedSlips> {
  const reviewed = await openReviewed(options);
  const rejected = new Map<string, RejectedTranslation>();
  for await (const one of listRejected(options.plan, reviewed)) {
    rejected.set(keyOf(one, one.locale), one);
  }
  const format = findFormat(FORMAT);
  if (rejected.size === 0 || format === undefined) {
    return { count: 0, files: [] };
  }
  const folder = await makeWorkFolder(options.out, ".slips");
  try {
    const { files } = await exportTranslations(reviewed.snapshot, {
      locales: [...new Set(Array.from(rejected.values(), ({ locale }) => locale))],
      only: "all",
      isMeant: (place, locale) => rejected.has(keyOf(place, locale)),
      sourceLocale: null,
      format: format.name,
      out: folder,
      byteOrderMark: true,
    });
    const slips: string[] = [];
    for (const { path, locales } of files) {
      const [locale = ""] = locales;
      const texts = await loadTexts(options.language ?? chooseLanguage(locale));
      const content = await annotate(path, { format, locale, rejected, texts });
      const place = { folder: options.out, name: slipName(path), extension: extname(path) };
      slips.push(await placeSlip({ ...place, content }));
    }
    return { count: rejected.size, files: slips };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface FileToAnnotate {
  readonly format: Format;
  readonly locale: LocaleCode;
  readonly rejected: ReadonlyMap<string, RejectedTranslation>;
  readonly texts: Texts;
}

/** What was said of a body stands on the first of its rows: nobody knows which of them was meant. */
async function annotate(
  path: string,
  { format, locale, rejected, texts }: FileToAnnotate,
): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const { rows, columns } = await format.parse(bytes, basename(path));
  const notes = new Map<string, CellNote>();
  for (const { row, cells } of rows) {
    const place = placeOfUnit(cells.id ?? "");
    const key = place === undefined ? "" : keyOf(place, locale);
    const one = rejected.get(key);
    if (one !== undefined && !notes.has(key)) {
      notes.set(key, {
        row,
        letter: columns.target?.letter ?? null,
        locale,
        isHeld: true,
        status: texts.t("slip.rejected.status"),
        problem: describe(one, texts),
        mend: texts.t("slip.rejected.mend"),
        isRightToLeft: RIGHT_TO_LEFT.has(texts.language),
      });
    }
  }
  const about = [texts.t("slip.rejected.count", { count: notes.size })];
  const words = { ...frameWords(texts, about), held: texts.t("slip.rejected.status") };
  return (await format.annotate?.(bytes, basename(path), { notes: [...notes.values()], words })) ?? bytes;
}

function describe({ comment, reviewer }: RejectedTranslation, texts: Texts): string {
  const who = isolate(texts, reviewer);
  return comment.trim() === ""
    ? texts.t("slip.rejected.silent", { reviewer: who })
    : texts.t("slip.rejected.problem", { reviewer: who, comment: quoteText(texts, comment) });
}

/** A body and all its blocks have the same. */
function keyOf({ resource, objectId, field }: Omit<UnitPlace, "block">, locale: LocaleCode): string {
  return [resource, objectId, field, locale].join(" ");
}
