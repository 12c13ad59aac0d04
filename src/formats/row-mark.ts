import { hashToBase32, type LocaleCode } from "../model/index.ts";

/** Which hand-out a row belongs to: what the last column of every row says. */
export interface RowMark {
  readonly exportId: string;
  /** Null for a row that holds several locales. */
  readonly locale: LocaleCode | null;
  /** Identifies the unit within the export, should its id get damaged. */
  readonly check: string;
}

const SHAPE = /^(x[0-9a-z]{12})\.(?:([A-Za-z0-9-]+)\.)?([0-9a-z]{8})$/;

/**
 * The mark of a row: `x4k7q2m9c0pv.fr.8h2k0d3z`; of one with several locales: `x4k7q2m9c0pv.8h2k0d3z`. It is in every row, not once per file, because rows get
 * sorted, deleted, and copied into other files.
 */
export function formatRowMark(mark: RowMark): string {
  return mark.locale === null
    ? `${mark.exportId}.${mark.check}`
    : `${mark.exportId}.${mark.locale}.${mark.check}`;
}

/** Reads the mark of a row, or undefined where the cell holds none. */
export function readRowMark(cell: string): RowMark | undefined {
  const [, exportId, locale = null, check] = SHAPE.exec(cell.trim()) ?? [];
  return exportId === undefined || check === undefined ? undefined : { exportId, locale, check };
}

/** The check of a unit in a row mark. */
export function rowCheck(unitId: string): string {
  return hashToBase32(unitId, 8);
}
