import { LOCALE_TABLE } from "./locale-table.ts";
import type { LocaleCode } from "./locale.ts";

/**
 * Codes that are wrong or out of use, as met in files, and what they are meant as. Country codes stand here
 * only where they are no code of a living language; `se`, `ee`, `br` are.
 */
export const MISUSED_CODES: Readonly<Record<string, readonly LocaleCode[]>> = {
  cn: ["zh-CN"],
  cz: ["cs"],
  dk: ["da"],
  gr: ["el"],
  jp: ["ja"],
  "jp-jp": ["ja"],
  kr: ["ko"],
  rs: ["sr"],
  vn: ["vi"],
  "zh-chs": ["zh-CN"],
  "zh-cht": ["zh-TW"],
};

/** Names in use besides the table's own. Two codes under one name make it ambiguous. */
const FURTHER_NAMES: readonly (readonly [name: string, codes: readonly LocaleCode[]])[] = [
  ["Bokmål", ["nb"]],
  ["Brazilian Portuguese", ["pt-BR"]],
  ["Castilian", ["es"]],
  ["Chinese", ["zh-CN", "zh-TW"]],
  ["中文", ["zh-CN", "zh-TW"]],
  ["Chinese (China)", ["zh-CN"]],
  ["Chinese (Taiwan)", ["zh-TW"]],
  ["European Portuguese", ["pt"]],
  ["Indonesia", ["id"]],
  ["Norsk", ["nb"]],
  ["Norwegian", ["nb"]],
  ["Portuguese", ["pt", "pt-BR"]],
  ["português", ["pt", "pt-BR"]],
  ["Simplified Chinese", ["zh-CN"]],
  ["Traditional Chinese", ["zh-TW"]],
];

/** Folded names and the locales they can stand for. */
export const LOCALE_NAMES: ReadonlyMap<string, readonly LocaleCode[]> = new Map([
  ...LOCALE_TABLE.flatMap(({ code, english, native }) => [
    [foldName(english), [code]] as const,
    [foldName(native), [code]] as const,
  ]),
  ...FURTHER_NAMES.map(([name, codes]) => [foldName(name), codes] as const),
]);

/** A name without letter case, accents and punctuation: "Português (Brasil)" → "portugues brasil". */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
