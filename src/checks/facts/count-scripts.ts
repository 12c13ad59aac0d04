/** The scripts of Intercom's locales, as far as letters tell them apart. */
export const SCRIPTS = ["Latn", "Cyrl", "Grek", "Arab", "Hebr", "Hani", "Kana", "Hang", "other"] as const;
export type Script = (typeof SCRIPTS)[number];

/** Letters of a text by script, in the order of `SCRIPTS`. */
export type ScriptCounts = Readonly<Record<Script, number>>;

/** Counts letters by their script. Digits, signs and marks belong to none. */
export function countScripts(text: string): ScriptCounts {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  for (let index = 0; index < text.length; index += 1) {
    const number = SCRIPT_NUMBERS[text.charCodeAt(index)] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const of = (script: Script): number => counts[SCRIPTS.indexOf(script) + 1] ?? 0;
  return {
    Latn: of("Latn"),
    Cyrl: of("Cyrl"),
    Grek: of("Grek"),
    Arab: of("Arab"),
    Hebr: of("Hebr"),
    Hani: of("Hani"),
    Kana: of("Kana"),
    Hang: of("Hang"),
    other: of("other"),
  };
}

/** Where each script's letters begin and end; what lies between has no letters of importance. */
const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x5a, "Latn"],
  [0x61, 0x7a, "Latn"],
  [0xc0, 0xd6, "Latn"],
  [0xd8, 0xf6, "Latn"],
  [0xf8, 0x2_4f, "Latn"],
  [0x3_70, 0x3_ff, "Grek"],
  [0x4_00, 0x5_2f, "Cyrl"],
  [0x5_d0, 0x5_ea, "Hebr"],
  [0x6_20, 0x6_4a, "Arab"],
  [0x6_71, 0x6_d3, "Arab"],
  [0x9_00, 0xe_ff, "other"],
  [0x10_a0, 0x10_ff, "other"],
  [0x11_00, 0x11_ff, "Hang"],
  [0x1e_00, 0x1e_ff, "Latn"],
  [0x1f_00, 0x1f_ff, "Grek"],
  [0x30_41, 0x30_ff, "Kana"],
  [0x34_00, 0x9f_ff, "Hani"],
  [0xac_00, 0xd7_a3, "Hang"],
];

/** The number of each letter's script, counted from 1; 0 for what is no letter. */
const SCRIPT_NUMBERS = new Uint8Array(0x1_00_00);
for (const [from, to, script] of RANGES) {
  SCRIPT_NUMBERS.fill(SCRIPTS.indexOf(script) + 1, from, to + 1);
}

/** The script of a letter by its code; undefined for what is no letter. */
export function scriptOf(code: number): Script | undefined {
  return SCRIPTS[(SCRIPT_NUMBERS[code] ?? 0) - 1];
}

/** The scripts a locale is written in, by the ISO 15924 code of its own; undefined for one not told here. */
export function scriptsOf(script: string, language: string): readonly Script[] | undefined {
  if (language === "sr") {
    return ["Cyrl", "Latn"];
  }
  return BY_ISO.get(script);
}

const BY_ISO: ReadonlyMap<string, readonly Script[]> = new Map([
  ["Latn", ["Latn"]],
  ["Cyrl", ["Cyrl"]],
  ["Grek", ["Grek"]],
  ["Arab", ["Arab"]],
  ["Hebr", ["Hebr"]],
  ["Hans", ["Hani"]],
  ["Hant", ["Hani"]],
  ["Jpan", ["Kana", "Hani"]],
  ["Kore", ["Hang", "Hani"]],
]);
