import { describe, expect, it } from "vitest";
import { seededRandom } from "../sandbox/index.ts";
import { diffWords, markChanges, type DiffPart } from "./index.ts";

function textOf(parts: readonly DiffPart[], ...kinds: readonly DiffPart["kind"][]): string {
  return parts.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join("");
}

describe("diffWords()", () => {
  it.each([
    ["en", "Click Save now", "Click Keep now", "Click [-Save-]{+Keep+} now"],
    ["en", "a b", "a b", "a b"],
    ["en", "", "new", "{+new+}"],
    ["en", "gone", "", "[-gone-]"],
    ["en", "one two three", "one three", "one [-two -]three"],
    ["en", "Press the red button", "Press the big blue button", "Press the [-red-]{+big blue+} button"],
    ["en", "In 30 days", "In 60 days", "In [-30-]{+60+} days"],
    ["en", "See <a1>this</a1>", "See <a2>this</a2>", "See [-<a1>-]{+<a2>+}this[-</a1>-]{+</a2>+}"],
    ["en", "Hi {{first_name}}!", "Hi {{name}}!", "Hi [-{{first_name}}-]{+{{name}}+}!"],
    ["ja", "設定を保存します", "設定を削除します", "設定を[-保存-]{+削除+}します"],
    ["th", "กดบันทึกเดี๋ยวนี้", "กดลบเดี๋ยวนี้", "กด[-บันทึก-]{+ลบ+}เดี๋ยวนี้"],
    ["ar", "اضغط على حفظ الآن", "اضغط على حذف الآن", "اضغط على [-حفظ-]{+حذف+} الآن"],
  ])("of %s %j and %j is %j", (locale, before, after, marked) => {
    expect(markChanges(diffWords(before, after, locale))).toBe(marked);
  });

  it("keeps clusters whole: emoji, Devanagari, combining accents", () => {
    const parts = diffWords("👩‍👩‍👧 कि e\u0301", "👩‍👩‍👦 की e\u0300", "hi");
    expect(parts.map(({ text }) => text)).toEqual(["👩‍👩‍👧 कि e\u0301", "👩‍👩‍👦 की e\u0300"]);
  });

  it("takes any code for a locale", () => {
    expect(markChanges(diffWords("a b", "a c", "no such_locale"))).toBe("a [-b-]{+c+}");
  });

  const PIECES: Readonly<Record<string, readonly string[]>> = {
    en: ["Save", " ", "the", " ", "file", ".", ",", "\n", "<b1>", "</b1>", "{{name}}", "https://e.com/a?b=1"],
    th: ["บันทึก", "ไฟล์", "ลบ", "เดี๋ยวนี้", " ", "ก", "\u0E34"],
    ja: ["設定", "を", "保存", "します", "。", "ファイル", "A"],
    ar: ["حفظ", " ", "الملف", "\u200F", "،", "١٢٣", "\u0651"],
    ko: ["파일", "을", " ", "저장", "합니다"],
    hi: ["फ़ाइल", " ", "सहेजें", "।", "\u093F"],
    "zh-CN": ["保存", "文件", "现在", "𠮷", "，"],
    he: ["שמור", " ", "קובץ", "־", "\u05B8"],
    zz: ["\uD800", "\uDC00", "\u0000", "👩‍👩‍👧", "e\u0301", "<", ">", "{{", "}}"],
  };

  it.each(Object.keys(PIECES))("gives both texts back, whatever they are (%s)", (locale) => {
    const random = seededRandom(7);
    const pieces = PIECES[locale] ?? [];
    const make = (length: number): string =>
      Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join("");
    for (let round = 0; round < 300; round += 1) {
      const before = make(Math.floor(random() * 40));
      const at = Math.floor(random() * before.length);
      const after = round % 3 === 0 ? make(30) : before.slice(0, at) + make(2) + before.slice(at + 3);
      const parts = diffWords(before, after, locale);
      expect(textOf(parts, "same", "removed")).toBe(before);
      expect(textOf(parts, "same", "added")).toBe(after);
      expect(parts.every(({ text }) => text !== "")).toBe(true);
      expect(parts.every(({ kind }, index) => kind !== parts[index + 1]?.kind)).toBe(true);
    }
  });

  it("finds what is the same at the ends of texts that have little else in common, at a bounded cost", () => {
    const make = (word: string): string =>
      `Begin ${Array.from({ length: 20_000 }, (_, i) => word + i).join(" ")} end`;
    const parts = diffWords(make("a"), make("b"), "en");
    expect(parts.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
    expect([parts[0]?.text, parts.at(-1)?.text]).toEqual(["Begin ", " end"]);
  });

  it("finds a few changes in a long text", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
    const before = words.join(" ");
    const after = words.map((word, index) => (index % 5000 === 17 ? "other" : word)).join(" ");
    const parts = diffWords(before, after, "en");
    expect(parts.filter(({ kind }) => kind === "added").map(({ text }) => text)).toEqual(
      Array(4).fill("other"),
    );
  });
});
