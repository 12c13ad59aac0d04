import { hashToBase32, type LocaleCode, type Resource } from "../model/index.ts";

const FOLDERS = {
  collection: "collections",
  section: "collections",
  article: "articles",
  "news-item": "news",
} as const satisfies Record<Resource, string>;

/** Ids that are a safe name everywhere, and differ in more than the case of letters. */
const PLAIN_ID = /^(?:\d{1,40}|new-[a-z0-9][a-z0-9-]{0,60})$/;

const ID_LENGTH = 20;

/** Where the page of a thing stands inside the folder of its locale: `articles/6119742.html`. A hostile id stays inside. */
export function pagePath(resource: Resource, id: string): string {
  const name = PLAIN_ID.test(id) ? id : `x-${hashToBase32(id, ID_LENGTH)}`;
  return `${FOLDERS[resource]}/${name}.html`;
}

const PLAIN_LOCALE = /^[A-Za-z0-9]+(?:[-_@][A-Za-z0-9]+){0,4}$/;
const MOST_LOCALE = 40;

/** The folder with the pages of a locale; a hostile code stays inside, too. */
export function localeFolder(locale: LocaleCode): string {
  const isPlain = locale.length <= MOST_LOCALE && PLAIN_LOCALE.test(locale);
  return isPlain ? locale : `x-${hashToBase32(locale, ID_LENGTH)}`;
}

/** The pages of a locale that belong to no single thing. */
export const HOME_PATH = "index.html";
export const NEWS_PATH = "news/index.html";
/** What stands in no collection. */
export const LOOSE_PATH = "collections/none.html";
export const LIST_PATH = "all.html";

/** Names that a preview gives to the files of a locale; any other is somebody else's. */
const OWN_FILE = /^(?:index|all|(?:collections|articles|news)\/[a-z0-9-]+)\.html$/;

/** True for a path inside the folder of a locale that a page of a preview can have. */
export function isPagePath(path: string): boolean {
  return OWN_FILE.test(path);
}

/** The address of a page as it stands in another one of the same locale. */
export function linkBetween(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}
