import { resolveLocale, type LocaleCode } from "../model/index.ts";
import { LAYOUTS } from "./layouts/index.ts";

/** What the name of a translators' file says. */
export interface FileNameParts {
  readonly exportId: string;
  /** Null for a file that holds several locales, or the sources of all. */
  readonly locale: LocaleCode | null;
  readonly isOfSources: boolean;
}

/** In place of a locale in the name of a file that holds the sources of others. */
export const SOURCES = "source";

/**
 * `sample.fr.x4k7q2m9c0pv.csv`: snapshot, content and export, so that files are told apart without opening
 * them. `content` is the locale, or the layout's name where the file holds several.
 */
export function formatFileName(
  snapshotName: string,
  parts: { readonly exportId: string; readonly content: string },
  extension: string,
): string {
  return `${snapshotName}.${parts.content}.${parts.exportId}${extension}`;
}

/** Reads a file's name, also with what people and browsers add to it: `… (1).csv`. Undefined where it says nothing. */
export function readFileName(name: string): FileNameParts | undefined {
  const [, content, exportId] = /\.([A-Za-z0-9-]+)\.(x[0-9a-z]{12})(?![0-9a-z])[^/\\]*$/.exec(name) ?? [];
  if (content === undefined || exportId === undefined) {
    return undefined;
  }
  const isOfSources = content === SOURCES;
  const isOfSeveral = isOfSources || LAYOUTS.some((layout) => layout.name === content);
  return { exportId, locale: isOfSeveral ? null : content, isOfSources };
}

/** The locale that platforms name files after: `fr.json`, `messages_pt_BR.json`. Undefined where it is not certain. */
export function localeOfName(name: string): LocaleCode | undefined {
  const stem = name.replace(/\.[^.]*$/, "");
  const [, tag = ""] = /(?:^|[._ -])([a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?)$/.exec(stem) ?? [];
  const found = resolveLocale(tag);
  return found.kind === "exact" || found.kind === "alias" ? found.code : undefined;
}
