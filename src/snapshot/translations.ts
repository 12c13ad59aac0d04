import { join } from "node:path";
import { z } from "zod";
import { FormatError } from "../errors.ts";
import { readNdjson, replaceFile } from "../files/index.ts";
import { parseLine } from "./parse-line.ts";
import {
  compareIds,
  fieldRules,
  readUnitId,
  RESOURCES,
  type LocaleCode,
  type UnitPlace,
} from "../model/index.ts";

/** Where a translation came from: one line of `translations.ndjson`. */
export const provenanceSchema = z.object({
  unit: z.string(),
  locale: z.string(),
  /** `hashSource` of the source string it was made from; it is stale when the present source has another. */
  sourceHash: z.string(),
  /** The locale of that source string, where it was not the object's default locale. */
  sourceLocale: z.exactOptional(z.string()),
  status: z.literal("translated"),
  exportId: z.string(),
  importId: z.string(),
});
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

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
 * Reads the provenance of a snapshot's translations, in the order of `compareUnits`, then of locales.
 * Throws FormatError for a line that is out of order: whoever reads this beside the objects relies on it.
 */
export async function* readTranslations(folder: string, workspaceId: string): AsyncGenerator<Provenance> {
  const path = pathOf(folder);
  let previous: Provenance | undefined;
  for await (const { value, lineNumber } of readNdjson(path)) {
    const provenance = parseLine(provenanceSchema, value, `${path} line ${lineNumber}`);
    if (previous !== undefined && compareLines(previous, provenance, workspaceId) >= 0) {
      throw new FormatError({
        code: "translations-order",
        message: `Cannot read ${path}: line ${lineNumber} (${provenance.unit}, ${provenance.locale}) should stand before line ${lineNumber - 1}, or is there twice.`,
        hint: "Take the file back from version control, or put the line in its place: collections, sections, articles, news; then by id, field and locale.",
      });
    }
    previous = provenance;
    yield provenance;
  }
}

/** Orders unit ids as the objects of a snapshot come: by resource, then object id, then field. */
export function compareUnits(left: string, right: string, workspaceId: string): number {
  const one = readUnitId(left, workspaceId);
  const other = readUnitId(right, workspaceId);
  if (one.kind === "malformed" || other.kind === "malformed") {
    return compareText(left, right);
  }
  return (
    RESOURCES.indexOf(one.place.resource) - RESOURCES.indexOf(other.place.resource) ||
    compareIds(one.place.objectId, other.place.objectId) ||
    fieldPosition(one.place) - fieldPosition(other.place)
  );
}

function fieldPosition({ resource, field }: UnitPlace): number {
  return fieldRules(resource).findIndex(([name]) => name === field);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

interface LineKey {
  readonly unit: string;
  readonly locale: LocaleCode;
}

function compareLines(left: LineKey, right: LineKey, workspaceId: string): number {
  return compareUnits(left.unit, right.unit, workspaceId) || compareText(left.locale, right.locale);
}

/** Puts lines into `translations.ndjson`. The file is replaced in one step; edits in any order. */
export async function editTranslations(
  folder: string,
  workspaceId: string,
  edits: readonly ProvenanceEdit[],
): Promise<void> {
  if (edits.length === 0) {
    return;
  }
  const sorted = edits.toSorted((left, right) => compareLines(left, right, workspaceId));
  await replaceFile(pathOf(folder), mergeLines(readTranslations(folder, workspaceId), sorted, workspaceId));
}

async function* mergeLines(
  present: AsyncIterable<Provenance>,
  edits: readonly ProvenanceEdit[],
  workspaceId: string,
): AsyncGenerator<string> {
  let next = 0;
  for await (const line of present) {
    let isReplaced = false;
    for (let edit = edits[next]; edit !== undefined; edit = edits[next]) {
      const order = compareLines(edit, line, workspaceId);
      if (order > 0) {
        break;
      }
      yield serializeLine(edit.provenance);
      isReplaced ||= order === 0;
      next += 1;
    }
    if (!isReplaced) {
      yield serializeLine(line);
    }
  }
  for (const edit of edits.slice(next)) {
    yield serializeLine(edit.provenance);
  }
}

function serializeLine(provenance: Provenance | null): string {
  return provenance === null ? "" : `${JSON.stringify(provenance)}\n`;
}

/** Finds the provenance of units that are asked for in the order of the file, reading it once. */
export class TranslationsReader {
  readonly #lines: AsyncGenerator<Provenance>;
  readonly #workspaceId: string;
  #next: Provenance | undefined;
  #hasStarted = false;

  constructor(folder: string, workspaceId: string) {
    this.#lines = readTranslations(folder, workspaceId);
    this.#workspaceId = workspaceId;
  }

  /** The provenance of a unit by locale. Units must come in ascending order. */
  async find(unit: string): Promise<ReadonlyMap<LocaleCode, Provenance>> {
    const found = new Map<LocaleCode, Provenance>();
    if (!this.#hasStarted) {
      this.#hasStarted = true;
      await this.#advance();
    }
    while (this.#next !== undefined) {
      const order = compareUnits(this.#next.unit, unit, this.#workspaceId);
      if (order > 0) {
        break;
      }
      if (order === 0) {
        found.set(this.#next.locale, this.#next);
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
