import { basename } from "node:path";
import { FormatError } from "../errors.ts";
import { chooseLanguage, createTexts, loadTexts, type Language, type Texts } from "../texts/index.ts";
import type { FileWriting } from "../formats/index.ts";
import type { ImportResult } from "./import-translations.ts";
import { loadFile } from "./import/load-file.ts";
import { writeNotes, type Speak } from "./slips/annotations.ts";
import { describeTraces } from "./slips/describe-traces.ts";
import { groupByFile, type FileFindings } from "./slips/file-findings.ts";
import { findFileTraces } from "./slips/find-file-traces.ts";
import { jsonSlip } from "./slips/json-slip.ts";
import { placeSlip, slipName } from "./slips/place-slip.ts";

export interface SlipOptions {
  /** Where slips go; null is nowhere. */
  readonly folder: string | null;
  /** Instead of the language that each text is translated into. */
  readonly language: Language | null;
}

/** What was seen of a file, and what goes back to its translator. */
export interface ReviewedFile {
  readonly path: string;
  /** How it was treated, in English and in a few words each: what is certain. */
  readonly traces: readonly string[];
  /** Paths of its slips. */
  readonly slips: readonly string[];
  /** Why it has no slip of its own kind, where one was due. */
  readonly failure: string | null;
}

/**
 * Writes a slip for every file of an import in which something has to be mended or looked at again: the file as it came
 * back with notes on its cells, in formats that have a place for them, and the same as JSON. In memory is one file at a
 * time. Throws ConfigError where a slip cannot be written.
 */
export async function writeSlips(
  { importId, files, findings }: Pick<ImportResult, "importId" | "files" | "findings">,
  options: SlipOptions,
): Promise<readonly ReviewedFile[]> {
  const paths = [...new Set(files.map(({ path }) => path))];
  const pathOf = new Map(paths.map((path) => [basename(path), path]));
  const reviewed = new Map<string, ReviewedFile>();
  const speak = createSpeaker(options.language);
  for (const found of groupByFile(findings)) {
    const path = pathOf.get(found.file);
    if (path !== undefined) {
      const own = files.filter((file) => file.path === path);
      const locales = own.map(({ locale }) => locale);
      const isOnlyOne = paths.filter((other) => basename(other) === found.file).length === 1;
      const folder = isOnlyOne ? options.folder : null;
      const slip = { path, writing: own[0]?.writing, found, locales, importId, speak, folder };
      reviewed.set(path, await reviewFile(slip));
    }
  }
  const texts = createTexts();
  const all: ReviewedFile[] = [];
  for (const path of paths) {
    all.push(
      reviewed.get(path) ?? {
        path,
        traces: describeTraces(texts, { ...NOTHING_FOUND, traces: await findFileTraces(path) }),
        slips: [],
        failure: null,
      },
    );
  }
  return all;
}

const NOTHING_FOUND = { counts: new Map(), errorValues: new Set<string>(), hasDecimalComma: false };

/** Each language is loaded once, and only if somebody is spoken to in it. */
function createSpeaker(language: Language | null): Speak {
  const loaded = new Map<Language, Promise<Texts>>();
  return async (locale) => {
    const chosen = language ?? chooseLanguage(locale);
    const texts = loaded.get(chosen) ?? loadTexts(chosen);
    loaded.set(chosen, texts);
    return texts;
  };
}

interface FileToReview {
  readonly path: string;
  readonly writing: FileWriting | undefined;
  readonly found: FileFindings;
  readonly locales: readonly string[];
  readonly importId: string;
  readonly speak: Speak;
  readonly folder: string | null;
}

async function reviewFile({
  path,
  writing,
  found,
  locales,
  importId,
  speak,
  folder,
}: FileToReview): Promise<ReviewedFile> {
  const history = { ...found, traces: await findFileTraces(path) };
  const report = { path, traces: describeTraces(createTexts(), history), slips: [], failure: null };
  if (found.findings.length === 0 || folder === null) {
    return report;
  }
  const place = { name: slipName(path), folder };
  const { format, bytes } = await loadFile(path, { attempt: "give back", wanted: "one of" });
  const content = await writeNotes(history, { locales, speak });
  const annotations = { ...content, encoding: findRecoveredEncoding(writing) };
  const annotated = await format.annotate?.(bytes, found.file, annotations).catch((error: unknown) => {
    if (error instanceof FormatError) {
      return error;
    }
    throw error;
  });
  const slips: string[] = [];
  if (annotated !== undefined && !(annotated instanceof FormatError)) {
    slips.push(await placeSlip({ ...place, extension: format.extensions[0] ?? "", content: annotated }));
  }
  const json = Buffer.from(jsonSlip(content, { ...history, importId }));
  slips.push(await placeSlip({ ...place, extension: ".json", content: json }));
  return { ...report, slips, failure: annotated instanceof FormatError ? annotated.message : null };
}

/** The encoding of a file that is in none of Unicode's. */
function findRecoveredEncoding(writing: FileWriting | undefined): string | undefined {
  return writing?.recovered.find(({ kind }) => kind === "encoding") === undefined
    ? undefined
    : writing.encoding;
}
