import { describe, expect, test } from "vitest";
import { resolveSelection } from "./resolve-selection.ts";

const configText = JSON.stringify({
  selections: { faq: { resources: ["news", "articles"], locales: ["pt_BR"], states: ["draft"] } },
});

describe("resolveSelection()", () => {
  test("reads a named selection; the command line wins part by part", () => {
    const flags = { states: ["live"] };
    expect(resolveSelection({ flags, select: "faq", configText })).toEqual({
      resources: ["news-item", "article"],
      locales: ["pt-BR"],
      states: ["live"],
    });
  });

  test("takes dates, and times that name their zone", () => {
    const flags = { from: "2024-03-01", to: "2024-03-01T09:30:00+01:00" };
    expect(resolveSelection({ flags, configText: undefined })).toEqual(flags);
  });

  test("selects everything when nothing is said", () => {
    expect(resolveSelection({ flags: {}, configText: undefined })).toEqual({});
  });

  test.each([
    [{ resources: ["tags"] }, /--resources "tags".*collections, sections, articles or news/],
    [{ locales: ["zh"] }, /--locales "zh".*zh-CN or zh-TW/],
    [{ states: ["open"] }, /--states "open"/],
    [{ from: "03/04/2021" }, /--from "03\/04\/2021"/],
    [{ to: "2024-03-01T09:30" }, /--to "2024-03-01T09:30"/],
    [{ updatedSince: "2021-13-01" }, /--updated-since "2021-13-01"/],
  ])("refuses %j", (flags, message) => {
    expect(() => resolveSelection({ flags, configText: undefined })).toThrow(message);
  });

  test("an unknown name says which there are", () => {
    expect(() => resolveSelection({ flags: {}, select: "fqa", configText })).toThrow(/"fqa"/);
    expect(() => resolveSelection({ flags: {}, select: "toString", configText })).toThrow(/"toString"/);
  });
});
