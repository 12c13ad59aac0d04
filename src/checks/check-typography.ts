import { NOTHING, type Check, type CheckFinding, type CheckInput } from "./check.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** A habit of writing of some languages: what goes against it, and how it is mended. */
interface Habit {
  readonly code: "typography-french" | "typography-cjk" | "typography-arabic" | "typography-spanish";
  readonly isOf: (locale: CheckInput["locale"]) => boolean;
  readonly against: RegExp;
  readonly fix: ((match: string) => string) | null;
}

const HABITS: readonly Habit[] = [
  // A space that does not break stands before ; : ! ? and inside « »; not in Canada.
  {
    code: "typography-french",
    isOf: ({ language, code }) => language === "fr" && code !== "fr-CA",
    against: /(?<=[\p{L}\d)])(?: ?[?!;](?![\p{L}\d=&/?!])| ?:(?=\s|$))|« ?(?=\p{L})|(?<=\p{L}) ?»/gu,
    fix: (match) => (match.includes("«") ? "«\u00A0" : `\u00A0${match.trim()}`),
  },
  {
    code: "typography-cjk",
    isOf: ({ language }) => language === "zh" || language === "ja",
    against: /(?<=[\u3040-\u30FF\u4E00-\u9FFF])[,?!;:](?=[\s\u3040-\u30FF\u4E00-\u9FFF]|$)/gu,
    fix: (match) => ({ ",": "，", "?": "？", "!": "！", ";": "；", ":": "：" })[match] ?? match,
  },
  {
    code: "typography-arabic",
    isOf: ({ language }) => language === "ar" || language === "fa" || language === "ur",
    against: /(?<=[\u0620-\u064A])[,;?](?=\s|$)|ـ{2,}/gu,
    fix: (match) => ({ ",": "،", ";": "؛", "?": "؟" })[match] ?? "",
  },
  {
    code: "typography-spanish",
    isOf: ({ language }) => language === "es",
    against: /^(?![^?]*¿)[^?]*\p{L}\?|^(?![^!]*¡)[^!]*\p{L}!/gu,
    fix: null,
  },
];

/** Punctuation as a language writes it. A matter of taste, and so only told by the strict profile. */
export const checkTypography: Check = {
  codes: ["typography-french", "typography-cjk", "typography-arabic", "typography-spanish"],
  run({ target, locale }) {
    const habit = HABITS.find(({ isOf }) => isOf(locale));
    if (habit === undefined) {
      return NOTHING;
    }
    const [match] = target.prose.matchAll(habit.against);
    return match === undefined ? NOTHING : [findingOf(habit, match, target.text)];
  },
};

function findingOf({ code, against, fix }: Habit, match: RegExpExecArray, text: string): CheckFinding {
  const span = { start: match.index, end: match.index + match[0].length };
  // The prose has spaces where tags and placeholders stand: only a plain text can be mended as a whole.
  const fixed = fix === null || /[<{%]/.test(text) ? null : text.replaceAll(against, fix);
  return makeCheckFinding(code, { found: match[0].slice(-20), span, fix: fixed });
}
