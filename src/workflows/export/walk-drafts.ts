import { FileWindow } from "../../files/index.ts";
import { holdsSwallowedRows, type RowComparison } from "../../formats/index.ts";
import { encodeText, type LocaleCode, type TextBytes } from "../../model/index.ts";
import { UnitMemory, type HandOutCursor, type UnitOrder } from "../../snapshot/index.ts";
import { RowAsWritten } from "../import/row-as-written.ts";
import { prepareUnitCells, type UnitCells } from "../import/unit-cells.ts";
import { compareFiles, type WalkedFile } from "../import/walk-files.ts";
import type { FinishedFile } from "./draft-files.ts";
import type { FilesToProve } from "./prove-files.ts";

/** U+FFFD, which UTF-8 has for half of a character that UTF-16 makes of two. */
const REPLACEMENT = Buffer.from("\uFFFD");

/** As many are open at a time; each takes two of the files that a process may have open. */
const MOST_FILES = 40;

/**
 * Reads files for one locale each as import reads those that nobody touched: cell by cell beside what was handed
 * out. Returns those of which every row is what it should be. Of the others, and of those of formats and layouts
 * that are not read like this, nothing is said.
 */
export async function walkDrafts(options: FilesToProve): Promise<ReadonlySet<FinishedFile>> {
  const proven = new Set<FinishedFile>();
  if (options.layout.name !== "per-locale" || options.toWritten !== undefined) {
    return proven;
  }
  const { files } = options;
  for (let start = 0; start < files.length; start += MOST_FILES) {
    for (const file of await walkSome(files.slice(start, start + MOST_FILES), options)) {
      proven.add(file);
    }
  }
  return proven;
}

async function walkSome(
  files: readonly FinishedFile[],
  { format, layout, manifest, record }: FilesToProve,
): Promise<readonly FinishedFile[]> {
  const opened: { close(): void }[] = [];
  const walked: { readonly file: FinishedFile; readonly draft: WalkedDraft }[] = [];
  try {
    let memory: UnitMemory<UnitCells> | undefined;
    let hasDoubtfulSource = false;
    for (const file of files) {
      const [locale] = file.locales;
      const window = FileWindow.openHashed(file.path);
      opened.push(window);
      const columns = layout.columns(file.locales);
      const headers = columns.map(({ header }) => header);
      const comparison = locale === undefined ? undefined : format.compare(window, headers);
      if (locale === undefined || comparison === undefined) {
        continue;
      }
      const prepare = prepareUnitCells(columns, format);
      memory ??= new UnitMemory((unit) => {
        hasDoubtfulSource ||= isDoubtful(encodeText(unit.source));
        return prepare(unit);
      });
      const cursor = record.openCursor(manifest, { locale, memory });
      opened.push(cursor);
      walked.push({
        file,
        draft: new WalkedDraft({ exportId: manifest.exportId, locale, comparison, cursor }),
      });
    }
    await compareFiles(walked.map(({ draft }) => draft));
    return hasDoubtfulSource ? [] : walked.flatMap(({ file, draft }) => (draft.isProven() ? [file] : []));
  } finally {
    for (const file of opened) {
      file.close();
    }
  }
}

interface DraftParts {
  readonly exportId: string;
  readonly locale: LocaleCode;
  readonly comparison: RowComparison;
  readonly cursor: HandOutCursor<UnitCells>;
}

class WalkedDraft implements WalkedFile {
  readonly #parts: DraftParts;
  readonly #written: RowAsWritten;
  #isReading: boolean;
  #isSame = true;

  constructor(parts: DraftParts) {
    this.#parts = parts;
    this.#written = new RowAsWritten(parts);
    this.#isReading = parts.cursor.next();
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  get unit(): UnitOrder {
    return this.#parts.cursor.facts.order;
  }

  giveUp(): void {
    this.#isSame = false;
    this.#isReading = false;
  }

  compareRow(): void {
    const { comparison, cursor } = this.#parts;
    if (!isDoubtful(cursor.targetBytes) && comparison.next(this.#written.of(cursor)) === "same") {
      this.#isReading = cursor.next();
    } else {
      this.giveUp();
    }
  }

  /** True where every row is there as it was handed out, and none besides. */
  isProven(): boolean {
    const { comparison, cursor } = this.#parts;
    return this.#isSame && comparison.isAtEnd && cursor.isAsWritten();
  }
}

/**
 * True for a text that only reading the whole file proves: letters may have got lost on their way to both sides, or it
 * may look like rows to whoever takes the file apart.
 */
function isDoubtful(text: TextBytes): boolean {
  return holdsSwallowedRows(text) || holdsReplacement(text);
}

function holdsReplacement({ bytes, start, end }: TextBytes): boolean {
  const [first, second, third] = REPLACEMENT;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] === first && bytes[at + 1] === second && bytes[at + 2] === third) {
      return true;
    }
  }
  return false;
}
