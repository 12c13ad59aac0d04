import { describe, expect, it } from "vitest";

import { createTexts } from "../../texts/index.ts";
import { findControlWords } from "../control-words.ts";
import { findItemWords } from "../item-words.ts";
import type { EntryView, ItemView, ReportView } from "../view.ts";
import { renderMarkdown } from "../markdown/render-report.ts";
import { renderHtml } from "./render-report.ts";
import { renderItem } from "./render-item.ts";

const words = findItemWords(createTexts());

function anItem(given: Partial<ItemView> = {}): ItemView {
  return {
    id: "update:section:1",
    tone: "update",
    badge: "Update",
    resource: "section",
    resourceName: "Section",
    name: "Name",
    nameLocale: null,
    meta: [],
    notes: [],
    changes: [],
    ...given,
  };
}

function aReport(entries: () => AsyncGenerator<EntryView<unknown>>, items: number): ReportView<unknown> {
  return {
    language: "en",
    direction: "ltr",
    notice: "Notice.",
    title: "Title",
    lead: "",
    facts: [],
    tables: [],
    pictures: [],
    advice: [],
    partsHeading: "Contents",
    ...words,
    controls: findControlWords(createTexts()),
    parts: [{ heading: "Part", level: 2, items }],
    footer: "",
    entries,
  };
}

describe.each([
  ["renderHtml()", renderHtml],
  ["renderMarkdown()", renderMarkdown],
])("%s", (_name, render) => {
  it("writes each item before it reads the one after the next", async () => {
    let read = 0;
    const report = aReport(async function* () {
      for (; read < 1_000; read += 1) {
        yield { part: 0, item: anItem({ name: `Item ${read}.` }), source: null };
      }
    }, 1_000);
    let written = 0;
    for await (const chunk of render(report)) {
      written += chunk.match(/Item \d+\./g)?.length ?? 0;
      expect(read - written).toBeLessThanOrEqual(1);
    }
    expect(written).toBe(1_000);
  });
});

describe("renderItem()", () => {
  const change = {
    locale: { code: "ar", name: "Arabic", direction: "rtl" },
    fieldLabel: "Name",
    sides: [{ side: "after", label: "After", value: { kind: "text", text: "Acme مرحبا" } }],
    revealInvisible: false,
  } as const;

  it("gives a text its language and direction, even where it begins with a Latin name", () => {
    expect(renderItem(anItem({ changes: [change] }), words, { fold: false })).toContain(
      '<div class="value" lang="ar" dir="rtl">Acme مرحبا</div>',
    );
  });

  it("leaves an untranslated text of a right-to-left locale from left to right", () => {
    const english = {
      ...change,
      sides: [{ side: "after", label: "After", value: { kind: "text", text: "Hello (all)!" } }],
    } as const;
    expect(renderItem(anItem({ changes: [english] }), words, { fold: false })).toContain(
      '<div class="value" lang="ar" dir="auto">Hello (all)!</div>',
    );
  });

  it("folds a long item and leaves a short one open", () => {
    expect(renderItem(anItem({ changes: [change] }), words, { fold: false })).not.toContain("<details");
    expect(
      renderItem(anItem({ changes: Array.from({ length: 37 }, () => change) }), words, { fold: false }),
    ).toContain("<details>");
  });

  it("marks the sides with signs and words, not by colour alone", () => {
    const html = renderItem(anItem({ changes: [change] }), words, { fold: false });
    expect(html).toContain(
      '<span class="sign" aria-hidden="true">+</span><span class="unseen">After: </span>',
    );
  });
});
