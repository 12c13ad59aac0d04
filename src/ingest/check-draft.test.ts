import { describe, expect, it } from "vitest";

import { blankDraft } from "./blank-draft.ts";
import { checkDraft } from "./check-draft.ts";
import type { CheckContext, DraftChoices } from "./rules/rule.ts";
import type { NewsDraft } from "./types.ts";
import type { RemoteId } from "../model/index.ts";

const CHOICES: DraftChoices = {
  newsfeedIds: ["53"],
  senderId: "7",
  senderForAll: false,
  state: "live",
  notify: false,
  timeZone: null,
  atTime: null,
  dateFormat: null,
};

function admin(id: string, name: string | null, email: string | null) {
  return { id: id as RemoteId, name, email };
}

const CONTEXT: CheckContext = {
  admins: [
    admin("7", "Ada Lovelace", "ada@example.com"),
    admin("8", "Grace Hopper", "grace@example.com"),
    admin("9", "grace  hopper", "grace.2@example.com"),
    admin("10", null, null),
  ],
  newsfeeds: [
    { id: "53" as RemoteId, name: "Visitor Feed" },
    { id: "54" as RemoteId, name: "Users" },
    { id: "55" as RemoteId, name: "53" },
  ],
  defaultLocale: "en",
  choices: { ...CHOICES, newsfeedIds: ["54"] },
  now: new Date("2026-06-01T12:00:00Z"),
};

function aDraft(change: Partial<NewsDraft> = {}): NewsDraft {
  return {
    ...blankDraft({ file: "news.csv", where: "row 2" }),
    externalId: "a-1",
    title: "Dark mode",
    body: "<p>It is here.</p>",
    publishedAt: "2021-03-04T10:00:00Z",
    ...change,
  };
}

function check(change: Partial<NewsDraft>, choices: Partial<DraftChoices> = {}) {
  return checkDraft(aDraft(change), { ...CONTEXT, choices: { ...CONTEXT.choices, ...choices } });
}

function codes(change: Partial<NewsDraft>, choices: Partial<DraftChoices> = {}): string[] {
  return check(change, choices).findings.map(({ level, code }) => `${level} ${code}`);
}

