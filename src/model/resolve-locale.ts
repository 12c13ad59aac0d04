import { foldName, LOCALE_NAMES, MISUSED_CODES } from "./locale-aliases.ts";
import { INTERCOM_LOCALES, describeLocale, type LocaleCode } from "./locale.ts";

/** What a locale written by a person, a file or another program stands for. */
export type ResolvedLocale =
  /** One of Intercom's codes, or one that the workspace itself uses, exactly as written. */
  | { readonly kind: "exact"; readonly code: LocaleCode }
  /** Certainly meant as `code`; `note` says to people what was read as what. */
  | { readonly kind: "alias"; readonly code: LocaleCode; readonly note: string }
  /** Could be any of `candidates`: somebody has to choose. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly LocaleCode[]; readonly note: string }
  /** Not among Intercom's codes: kept as it is, because workspaces use codes beyond its schema. */
  | { readonly kind: "unknown"; readonly code: LocaleCode; readonly note: string };

/**
 * Finds the locale that a text stands for: a code in any spelling (`pt_BR`, `zh-Hans`, `iw`, `b+sr+Latn`,
 * `jpn_JP`), a name in English or in the language itself, or both (`Portuguese (Brazil)(pt-BR)`).
 *
 * `inUse` are codes that the workspace's content has, which count as exact even where Intercom's schema
 * lacks them. An exact code never asks: `pt` is Portuguese of Portugal.
 */
export function resolveLocale(input: string, inUse: readonly LocaleCode[] = []): ResolvedLocale {
  const text = input.trim();
  const exact = [...INTERCOM_LOCALES, ...inUse];
  if (exact.includes(text)) {
    return { kind: "exact", code: text };
  }
  return (
    resolveSpelling(text, exact) ??
    resolveName(text) ??
    resolveBracketed(text, inUse) ??
    resolveTag(text, exact) ?? {
      kind: "unknown",
      code: text,
      note: `"${text}"${nameOf(text)} is not among Intercom's 37 locales; it is kept as it is.`,
    }
  );
}

/** `pt_br`, `PT-BR`: an exact code but for letter case and separator. */
function resolveSpelling(text: string, exact: readonly LocaleCode[]): ResolvedLocale | undefined {
  const wanted = text.replaceAll("_", "-").toLowerCase();
  const code = exact.find((candidate) => candidate.toLowerCase() === wanted);
  return code === undefined ? undefined : alias(text, code);
}

/** `German`, `deutsch`, `Brazilian Portuguese`. */
function resolveName(text: string): ResolvedLocale | undefined {
  const codes = LOCALE_NAMES.get(foldName(text)) ?? [];
  return choose(text, codes);
}

/** `Portuguese (Brazil)(pt-BR)`, `German [de]`: the brackets hold a code or the outside is a name. */
function resolveBracketed(text: string, inUse: readonly LocaleCode[]): ResolvedLocale | undefined {
  const match = /^(.*\S)\s*[([]([^()[\]]+)[)\]]$/u.exec(text);
  const inner = match?.[2]?.trim();
  if (inner === undefined || !/^[A-Za-z]{2,3}([-_+][A-Za-z0-9]+)*$/.test(inner)) {
    return undefined;
  }
  const found = resolveLocale(inner, inUse);
  return found.kind === "exact" || found.kind === "alias" ? alias(text, found.code) : undefined;
}

/** A language tag, in BCP 47, POSIX (`pt_BR.UTF-8`) or Android (`b+sr+Latn`, `pt-rBR`) spelling. */
function resolveTag(text: string, exact: readonly LocaleCode[]): ResolvedLocale | undefined {
  const tag = text
    .replace(/[.@].*$/, "")
    .replace(/^b\+/, "")
    .replace(/-r(?=[A-Z]{2}$)/, "-")
    .replaceAll(/[_+]/g, "-");
  const misused = MISUSED_CODES[tag.toLowerCase()];
  if (misused !== undefined) {
    return choose(text, misused);
  }
  const locale = parseTag(tag);
  if (locale === undefined) {
    return undefined;
  }
  if (locale.language === "zh") {
    return resolveChinese(text, locale);
  }
  const withRegion = `${locale.language}-${locale.region ?? ""}`;
  const code = [withRegion, locale.language].find((candidate) => exact.includes(candidate));
  if (code === undefined) {
    return locale.language === "no" ? alias(text, "nb") : undefined;
  }
  const ownScript = describeLocale(code).script;
  if (locale.script !== undefined && locale.script !== ownScript) {
    return alias(text, code, `in ${locale.script} script, while "${code}" usually is in ${ownScript}`);
  }
  return alias(text, code);
}

function parseTag(tag: string): Intl.Locale | undefined {
  // Intl takes any four letters for a script; "de-form" is a code of Intercom's own.
  if (/-form(al)?$/i.test(tag)) {
    return undefined;
  }
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** Chinese is told apart by script, or by a region that implies one; without either it is anybody's guess. */
function resolveChinese(text: string, locale: Intl.Locale): ResolvedLocale {
  if (locale.script === undefined && locale.region === undefined) {
    return ask(text, ["zh-CN", "zh-TW"]);
  }
  return alias(text, locale.maximize().script === "Hant" ? "zh-TW" : "zh-CN");
}

function choose(text: string, codes: readonly LocaleCode[]): ResolvedLocale | undefined {
  const [first, ...others] = codes;
  if (first === undefined) {
    return undefined;
  }
  return others.length === 0 ? alias(text, first) : ask(text, codes);
}

function ask(text: string, candidates: readonly LocaleCode[]): ResolvedLocale {
  const choices = candidates.map((code) => `${code}, ${describeLocale(code).english}`).join(", or ");
  return { kind: "ambiguous", candidates, note: `"${text}" can be ${choices}.` };
}

function alias(text: string, code: LocaleCode, remark?: string): ResolvedLocale {
  const { english } = describeLocale(code);
  const note = `"${text}" is read as ${code}, ${english}${remark === undefined ? "" : `: ${remark}`}.`;
  return { kind: "alias", code, note };
}

function nameOf(code: LocaleCode): string {
  const { english } = describeLocale(code);
  return english === code ? "" : ` (${english})`;
}
