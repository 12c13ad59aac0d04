import type { LocaleCode } from "../model/index.ts";

/** What the name of a translators' file says. */
export interface FileNameParts {
  readonly exportId: string;
  readonly locale: LocaleCode;
}

/** `sample.fr.x4k7q2m9c0pv.csv`: snapshot, locale and export, so that files are told apart without opening them. */
export function formatFileName(snapshotName: string, parts: FileNameParts, extension: string): string {
  return `${snapshotName}.${parts.locale}.${parts.exportId}${extension}`;
}

/** Reads a file's name, also with what people and browsers add to it: `… (1).csv`. Undefined where it says nothing. */
export function readFileName(name: string): FileNameParts | undefined {
  const [, locale, exportId] = /\.([A-Za-z0-9-]+)\.(x[0-9a-z]{12})(?![0-9a-z])[^/\\]*$/.exec(name) ?? [];
  return locale === undefined || exportId === undefined ? undefined : { locale, exportId };
}