describe("checkDraft()", () => {
  it("takes a whole item without a word", () => {
    expect(check({})).toEqual({
      findings: [],
      item: {
        draft: aDraft(),
        externalId: "a-1",
        isGeneratedId: false,
        content: { title: "Dark mode", body: "<p>It is here.</p>" },
        settings: {
          state: "live",
          senderId: "7",
          assignments: [{ newsfeedId: "54", publishedAt: "2021-03-04T10:00:00Z" }],
          labels: [],
          reactions: [],
          deliverSilently: true,
        },
      },
    });
  });

  it.each<[string, Partial<NewsDraft>, Partial<DraftChoices>, string[]]>([
    ["no title", { title: " \n" }, {}, ["held no-title"]],
    ["a title on two lines", { title: "Dark\nmode\u202E" }, {}, ["note title-tidied"]],
    [
      "a title written before the guard of a cell",
      { title: "Version \u20601.10" },
      {},
      ["note title-tidied"],
    ],
    ["a formula for a title", { title: '=HYPERLINK("https://x.test")' }, {}, ["held formula-in-cell"]],
    ["a program for a title", { title: "=cmd|' /C calc'!A0" }, {}, ["held formula-in-cell"]],
    ["a formula that failed", { body: "#NAME?" }, {}, ["held spreadsheet-error"]],
    ["an id that failed", { externalId: "#REF!" }, {}, ["held spreadsheet-error"]],
    [
      "an id of which a spreadsheet took the end",
      { externalId: "1.23456789012346E+018" },
      {},
      ["held external-id-shortened"],
    ],
    ["no body", { body: null }, {}, ["note no-body"]],
    ["a body of scripts alone", { body: "<script>x</script>" }, {}, ["note body-cleaned", "note no-body"]],
    ["a body of more than a million characters", { body: "x".repeat(1_048_576) }, {}, ["held body-too-long"]],
    [
      "Markdown of half of it",
      { body: "x".repeat(524_288), bodyFormat: "markdown" },
      {},
      ["held body-too-long"],
    ],
    [
      "quotations in quotations",
      { body: ">".repeat(9999), bodyFormat: "markdown" },
      {},
      ["held body-too-deep"],
    ],
    ["HTML without end", { body: "<div>".repeat(9999) }, {}, ["held body-too-deep"]],
    ["an unknown state", { state: "archived" }, {}, ["held unknown-state"]],
    ["a draft with a date", { state: "draft" }, {}, ["warning draft-with-date"]],
    ["a draft without a date", { state: "Draft", publishedAt: null }, {}, []],
    [
      "a draft with a date in no newsfeed",
      { state: "draft" },
      { newsfeedIds: [] },
      ["warning date-without-newsfeed"],
    ],
    ["no date", { publishedAt: " " }, {}, ["warning no-date"]],
    ["a date in the future", { publishedAt: "2026-06-02T00:00:00Z" }, {}, ["held date-in-the-future"]],
    [
      "an hour that was skipped",
      { publishedAt: "2021-03-28 02:30" },
      { timeZone: "Europe/Berlin" },
      ["note date-skipped-hour"],
    ],
    ["no newsfeed", {}, { newsfeedIds: [] }, ["held no-newsfeed"]],
    [
      "an unknown newsfeed",
      { newsfeeds: [{ newsfeed: "Beta", publishedAt: null }] },
      {},
      ["held unknown-newsfeed"],
    ],
    [
      "an id that is also a name",
      { newsfeeds: [{ newsfeed: "53", publishedAt: null }] },
      {},
      ["held ambiguous-newsfeed"],
    ],
    [
      "a newsfeed with two dates",
      {
        newsfeeds: [
          { newsfeed: "users", publishedAt: "1614852000" },
          { newsfeed: "54", publishedAt: "1614852001" },
        ],
      },
      {},
      ["held newsfeed-twice"],
    ],
    [
      "a bad date in two newsfeeds, once",
      {
        publishedAt: "soon",
        newsfeeds: [
          { newsfeed: "users", publishedAt: null },
          { newsfeed: "Visitor feed", publishedAt: null },
        ],
      },
      {},
      ["held date-unreadable"],
    ],
    ["no sender", {}, { senderId: null }, ["held no-sender"]],
    ["an unknown sender", { sender: "Linus" }, {}, ["held unknown-sender"]],
    ["an unknown sender who is overridden", { sender: "Linus" }, { senderForAll: true }, []],
    ["a name that two people have", { sender: "Grace Hopper" }, {}, ["held ambiguous-sender"]],
    ["a reaction in words", { reactions: ["👍", "thumbs up"] }, {}, ["warning reaction-dropped"]],
    ["an unknown flag", { deliverSilently: "maybe" }, {}, ["held unknown-flag"]],
    ["a file that wants to notify", { deliverSilently: "false" }, {}, ["warning delivered-silently"]],
    ["a file that may notify", { deliverSilently: "false" }, { notify: true }, []],
    ["a cover image", { coverImageUrl: "https://x.test/a.png" }, {}, ["warning cover-image-not-writable"]],
    ["another language", { locale: "de-AT" }, {}, ["warning other-locale"]],
    ["a variant of the language", { locale: "en_US" }, {}, []],
  ])("says of %s what there is to say", (_, change, choices, expected) => {
    expect(codes(change, choices)).toEqual(expected);
    expect(check(change, choices).item === null).toBe(expected.some((code) => code.startsWith("held")));
  });

  it.each<[string, Partial<NewsDraft>, Partial<DraftChoices>, object]>([
    ["a sender by e-mail", { sender: "GRACE@example.com" }, {}, { senderId: "8" }],
    ["a sender by id", { sender: "10" }, {}, { senderId: "10" }],
    ["a sender by name", { sender: " ada  lovelace " }, {}, { senderId: "7" }],
    ["a state of other products", { state: "published" }, { state: "draft" }, { state: "live" }],
    [
      "reactions without nulls",
      { reactions: ["", "null", "👍", "❤️", "👍", "🇩🇪", "1️⃣"] },
      {},
      { reactions: ["👍", "❤️", "🇩🇪", "1️⃣"] },
    ],
    ["labels without blanks", { labels: [" New", "", "New"] }, {}, { labels: ["New"] }],
    ["silence unless asked otherwise", {}, { notify: true }, { deliverSilently: false }],
    ["silence that the file wants", { deliverSilently: "TRUE" }, { notify: true }, { deliverSilently: true }],
    [
      "each newsfeed with its own date, or the item's",
      {
        newsfeeds: [
          { newsfeed: "Users", publishedAt: "1614852000" },
          { newsfeed: "visitor feed", publishedAt: null },
        ],
      },
      {},
      {
        assignments: [
          { newsfeedId: "54", publishedAt: "2021-03-04T10:00:00Z" },
          { newsfeedId: "53", publishedAt: "2021-03-04T10:00:00Z" },
        ],
      },
    ],
  ])("reads %s", (_, change, choices, settings) => {
    expect(check(change, choices).item?.settings).toMatchObject(settings);
  });

  it("names place, column as the file has it, what was found and what to do", () => {
    const { findings } = check({ publishedAt: "1614852000000", fieldNames: { publishedAt: "Datum" } });
    expect(findings).toEqual([
      {
        level: "held",
        code: "date-in-milliseconds",
        place: { file: "news.csv", where: "row 2" },
        field: "Datum",
        message: expect.stringContaining('"1614852000000"'),
        mend: "Write the seconds: 1614852000.",
      },
    ]);
  });

  it("cannot be made to move the terminal's cursor by what stands in a cell", () => {
    const { findings } = check({
      title: "\u001B[2J\u001B[31mred",
      state: "\u001B[2J",
      sender: "\u202Eeve",
      body: '<a href="\u001B[2Jx">y</a>',
    });
    expect(findings.length).toBeGreaterThan(3);
    // oxlint-disable-next-line no-control-regex
    expect(findings.map(({ message }) => message).join("")).not.toMatch(/[\u001B\u202E]/);
  });

  it.each([
    ["its own id", { externalId: " x ", link: "https://x.test/1" }, "x"],
    ["its permalink", { externalId: null, link: "https://x.test/1" }, "https://x.test/1"],
  ])("knows an item by %s", (_, change, externalId) => {
    expect(check(change).item).toMatchObject({ externalId, isGeneratedId: false });
  });

  it("makes an id of title and instant where there is none, however the date is written", () => {
    const ids = ["2021-03-04T10:00:00Z", "1614852000", "Thu, 4 Mar 2021 11:00:00 +0100"].map(
      (publishedAt) => check({ externalId: null, publishedAt }).item?.externalId,
    );
    expect(ids[0]).toMatch(/^generated:\w{16}$/);
    expect(new Set(ids).size).toBe(1);
    expect(check({ externalId: null, title: "Light mode" }).item?.externalId).not.toBe(ids[0]);
  });

  it("resolves relative links against the page the item comes from", () => {
    expect(check({ body: '<a href="/b">c</a>', link: "https://x.test/a" }).item?.content["body"]).toBe(
      '<p><a href="https://x.test/b">c</a></p>',
    );
  });
});
