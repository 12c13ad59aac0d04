import type { HelpCenterRecord } from "./content.ts";
import { isJsonObject, type JsonObject } from "../model/index.ts";
import { invalid } from "./refusal.ts";
import type { Call } from "./router.ts";

/** The form of a locale: two letters, and a region or script. */
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export interface LocaleWrites {
  /** What is to be merged into each locale, the default one included; only the fields that were sent. */
  readonly merge: Readonly<Record<string, JsonObject>>;
  /** Locales to be taken away. */
  readonly remove: readonly string[];
}

export interface LocaleWritesRequest {
  readonly helpCenter: HelpCenterRecord | undefined;
  readonly defaultLocale: string;
  /** The fields a locale has; others are left out. */
  readonly fields: readonly string[];
}

/**
 * What a request wants to write in which locale: its top-level fields are the default locale's, its
 * `translated_content` has the others. Nothing that was not sent is touched: locale by locale and field
 * by field (official examples of updating an article and a collection).
 *
 * @throws Refusal where the map is no map, or a switch refuses a locale.
 */
export function readLocaleWrites(call: Call, request: LocaleWritesRequest): LocaleWrites {
  const { defaultLocale, fields } = request;
  const merge: Record<string, JsonObject> = {};
  const remove: string[] = [];
  for (const [locale, entry] of translationsSent(call)) {
    if (entry === null) {
      removeLocale(call, locale, defaultLocale, remove);
    } else if (!isJsonObject(entry)) {
      throw invalid(`translated_content.${locale} must be an object`);
    } else if (isWritable(call, locale, request)) {
      merge[locale] = pickSent(call, entry, fields);
    }
  }
  const topLevel = pickSent(call, call.body, fields);
  const fromMap = merge[defaultLocale] ?? {};
  merge[defaultLocale] =
    call.switches["default-locale-wins"] === "map"
      ? { ...topLevel, ...fromMap }
      : { ...fromMap, ...topLevel };
  return { merge, remove };
}

/** The entries of `translated_content` but for its discriminator `type`. */
function translationsSent(call: Call): readonly (readonly [string, unknown])[] {
  const map = call.body["translated_content"];
  if (map === undefined || map === null) {
    return [];
  }
  if (!isJsonObject(map)) {
    throw invalid("translated_content must be an object");
  }
  return Object.entries(map).filter(([key]) => key !== "type");
}

function removeLocale(call: Call, locale: string, defaultLocale: string, remove: string[]): void {
  switch (call.switches["null-locale"]) {
    case "ignore":
      return;
    case "delete":
      if (locale !== defaultLocale) {
        remove.push(locale);
      }
      return;
    case "400":
      throw invalid(`translated_content.${locale} cannot be null`);
  }
}

function isWritable(call: Call, locale: string, request: LocaleWritesRequest): boolean {
  if (locale === request.defaultLocale) {
    return true;
  }
  if (!call.state.multilingual && call.switches["single-language-translations"] === "drop") {
    return false;
  }
  if (request.helpCenter?.locales.includes(locale) === true) {
    return true;
  }
  const policy = call.switches["locale-not-enabled"];
  if (policy === "400") {
    throw invalid(`translated_content.${locale} is not a locale of the help center`);
  }
  return policy === "store" && LOCALE.test(locale);
}

/** The named fields that are there. Null counts as not sent. */
function pickSent(call: Call, values: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(
    fields
      .map((field) => [field, Object.hasOwn(values, field) ? values[field] : null] as const)
      .filter((entry): entry is [string, NonNullable<(typeof entry)[1]>] => {
        const value = entry[1];
        const isIgnoredEmpty = value === "" && call.switches["empty-text"] === "ignore";
        return value !== null && value !== undefined && !isIgnoredEmpty;
      }),
  );
}
