import { describe, expect, it } from "vitest";

import { createTexts, loadTexts } from "./index.ts";

describe("createTexts()", () => {
  const texts = createTexts();

  it("chooses the plural and writes the number as the language does", () => {
    expect(texts.t("common.resource.section", { count: 1 })).toBe("1 section");
    expect(texts.t("common.resource.section", { count: 20_000 })).toBe("20,000 sections");
    expect(texts.t("common.resource.news-item", { count: 0 })).toBe("0 news items");
  });

  it.each(["$t(common.seconds)", "{{count}}", "$1 $& $$", "<b>&amp;</b>", "a.b:c", "\u202Eevil"])(
    "puts the value %j in as it is",
    (value) => {
      expect(texts.t("run.outcomeCount.done", { number: value })).toBe(`${value} done`);
    },
  );

  it("writes numbers as its own language does, whatever locale a text is about", () => {
    const values = { file: "a.csv", count: 10_100, handedOut: 10_100, translated: 10_100, locale: "de" };
    expect(texts.t("import.fileRead", values)).toBe(
      "a.csv: 10,100 rows of 10,100 handed out for de; 10,100 have a translation.",
    );
  });

  it("sets values apart that run from left to right in a text that runs from right to left", async () => {
    const arabic = await loadTexts("ar");
    expect(arabic.t("report.plan.title", { workspace: "Acme (EU)" })).toBe("خطة \u2068Acme (EU)\u2069");
    expect(arabic.t("report.plan.title", { workspace: "الدعم" })).toBe("خطة الدعم");
    expect(arabic.t("run.windows", { count: 1_234 })).toBe("1,234 نافذة");
    expect((await loadTexts("de")).t("report.plan.title", { workspace: "الدعم" })).toBe("Plan für الدعم");
  });

  it.each([
    ["ar", 0, "0 مجموعة"],
    ["ar", 1, "مجموعة واحدة"],
    ["ar", 2, "مجموعتان"],
    ["ar", 3, "3 مجموعات"],
    ["ar", 11, "11 مجموعة"],
    ["fr", 1, "1 collection"],
    ["fr", 1_000_000, "1\u202F000\u202F000 collections"],
    ["ja", 2, "コレクション2件"],
  ] as const)("counts as the language does: %s, %d", async (language, count, words) => {
    expect((await loadTexts(language)).t("common.resource.collection", { count })).toBe(words);
  });

  it.each([
    ["de", "1. März 2014 um 09:30 Uhr UTC", "2 Stunden 5 Minuten"],
    ["ja", "2014年3月1日 9:30（UTC）", "2時間5分"],
    ["ar", "1 مارس 2014 في 9:30 ص بالتوقيت العالمي", "ساعتان و5 دقائق"],
  ] as const)("writes times and lengths of time as the language does: %s", async (language, time, length) => {
    const own = await loadTexts(language);
    expect([own.dateTime("2014-03-01T09:30:00Z"), own.duration(7_500)]).toEqual([time, length]);
  });

  it("gives each caller an instance of its own", () => {
    expect(createTexts()).not.toBe(texts);
    expect(createTexts().language).toBe("en");
  });

  it("refuses keys and values that do not exist when it is compiled", () => {
    // @ts-expect-error: no such text
    texts.t("common.nonsense");
    // @ts-expect-error: the text needs its value
    texts.t("run.title");
    // @ts-expect-error: a plural needs a number
    texts.t("common.seconds", { count: "3" });
    expect(texts.language).toBe("en");
  });

  it.each([
    [0, "0 seconds"],
    [1, "1 second"],
    [59.6, "60 seconds"],
    [180, "3 minutes"],
    [7200, "2 hours"],
    [7500, "2 hours 5 minutes"],
  ])("writes %d seconds as %s", (seconds, words) => {
    expect(texts.duration(seconds)).toBe(words);
  });

  it("writes times in UTC and leaves what is no time alone", () => {
    expect(texts.dateTime("2014-03-01T09:30:00Z")).toBe("1 March 2014 at 09:30 UTC");
    expect(texts.dateTime("soon")).toBe("soon");
  });
});
