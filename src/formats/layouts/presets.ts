import { foldHeader, type Column, type TranslationRow } from "../columns.ts";
import type { Layout } from "./layout.ts";
import { perLocale } from "./per-locale.ts";

/** What stands in a column of a platform's file: a cell of ours, or what is made of the row. */
type PresetCell = keyof TranslationRow | ((row: TranslationRow) => string);

/** Cells by the headers of their columns, in their order. */
type Preset = Readonly<Record<string, PresetCell>>;

/** Columns as a translation platform names them when it reads a table of its own accord. */
const PRESETS: Readonly<Record<string, Preset>> = {
  crowdin: {
    identifier: "id",
    source_phrase: "source",
    context: "context",
    translation: "target",
    labels: "type",
    max_length: "max",
  },
  // The columns of the Translate Toolkit, which Weblate reads tables with.
  weblate: {
    location: "note",
    source: "source",
    target: "target",
    id: "id",
    fuzzy: ({ status }) => (status === "stale" ? "True" : ""),
    context: "context",
    translator_comments: () => "",
    developer_comments: "type",
  },
  lokalise: {
    key: "id",
    source: "source",
    translation: "target",
    description: "context",
    comment: "note",
  },
  phrase: {
    key_name: "id",
    source: "source",
    translation: "target",
    comment: "context",
    max_characters_allowed: "max",
  },
};

/**
 * A file for each locale with the columns of a platform. No row has a mark, for a platform would not give it back: which
 * export and locale a file is of says its name. Read as any file for one locale.
 */
export const PRESET_LAYOUTS: readonly Layout[] = Object.entries(PRESETS).map(([name, cells]) => ({
  ...perLocale,
  name,
  isForPlatform: true,
  columns: () => Object.keys(cells).map((header) => ({ header, isText: false })),
  arrange: ({ rows: [row] }) =>
    row === undefined
      ? []
      : [Object.values(cells).map((cell) => (typeof cell === "function" ? cell(row) : row[cell]))],
  recognises: ({ columns, otherColumns }) =>
    columns["~hash"] === undefined &&
    isOf(
      cells,
      [...Object.values(columns), ...otherColumns].map(({ header }) => foldHeader(header)),
    ),
}));

/** What the columns of a header mean that has those of a platform; undefined for any other header. */
export function readPresetHeader(cells: readonly string[]): (Column | undefined)[] | undefined {
  const names = cells.map((cell) => foldHeader(cell));
  const preset = Object.values(PRESETS).find((one) => isOf(one, names));
  return (
    preset &&
    names.map((name) => {
      const cell = Object.hasOwn(preset, name) ? preset[name] : undefined;
      return typeof cell === "string" ? cell : undefined;
    })
  );
}

/** A platform may leave out columns for people; not those that say what a text is, or that are its own. */
function isOf(preset: Preset, names: readonly string[]): boolean {
  return Object.entries(preset).every(
    ([name, cell]) =>
      names.includes(name) ||
      !(typeof cell === "function" || cell === "id" || cell === "target" || cell === "source"),
  );
}
