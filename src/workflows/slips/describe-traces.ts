import type { FileTraces } from "../../formats/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { FileFindings } from "./file-findings.ts";
import { isolate } from "./quote-text.ts";

/** What is known of how a file was treated. */
export interface FileHistory extends Pick<FileFindings, "counts" | "errorValues" | "hasDecimalComma"> {
  readonly traces: FileTraces | null;
}

const DELIMITERS = { ";": "semicolon", "\t": "tab", "|": "bar" } as const;

/** Error values that spreadsheets have in one language only. */
const LANGUAGE_OF_ERRORS: Readonly<Record<string, string>> = {
  "#WERT!": "de",
  "#BEZUG!": "de",
  "#ZAHL!": "de",
  "#VALEUR!": "fr",
  "#NOM?": "fr",
  "#¡VALOR!": "es",
  "#¿NOMBRE?": "es",
  "#¡REF!": "es",
  "#VALORE!": "it",
  "#RIF!": "it",
};

const AMOUNTS = {
  repairedValues: "cell-repaired",
  repairedIds: "id-repaired",
  cutOff: "truncated",
  formulas: "formula-in-cell",
} as const;

/**
 * What the file shows of the program that saved it, of what was repaired and of what is damaged, in a few words each.
 * Empty for a file that is as files are handed out and was not repaired.
 */
export function describeTraces(
  texts: Texts,
  { traces, counts, errorValues, hasDecimalComma }: FileHistory,
): readonly string[] {
  const parts: string[] = [];
  if (traces?.program) {
    parts.push(texts.t("slip.trace.program", { program: isolate(texts, traces.program) }));
  }
  if (traces?.encoding && traces.encoding !== "utf-8") {
    parts.push(texts.t("slip.trace.encoding", { encoding: isolate(texts, traces.encoding.toUpperCase()) }));
    if (traces.hasByteOrderMark === true) {
      parts.push(texts.t("slip.trace.byteOrderMark"));
    }
  }
  const delimiter = DELIMITERS[traces?.delimiter as keyof typeof DELIMITERS];
  if (delimiter !== undefined) {
    parts.push(texts.t(`slip.trace.${delimiter}`));
  }
  if (hasDecimalComma) {
    parts.push(texts.t("slip.trace.decimalComma"));
  }
  const [language, another] = new Set([...errorValues].flatMap((value) => LANGUAGE_OF_ERRORS[value] ?? []));
  if (language !== undefined && another === undefined) {
    const name = new Intl.DisplayNames(texts.language, { type: "language" }).of(language) ?? language;
    parts.push(texts.t("slip.trace.errorWords", { language: name }));
  }
  if ([...errorValues].some((value) => value.startsWith("ERR:5"))) {
    parts.push(texts.t("slip.trace.libreOffice"));
  }
  for (const [name, code] of Object.entries(AMOUNTS)) {
    const count = counts.get(code) ?? 0;
    if (count > 0) {
      parts.push(texts.t(`slip.trace.${name as keyof typeof AMOUNTS}`, { count }));
    }
  }
  return parts;
}
