import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HELD_DRAFTS } from "../../testing/held-drafts.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import { blankDraft } from "../blank-draft.ts";
import { readDrafts } from "../read-drafts.ts";
import type { ReadDrafts } from "../source.ts";
import { serializeHeld } from "./serialize-held.ts";

/** Held items that spreadsheet programs saved; scripts/dev/make-spreadsheet-files.ts makes them. */
const FOLDER = fileURLToPath(new URL("fixtures/held/", import.meta.url));

async function read(text: string): Promise<ReadDrafts> {
  return readDrafts({ name: "held.csv", bytes: new TextEncoder().encode(text) });
}

describe("serializeHeld()", () => {
  it("writes items that read again as they were, with what is wrong beside them", async () => {
    const draft = {
      ...blankDraft({ file: "", where: "" }),
      externalId: "a-1",
      state: "live",
      sender: "ada@example.com",
      publishedAt: "2021-03-04T10:00:00Z",
      reactions: ["👍", "❤️"],
      deliverSilently: "true",
      coverImageUrl: "https://x.test/a.png",
      link: "https://x.test/a",
      locale: "en" as const,
      place: { file: "feed.xml", where: "item 3" },
      title: "=1+1",
      body: 'a "b",\r\nc',
      newsfeeds: [
        { newsfeed: "Users, all", publishedAt: null },
        { newsfeed: "Beta", publishedAt: "soon" },
      ],
      labels: ["a, b", "c"],
      bodyFormat: "markdown" as const,
    };
    const finding = {
      level: "held" as const,
      code: "date-unreadable",
      place: draft.place,
      field: "published_at",
      message: "No date.",
      mend: "Mend it.",
    };
    const text = serializeHeld([{ draft, findings: [finding] }]);
    expect(text).toContain("published_at: No date. Mend it.");
    const { drafts } = await read(text);
    expect(drafts).toMatchObject([{ ...draft, place: { file: "held.csv", where: "row 2" } }]);
  });

  it("gives back every text of an item to the character, whatever it begins with", async () => {
    const text = fc
      .oneof(hostileText(), fc.constantFrom("007", "2021-03", "24/7", "\u2060\u2060=1", "1614852000"))
      // Other programs' row ends are read as ours, and half a character is none in UTF-8.
      .map((each) => each.replaceAll(/\r\n?|\uFEFF|\p{Surrogate}/gu, "").replaceAll("\0", ""));
    const cell = text.map((each) => (each.trim() === "" ? null : each));
    const item = fc.record({
      externalId: cell,
      title: cell,
      sender: cell,
      link: cell,
      labels: fc.array(text),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 4 }), async (items) => {
        const place = { file: "held.csv", where: "" };
        const drafts = items.map((each) => ({ ...blankDraft(place), ...each, state: "live" }));
        const back = await read(serializeHeld(drafts.map((draft) => ({ draft, findings: [] }))));
        expect(back.drafts).toMatchObject(items);
      }),
    );
  });

  it.each([
    ["left as it was", "\u20602021-03", "2021-03"],
    ["gone on with", "\u20602021-03-04", "2021-03-04"],
    ["written something before", "Thu, \u206004 Mar 2021", "Thu, 04 Mar 2021"],
    ["typed anew", "2021-03-04", "2021-03-04"],
  ])("reads a date that somebody has %s", async (_, cell, publishedAt) => {
    const held = serializeHeld([
      { draft: { ...blankDraft({ file: "", where: "" }), title: "A", publishedAt: "2021-03" }, findings: [] },
    ]);
    expect(held).toContain('"\u20602021-03"');
    const { drafts } = await read(held.replace("\u20602021-03", cell));
    expect(drafts).toMatchObject([{ title: "A", publishedAt }]);
  });

  it.each(readdirSync(FOLDER))(
    "writes what says the same once a program has saved it, in %s",
    async (name) => {
      const { drafts } = await readDrafts({ name, bytes: readFileSync(FOLDER + name) });
      const saved = drafts.map(({ fieldNames: _names, place: { where }, ...draft }) => ({
        ...draft,
        place: { file: "held.csv", where },
      }));
      expect(saved).toEqual(HELD_DRAFTS);
    },
  );
});
