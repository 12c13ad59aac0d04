import type { ParsedFile } from "../format.ts";
import type { Layout } from "./layout.ts";
import { long } from "./long.ts";
import { perLocale } from "./per-locale.ts";
import { PRESET_LAYOUTS } from "./presets.ts";
import { sheets } from "./sheets.ts";
import { wide } from "./wide.ts";

/** Every layout, the default first. A new one is a file here and its name in this list. */
export const LAYOUTS: readonly Layout[] = [perLocale, wide, long, sheets, ...PRESET_LAYOUTS];

/** The layout of that name, or undefined. */
export function findLayout(name: string): Layout | undefined {
  return LAYOUTS.find((layout) => layout.name === name);
}

/** The layout of a file with these columns: the one that asks for most. Undefined where none fits. */
export function recogniseLayout(columns: Pick<ParsedFile, "columns" | "otherColumns">): Layout | undefined {
  return LAYOUTS.findLast((layout) => layout.recognises(columns));
}

export type { FileToWrite, Layout, Sheet, SplitFile, StrayRow, UnitToWrite } from "./layout.ts";
