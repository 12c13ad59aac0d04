import type { Span } from "../check.ts";
import type { Placeholder } from "./find-placeholders.ts";

/** White space and characters nobody sees that get between the characters of a placeholder. */
const GAP = "[\\s\\u00A0\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]*";

/** Characters that programs and keyboards put in place of others. */
const ALSO: Readonly<Record<string, string>> = {
  "{": "{｛",
  "}": "}｝",
  "%": "%％٪",
  $: "$＄",
  "(": "(（",
  ")": ")）",
  "|": "|｜",
  ":": ":：",
  '"': '"“”„«»＂',
  "'": "'‘’",
};

/**
 * The place in a target where a placeholder stands damaged: with spaces inside, with full-width characters,
 * in another case, or with a brace too few. Undefined where there is none, or more than one.
 */
export function findDamaged(target: string, placeholder: Placeholder): Span | undefined {
  return findOnly(target, spacedPattern(placeholder)) ?? findOnly(target, halfPattern(placeholder));
}

/** All characters of the placeholder in order, whatever got between them. */
function spacedPattern({ text }: Placeholder): string {
  return Array.from(text.replaceAll(/\s+/g, "")).map(asClass).join(GAP);
}

/** The name with what is left of its braces. */
function halfPattern({ syntax, name, text }: Placeholder): string | undefined {
  if (name === "" || syntax === "printf" || !/[{(]/.test(text)) {
    return undefined;
  }
  const opening = /^[^\p{L}\p{N}_]*/u.exec(text)?.[0].trim() ?? "";
  const inner = Array.from(name.replaceAll(/\s+/g, "")).map(asClass).join(GAP);
  const brackets = "[{}｛｝()（）\\[\\]]";
  const sign = /^[%$#]/.test(opening) ? `[${opening.slice(0, 1)}％＄]?${GAP}` : "";
  // A longer name is another placeholder.
  const whole = `(?<![\\p{L}\\p{N}_.])${inner}(?![\\p{L}\\p{N}_.])`;
  return `${sign}${brackets}{1,3}${GAP}${whole}${GAP}${brackets}{0,3}|${whole}${GAP}[}｝]{1,3}`;
}

function asClass(character: string): string {
  const others = ALSO[character] ?? character;
  return `[${others.replaceAll(/[\\\]^-]/g, String.raw`\$&`)}]`;
}

function findOnly(text: string, pattern: string | undefined): Span | undefined {
  if (pattern === undefined) {
    return undefined;
  }
  const matches = [...text.matchAll(new RegExp(pattern, "giu"))];
  const [match] = matches;
  return match === undefined || matches.length > 1
    ? undefined
    : { start: match.index, end: match.index + match[0].length };
}
