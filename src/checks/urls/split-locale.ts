import { INTERCOM_LOCALES } from "../../model/index.ts";

/** An address, and the language it says its page is in. */
export interface LocalisedUrl {
  /** The address without what says its language: equal for one page in several languages. */
  readonly page: string;
  /** As it stands in the address; null where it says none. */
  readonly locale: string | null;
  /** True for an article, a collection or a section of a help center. */
  readonly isHelpCenter: boolean;
  /** The address of the page in another language. */
  readonly withLocale: (locale: string) => string;
}

const LOCALES = new Set(INTERCOM_LOCALES.map((code) => code.toLowerCase()));
const SEGMENT = /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/i;
/** As wikis have it: `DE:Main_Page`. */
const PREFIX = /^([a-z]{2,3}(?:-[a-z]{2,4})?):/i;
const PARAMETER = /[?&](?:hl|lang|locale|lng|uselang)=([\w-]+)/g;
const HELP_CENTER = /\/(?:articles|collections|sections)\/\d+/;

/** Takes an address apart: `https://help.example.com/en/articles/1-x` is page `…/articles/1` in `en`. */
export function splitLocale(url: string): LocalisedUrl {
  const plain = url.replaceAll("&amp;", "&");
  const [, origin = "", path = ""] = /^([a-z]+:\/\/[^/?#]*)(.*)$/i.exec(plain) ?? [];
  const segments = path.split("/");
  const index = segments.findIndex((segment) => isLocale(segment));
  const isHelpCenter = HELP_CENTER.test(path);
  const rest = index < 0 ? segments : segments.toSpliced(index, 1);
  const withLocale = (locale: string): string =>
    index < 0 ? url : url.replace(`/${segments[index]}/`, `/${locale}/`);
  return {
    page: foldPage(foldHost(origin), rest.join("/"), isHelpCenter),
    locale: segments[index] ?? segments.map((segment) => PREFIX.exec(segment)?.[1]).find(Boolean) ?? null,
    isHelpCenter,
    withLocale,
  };
}

function isLocale(segment: string): boolean {
  const language = SEGMENT.exec(segment)?.[1]?.toLowerCase() ?? "";
  return LOCALES.has(segment.toLowerCase()) || (segment.length > 3 && LOCALES.has(language));
}

/** `de.wikipedia.org` is `en.wikipedia.org` in another language. */
function foldHost(origin: string): string {
  return origin
    .toLowerCase()
    .replace(/^http:/, "https:")
    .replace(/(:\/\/)(?:www\.|[a-z]{2}(?:-[a-z]{2})?\.)(?=[^/]*\.)/, "$1");
}

/** The name after an article's number is its title, in whatever language. */
function foldPage(origin: string, path: string, isHelpCenter: boolean): string {
  const known = isHelpCenter ? path.replace(/(\/\d+)-[^/?#]*/, "$1") : path;
  return `${origin}${known.replaceAll(PARAMETER, "").replace(/\/$/, "")}`;
}
