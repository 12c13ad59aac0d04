import { join } from "node:path";
import { FormatError } from "../errors.ts";
import { readNdjson, replaceFile } from "../files/index.ts";
import type { LocaleCode } from "../model/index.ts";
import type { parseProvenance, Provenance } from "./provenance-schema.ts";
import { compareOrder, comparePlaces, Placer, type LinePlace } from "./unit-order.ts";

/** A line to be put in place of the one for the same unit and locale; null takes that away. */
export interface ProvenanceEdit {
  readonly unit: string;
  readonly locale: LocaleCode;
  readonly provenance: Provenance | null;
}

function pathOf(folder: string): string {
  return join(folder, "translations.ndjson");
}

/**
 * Reads the provenance of a snapshot's translations, in the order of `compareOrder`, then of locales.
 * Throws FormatError for a line that is out of order: whoever reads this beside the objects relies on it.
 */
export async function* readTranslations(folder: string): AsyncGenerator<Provenance> {
  for await (const { provenance } of readLines(folder)) {
    yield provenance;
  }
}

/** A line and where it belongs. */
interface PlacedLine {
  readonly provenance: Provenance;
  readonly place: LinePlace;
}

async function* readLines(folder: string): AsyncGenerator<PlacedLine> {
  const path = pathOf(folder);
  const placer = new Placer();
  let previous: LinePlace | undefined;
  let parse: typeof parseProvenance | undefined;
  for await (const { value, lineNumber } of readNdjson(path)) {
    parse ??= (await import("./provenance-schema.ts")).parseProvenance;
    const provenance = parse(value, `${path} line ${lineNumber}`);
    const place = placer.placeLine(provenance);
    if (previous !== undefined && comparePlaces(previous, place) >= 0) {
      throw new FormatError({
        code: "translations-order",
        message: `Cannot read ${path}: line ${lineNumber} (${provenance.unit}, ${provenance.locale}) should stand before line ${lineNumber - 1}, or is there twice.`,
        hint: "Take the file back from version control, or put the line in its place: collections, sections, articles, news; then by id, field and locale.",
      });
    }
    previous = place;
    yield { provenance, place };
  }
}

/** Puts lines into `translations.ndjson`. The file is replaced in one step; edits in any order. */
export async function editTranslations(folder: string, edits: readonly ProvenanceEdit[]): Promise<void> {
  const placer = new Placer();
  const sorted = edits
    .map((edit) => ({ edit, place: placer.placeLine(edit) }))
    .toSorted((left, right) => comparePlaces(left.place, right.place));
  await editOrderedTranslations(
    folder,
    sorted.map(({ edit }) => edit),
  );
}

/** Puts lines into `translations.ndjson` that come in its order, and are read as they are written. */
export async function editOrderedTranslations(
  folder: string,
  edits: Iterable<ProvenanceEdit>,
): Promise<void> {
  const placed = placeEdits(edits, new Placer());
  const first = placed.next().value;
  if (first !== undefined) {
    await replaceFile(pathOf(folder), mergeLines(readLines(folder), first, placed));
  }
}

interface PlacedEdit {
  readonly provenance: Provenance | null;
  readonly place: LinePlace;
}

function* placeEdits(edits: Iterable<ProvenanceEdit>, placer: Placer): Generator<PlacedEdit, undefined> {
  for (const edit of edits) {
    yield { provenance: edit.provenance, place: placer.placeLine(edit) };
  }
  return undefined;
}

async function* mergeLines(
  present: AsyncIterable<PlacedLine>,
  first: PlacedEdit,
  others: Iterator<PlacedEdit, undefined>,
): AsyncGenerator<string> {
  let edit: PlacedEdit | undefined = first;
  for await (const line of present) {
    let isReplaced = false;
    while (edit !== undefined) {
      const order = comparePlaces(edit.place, line.place);
      if (order > 0) {
        break;
      }
      yield serializeLine(edit.provenance);
      isReplaced ||= order === 0;
      edit = others.next().value;
    }
    if (!isReplaced) {
      yield serializeLine(line.provenance);
    }
  }
  while (edit !== undefined) {
    yield serializeLine(edit.provenance);
    edit = others.next().value;
  }
}

function serializeLine(provenance: Provenance | null): string {
  return provenance === null ? "" : `${JSON.stringify(provenance)}\n`;
}

/** Finds the provenance of units that are asked for in the order of the file, reading it once. */
export class TranslationsReader {
  readonly #lines: AsyncGenerator<PlacedLine>;
  readonly #placer: Placer;
  #next: PlacedLine | undefined;
  #hasStarted = false;

  constructor(folder: string) {
    this.#lines = readLines(folder);
    this.#placer = new Placer();
  }

  /** The provenance of a unit by locale. Units must come in ascending order. */
  async find(unit: string): Promise<ReadonlyMap<LocaleCode, Provenance>> {
    const found = new Map<LocaleCode, Provenance>();
    if (!this.#hasStarted) {
      this.#hasStarted = true;
      await this.#advance();
    }
    while (this.#next !== undefined) {
      const { provenance, place } = this.#next;
      const order = compareOrder(place.unit, this.#placer.placeUnit(unit));
      if (order > 0) {
        break;
      }
      if (order === 0) {
        found.set(provenance.locale, provenance);
      }
      await this.#advance();
    }
    return found;
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }

  async #advance(): Promise<void> {
    const { value, done } = await this.#lines.next();
    this.#next = done === true ? undefined : value;
  }
}
