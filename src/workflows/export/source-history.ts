import { HelpferryError } from "../../errors.ts";
import type { LocaleCode } from "../../model/index.ts";
import {
  compareOrder,
  orderOfUnit,
  readExportRows,
  readManifest,
  type ExportRow,
  type Provenance,
  type UnitOrder,
} from "../../snapshot/index.ts";

/** The source of a unit, or of a block of a body, as it was handed out. */
export type HandedOutSource = Pick<ExportRow, "unit" | "source">;

/**
 * The sources that translations were made from, as the exports of a snapshot have them. Of each export and locale that
 * is asked for, what was handed out is read once, beside the snapshot's units.
 */
export class SourceHistory {
  readonly #snapshot: string;
  readonly #readers = new Map<string, SourceReader>();

  constructor(snapshot: string) {
    this.#snapshot = snapshot;
  }

  /**
   * What was handed out of a unit, or of the blocks of a body, with the export that a translation came from; nothing
   * where that export is gone or was changed. Units must come in ascending order.
   */
  async find(unit: string, { exportId, locale }: Provenance): Promise<readonly HandedOutSource[]> {
    const key = `${exportId} ${locale}`;
    const reader = this.#readers.get(key) ?? new SourceReader(readSources(this.#snapshot, exportId, locale));
    this.#readers.set(key, reader);
    return reader.find(unit);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers.values()].map(async (reader) => reader.close()));
  }
}

/** Finds units in what was handed out for a locale, which is in their order. */
class SourceReader {
  readonly #rows: AsyncGenerator<HandedOutSource>;
  #next: (HandedOutSource & { readonly order: UnitOrder }) | undefined;
  #hasStarted = false;

  constructor(rows: AsyncGenerator<HandedOutSource>) {
    this.#rows = rows;
  }

  async find(unit: string): Promise<readonly HandedOutSource[]> {
    if (!this.#hasStarted) {
      this.#hasStarted = true;
      await this.#advance();
    }
    const wanted = orderOfUnit(unit);
    while (this.#next !== undefined && compareOrder(this.#next.order, wanted) < 0) {
      await this.#advance();
    }
    const found: HandedOutSource[] = [];
    while (this.#next !== undefined && isOfUnit(this.#next.order, wanted)) {
      found.push(this.#next);
      await this.#advance();
    }
    return found;
  }

  async close(): Promise<void> {
    await this.#rows.return(undefined);
  }

  async #advance(): Promise<void> {
    const { value, done } = await this.#rows.next();
    this.#next = done === true ? undefined : { ...value, order: orderOfUnit(value.unit) };
  }
}

/** True for the unit itself, and for a block of it. */
function isOfUnit({ place }: UnitOrder, wanted: UnitOrder): boolean {
  return (
    place?.resource === wanted.place?.resource &&
    place?.objectId === wanted.place?.objectId &&
    place?.field === wanted.place?.field
  );
}

async function* readSources(
  snapshot: string,
  exportId: string,
  locale: LocaleCode,
): AsyncGenerator<HandedOutSource> {
  try {
    const manifest = await readManifest(snapshot, exportId);
    if (manifest?.locales[locale] !== undefined) {
      for await (const rows of readExportRows(snapshot, manifest, locale)) {
        yield* rows;
      }
    }
  } catch (error) {
    // What was handed out is only shown: without it, nothing but that is missing.
    if (!(error instanceof HelpferryError)) {
      throw error;
    }
  }
}
