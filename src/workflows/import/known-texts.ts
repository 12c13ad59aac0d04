import {
  readRowMark,
  rowCheck,
  unguardFormula,
  type CellRecogniser,
  type Column,
} from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { readExportRows, type ExportManifest, type ExportRow, type Snapshot } from "../../snapshot/index.ts";
import { foldText } from "./source-column.ts";

/** A unit as it was handed out, in all locales that are looked at. */
export interface KnownUnit extends Pick<ExportRow, "unit" | "type" | "context" | "source" | "note" | "max"> {
  readonly targets: readonly string[];
  readonly changes: readonly string[];
}

interface UnitFacts extends KnownUnit {
  readonly targets: string[];
  readonly changes: string[];
}

const STATUSES: ReadonlySet<string> = new Set([
  "new",
  "stale",
  "translated",
  "skipped",
] satisfies ExportRow["status"][]);

/** All that was handed out in some locales, by which columns and encodings are told. */
export class KnownTexts {
  readonly #locales: ReadonlySet<LocaleCode>;
  readonly #byUnit = new Map<string, UnitFacts>();
  readonly #byCheck = new Map<string, UnitFacts | "several">();
  readonly #bySource = new Map<string, UnitFacts | "several">();

  private constructor(locales: ReadonlySet<LocaleCode>) {
    this.#locales = locales;
  }

  static async load(
    snapshot: Snapshot,
    manifest: ExportManifest,
    locales: readonly LocaleCode[],
  ): Promise<KnownTexts> {
    const known = new KnownTexts(new Set(Object.keys(manifest.locales)));
    for (const locale of locales) {
      for await (const rows of readExportRows(snapshot.folder, manifest, locale)) {
        for (const row of rows) {
          known.#add(row);
        }
      }
    }
    for (const unit of known.#byUnit.values()) {
      addOnce(known.#byCheck, rowCheck(unit.unit), unit);
      addOnce(known.#bySource, foldText(unit.source), unit);
    }
    return known;
  }

  /** The unit of this id, where it was handed out. */
  find(id: string): KnownUnit | undefined {
    return this.#byUnit.get(id);
  }

  /** Tells cells of rows in which an id or a row mark stands. */
  readonly recogniseById: CellRecogniser = (cells) => {
    const unit = firstOf(cells, (cell) => this.#byUnit.get(cell.trim()) ?? this.#findByMark(cell));
    return unit === undefined ? undefined : cells.map((cell) => this.#columnsOf(cell, unit));
  };

  /** Tells cells of rows that have neither, by a source that no other unit has. */
  readonly recogniseBySource: CellRecogniser = (cells) => {
    const unit = firstOf(cells, (cell) => single(this.#bySource.get(foldText(unguardFormula(cell, true)))));
    return unit === undefined ? undefined : cells.map((cell) => this.#columnsOf(cell, unit));
  };

  #add({ unit, type, context, source, note, max, target, change }: ExportRow): void {
    const known = this.#byUnit.get(unit) ?? {
      unit,
      type,
      context,
      source,
      note,
      max,
      targets: [],
      changes: [],
    };
    if (target !== null) {
      known.targets.push(target);
    }
    if (change !== undefined) {
      known.changes.push(change);
    }
    this.#byUnit.set(unit, known);
  }

  #findByMark(cell: string): UnitFacts | undefined {
    const check = readRowMark(cell)?.check;
    return check === undefined ? undefined : single(this.#byCheck.get(check));
  }

  #columnsOf(cell: string, unit: KnownUnit): readonly Column[] {
    const text = unguardFormula(cell, true).trim();
    if (text === "") {
      return [];
    }
    const is: Readonly<Partial<Record<Column, boolean>>> = {
      id: text === unit.unit,
      type: text === unit.type,
      context: text === unit.context,
      source: foldText(text) === foldText(unit.source),
      target: unit.targets.some((target) => foldText(target) === foldText(text)),
      status: STATUSES.has(text),
      change: unit.changes.includes(text),
      note: text === unit.note,
      max: text === String(unit.max),
      "~hash": readRowMark(text) !== undefined,
      locale: this.#locales.has(text),
    };
    return (Object.keys(is) as (keyof typeof is)[]).filter((column) => is[column]);
  }
}

function addOnce<Value>(map: Map<string, Value | "several">, key: string, value: Value): void {
  map.set(key, map.has(key) ? "several" : value);
}

function single<Value>(found: Value | "several" | undefined): Value | undefined {
  return found === "several" ? undefined : found;
}

function firstOf<Value>(
  cells: readonly string[],
  find: (cell: string) => Value | undefined,
): Value | undefined {
  for (const cell of cells) {
    const found = find(cell);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
