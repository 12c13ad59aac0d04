import { ConflictError, FormatError } from "../../errors.ts";
import { describeLocale, resolveLocale, type LocaleCode } from "../../model/index.ts";
import { matchColumn, type Column } from "../columns.ts";
import type { ColumnPlace, ParsedFile, ParsedRow } from "../format.ts";
import { formatRowMark } from "../row-mark.ts";
import { namedColumns } from "./cells.ts";
import type { Layout } from "./layout.ts";

const FIRST = ["id", "type", "context", "source"] as const satisfies readonly Column[];
const LAST = ["note", "max"] as const satisfies readonly Column[];

/** One file with a column for each locale: for reviewers who see all languages of a text side by side. */
export const wide: Layout = {
  name: "wide",
  isRowPerLocale: false,
  listFiles: (locales) => [{ content: "wide", locales }],
  columns: (locales) => [
    ...namedColumns(FIRST),
    ...locales.map((locale) => ({ header: headerOf(locale), isText: true })),
    ...namedColumns([...LAST, "~hash"]),
  ],
  arrange({ mark, rows }) {
    const shared = rows.find((row) => row !== undefined);
    if (shared === undefined) {
      return [];
    }
    return [
      [
        ...FIRST.map((column) => shared[column]),
        ...rows.map((row) => row?.target ?? ""),
        ...LAST.map((column) => shared[column]),
        formatRowMark({ ...mark, locale: null }),
      ],
    ];
  },
  recognises: ({ columns, otherColumns }) =>
    columns.id !== undefined &&
    columns.target === undefined &&
    otherColumns.some(({ header }) => mayBeLocale(header)),
  split({ rows, columns, otherColumns }, handedOut, fileName) {
    const readings = otherColumns.map((place) => readHeader(place, handedOut, fileName));
    refuseRepeated(readings, fileName);
    if (readings.every(({ locale }) => locale === undefined)) {
      throw new FormatError({
        code: "no-header",
        message: `Cannot read ${fileName}: it has neither a column "target" nor one for a locale that was handed out.`,
        hint: `Name the columns as they were handed out: ${handedOut.map((locale) => headerOf(locale)).join(", ")}.`,
      });
    }
    const isRead = (index: number): boolean => readings[index]?.locale !== undefined;
    const first = readings.findIndex((_, index) => isRead(index));
    return {
      sheets: readings.flatMap(({ place, locale }, index) =>
        locale === undefined
          ? []
          : [
              {
                locale,
                columns: { ...columns, target: place },
                rows: rows.map((row) => ({
                  ...row,
                  cells: { ...row.cells, target: row.otherCells[index] ?? "" },
                  ...remarksFor(row, place, { columns, isFirst: index === first }),
                })),
              },
            ],
      ),
      strayRows: [],
      ignoredColumns: otherColumns.filter((_, index) => !isRead(index)),
      notes: readings.flatMap(({ note }) => note ?? []),
    };
  },
};

/** Remarks on the cell of a locale; those on what locales share are told with the first one. */
function remarksFor(
  { remarks }: ParsedRow,
  own: ColumnPlace,
  { columns, isFirst }: Pick<ParsedFile, "columns"> & { readonly isFirst: boolean },
): Pick<ParsedRow, "remarks"> {
  if (remarks === undefined) {
    return {};
  }
  const shared = new Set(isFirst ? Object.values(columns).map(({ letter }) => letter) : [columns.id?.letter]);
  return { remarks: remarks.filter(({ letter }) => letter === own.letter || shared.has(letter)) };
}

/** The code, but for a code that is the name of a column too: Indonesian's is `id`. */
function headerOf(locale: LocaleCode): string {
  return matchColumn(locale) === undefined ? locale : `${describeLocale(locale).english} (${locale})`;
}

/** A code of any spelling, or a name of a locale. Which it is can only be said once the export is known. */
function mayBeLocale(header: string): boolean {
  const text = header.trim();
  return (
    /^[a-z]{2,3}([-_][a-z0-9]+)*$/i.test(text) || (text !== "" && resolveLocale(text).kind !== "unknown")
  );
}

/** True where one of these columns is named after a locale for certain. */
export function namesLocale({ otherColumns }: Pick<ParsedFile, "otherColumns">): boolean {
  return otherColumns.some(
    ({ header }) => header.trim() !== "" && resolveLocale(header.trim()).kind !== "unknown",
  );
}

interface Reading {
  readonly place: ColumnPlace;
  readonly locale?: LocaleCode;
  readonly note?: string;
}

/** Which of the locales handed out a column is for; none for a column that somebody added. */
function readHeader(place: ColumnPlace, handedOut: readonly LocaleCode[], fileName: string): Reading {
  const header = place.header.trim();
  const exact = handedOut.find((locale) => headerOf(locale) === header || locale === header);
  if (exact !== undefined) {
    return { place, locale: exact };
  }
  const found = header === "" ? undefined : resolveLocale(header, handedOut);
  if (found === undefined || found.kind === "unknown") {
    return { place };
  }
  const meant = (found.kind === "ambiguous" ? found.candidates : [found.code]).filter((code) =>
    handedOut.includes(code),
  );
  const [locale, ...others] = meant;
  const where = `Cannot import ${fileName}: column ${place.letter} "${header}"`;
  if (locale === undefined) {
    throw new ConflictError({
      code: "locale-not-exported",
      message: `${where} is for a locale that was not handed out with it: the export was made for ${handedOut.join(", ")}.`,
      hint: "Rename the column if it is a remark; to import it, export that locale first and put its texts into the new file.",
    });
  }
  if (others.length > 0) {
    throw new FormatError({
      code: "ambiguous-locale",
      message: `${where} can be for ${meant.join(" or ")}.`,
      hint: `Name it as it was handed out: ${meant.join(" or ")}.`,
    });
  }
  const note =
    found.kind === "ambiguous"
      ? `"${header}" is read as ${locale}: of ${found.candidates.join(" and ")} it alone was handed out.`
      : `"${header}" is read as ${locale}.`;
  return { place, locale, note };
}

function refuseRepeated(readings: readonly Reading[], fileName: string): void {
  const seen = new Map<LocaleCode, ColumnPlace>();
  for (const { place, locale } of readings) {
    const earlier = locale === undefined ? undefined : seen.get(locale);
    if (locale !== undefined && earlier !== undefined) {
      throw new FormatError({
        code: "duplicate-column",
        message: `Cannot read ${fileName}: columns ${earlier.letter} "${earlier.header.trim()}" and ${place.letter} "${place.header.trim()}" are both for ${locale}.`,
        hint: "Delete or rename the one that should not be read.",
      });
    }
    if (locale !== undefined) {
      seen.set(locale, place);
    }
  }
}
