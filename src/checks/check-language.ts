import { NOTHING, type Check } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import type { TextFacts } from "./facts/text-facts.ts";
import { ALIKE, isKnownLanguage, LANGUAGES_OF } from "./language/common-words.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Letters that a text needs before its small words prove anything. */
const SHORTEST = 60;
/** Small words of another language, and none of the target's own but this part of them. */
const FEWEST = 4;
const MOST_OWN = 0.35;
/** Of so many different words one is a small one of the other language. */
const MOST_BETWEEN = 8;

/** Letters that one language of a script has and another lacks: a single word with them is telling. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  bg: /[ыэёѓѕјљњћђџіїєґөү]/i,
  ru: /[ѓѕјљњћђџіїєґөү]/i,
  sr: /[ыэёъщйьюяіїєґөү]/i,
  mn: /[ѓѕјљњћђџіїєґ]/i,
};
/** The commonest characters that one kind of Chinese has and the other never. */
const SIMPLIFIED =
  /[们这个来说时为会对国发过还进给请从关开见现样经应两问长门间页题设认语错网络账户发单击选择输内东买卖质图书]/g;
const TRADITIONAL =
  /[們這個來說時為會對國發過還進給請從關開見現樣經應兩問長門間頁題設認語錯網絡帳戶單擊選擇輸內東買賣質圖書]/g;

/** A target is in its own language: German is not taken for French, nor Simplified Chinese for Traditional. */
export const checkLanguage: Check = {
  codes: ["wrong-language"],
  run({ source, target, locale }) {
    const { language, code, script } = locale;
    if (language === "zh") {
      return judgeChinese(
        target,
        script === "Hant" ? SIMPLIFIED : TRADITIONAL,
        script === "Hant" ? TRADITIONAL : SIMPLIFIED,
      );
    }
    const letters = target.has(MARK.foreign) ? FOREIGN_LETTERS[language] : undefined;
    if (letters !== undefined) {
      const strange = target.prose.match(new RegExp(letters, "gi")) ?? [];
      const isCyrillic = target.scripts.Cyrl > target.scripts.Latn;
      return isCyrillic &&
        strange.length * 25 > target.scripts.Cyrl &&
        strange.length > 1 &&
        !letters.test(source.prose)
        ? [makeCheckFinding("wrong-language", { found: [...new Set(strange)].join(" "), wanted: code })]
        : NOTHING;
    }
    if (target.text.length < SHORTEST || !isKnownLanguage(language)) {
      return NOTHING;
    }
    return judgeWords(target, language, code);
  },
};

function judgeChinese(target: TextFacts, wrong: RegExp, right: RegExp): ReturnType<Check["run"]> {
  const strange = target.prose.match(wrong) ?? [];
  const own = target.prose.match(right) ?? [];
  return strange.length >= 2 && strange.length > own.length * 2
    ? [makeCheckFinding("wrong-language", { found: [...new Set(strange)].slice(0, 8).join("") })]
    : NOTHING;
}

function judgeWords(target: TextFacts, language: string, code: string): ReturnType<Check["run"]> {
  const counts = new Map<string, number>();
  for (const word of new Set(target.words)) {
    for (const one of LANGUAGES_OF.get(word) ?? []) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
  }
  const own = counts.get(language) ?? 0;
  const [best] = [...counts].toSorted(([, left], [, right]) => right - left);
  if (best === undefined || best[1] < FEWEST || own > best[1] * MOST_OWN || isAlike(best[0], language)) {
    return NOTHING;
  }
  return best[1] * MOST_BETWEEN >= new Set(target.words).size
    ? [makeCheckFinding("wrong-language", { found: best[0], wanted: code })]
    : NOTHING;
}

function isAlike(left: string, right: string): boolean {
  return left === right || ALIKE.some((group) => group.includes(left) && group.includes(right));
}
