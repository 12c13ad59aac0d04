import type { AnnotationWords, CellNote } from "../../formats/index.ts";
import { createTexts, RIGHT_TO_LEFT, type Texts } from "../../texts/index.ts";
import type { Finding } from "../import/finding.ts";
import { describeForTranslator } from "./describe-finding.ts";
import { describeTraces, type FileHistory } from "./describe-traces.ts";
import type { FileFindings } from "./file-findings.ts";
import { frameWords } from "./frame-words.ts";

/** Texts by the locale that somebody translates into. */
export type Speak = (locale: string) => Promise<Texts>;

/** What goes back with a file, and what each note was made from. */
export interface SlipContent {
  readonly notes: readonly SlipNote[];
  readonly words: AnnotationWords;
}

export interface SlipNote extends CellNote {
  readonly finding: Finding;
  readonly language: string;
}

/**
 * Puts what was found in a file into words: each note in the language that its text is translated into, and what is said
 * of the file in that language too, where all its texts have the same; else in English.
 */
export async function writeNotes(
  history: FileFindings & FileHistory,
  { locales, speak }: { readonly locales: readonly string[]; readonly speak: Speak },
): Promise<SlipContent> {
  const notes: SlipNote[] = [];
  const rowKey = ({ row, locale }: Finding): string => `${row} ${locale}`;
  const held = new Set(
    history.findings.filter(({ level }) => level === "held").map((finding) => rowKey(finding)),
  );
  for (const finding of history.findings) {
    if (finding.row !== null) {
      notes.push(
        noteOf(finding, await speak(finding.locale), { row: finding.row, isHeld: held.has(rowKey(finding)) }),
      );
    }
  }
  const [texts = createTexts(), another] = new Set(
    await Promise.all(locales.map(async (locale) => speak(locale))),
  );
  return { notes, words: frame(another === undefined ? texts : createTexts(), history, notes) };
}

/** What is said about a row that was not taken is to be mended with it, even where it would not have held the row. */
function noteOf(finding: Finding, texts: Texts, { row, isHeld }: Pick<CellNote, "row" | "isHeld">): SlipNote {
  return {
    finding,
    row,
    letter: finding.column?.letter ?? null,
    locale: finding.locale,
    isHeld,
    status: texts.t(isHeld ? "slip.held" : "slip.warning"),
    ...describeForTranslator(texts, finding),
    language: texts.language,
    isRightToLeft: RIGHT_TO_LEFT.has(texts.language),
  };
}

function frame(texts: Texts, history: FileHistory, notes: readonly SlipNote[]): AnnotationWords {
  const traces = describeTraces(texts, history);
  const count = (isHeld: boolean): number =>
    new Set(notes.filter((note) => note.isHeld === isHeld).map(({ row, locale }) => `${row} ${locale}`)).size;
  const [held, warnings] = [count(true), count(false)];
  return frameWords(texts, [
    ...(held > 0 ? [texts.t("slip.heldCount", { count: held })] : []),
    ...(warnings > 0 ? [texts.t("slip.warningCount", { count: warnings })] : []),
    ...(traces.length > 0
      ? [texts.t("slip.trace.line", { parts: traces.join(texts.t("slip.trace.separator")) })]
      : []),
  ]);
}
