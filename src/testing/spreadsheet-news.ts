import type { Admin, ContentObject, Newsfeed } from "../model/index.ts";
import { writeReferences, type Snapshot } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "./snapshot-folder.ts";

/** Texts that spreadsheets like to make something else of, as titles. */
export const SPREADSHEET_TITLES = [
  "=1+1",
  "+49 30 1234567",
  "-5",
  "@home",
  "007",
  "1.10",
  "1e5",
  "2021-03-04",
  "3/4",
  "24/7",
  "10:30",
  "TRUE",
  "1234567890123456789",
  "€ 5,00",
  "100%",
  "1,5",
  "May 2024",
  "März 2021",
  "#N/A",
  "'s avonds",
  "  two  spaces  ",
  "Zeile 1\nZeile 2",
  "a tab	here",
  "a,b;c",
  '"quoted"',
  "_x0041_",
  "\xA0x\xA0",
  "فارسی و עברית",
  "👩‍👩‍👧‍👦 🏳️‍🌈",
  '=HYPERLINK("https://example.com","y")',
];

const DATES = [
  "2014-03-09T02:30:15Z",
  "1999-12-31T23:59:59Z",
  "1970-01-02T00:00:00Z",
  "2024-02-29T12:00:01Z",
  "2021-03-28T01:30:00Z",
  "2021-10-31T01:30:00Z",
  "2020-01-01T00:00:00Z",
];
const LABELS = [["New"], ["1.0"], ["a;b", "c"], ["=x", "TRUE"], []];
const BODIES = ["<p>Plain.</p>", "<p>a</p>\n<p>b &amp; c</p>", "<h2>H</h2>\n\t<ul><li>1</li><li>2</li></ul>"];

/** The ids of the items below, and of the one whose body is longer than a spreadsheet takes into a cell. */
export const ORDINARY_IDS = [...SPREADSHEET_TITLES.keys()].map((index) => String(101 + index));
export const LONG_ID = "900";

/** A change that somebody makes in a spreadsheet; `formula` is what is typed where the text is its result. */
export interface SheetEdit {
  readonly id: string;
  readonly column: "title" | "body" | "published_at: Product news";
  readonly before: string;
  readonly after: string;
  readonly formula?: string;
}

/** Each `before` stands in one cell only. */
export const EDITS: readonly SheetEdit[] = [
  { id: "201", column: "title", before: "Edit me", after: 'Edited: 1 < 2 & "3"' },
  { id: "202", column: "title", before: "Compute me", after: "A B", formula: 'CONCATENATE("A";" B")' },
  { id: "203", column: "title", before: "Fail me", after: "#NAME?", formula: "NOSUCH(1)" },
  { id: "204", column: "body", before: "<p>Old body</p>", after: "<p>New body</p>" },
  {
    id: "205",
    column: "published_at: Product news",
    before: "2015-05-05T05:05:05Z",
    after: "2016-06-06T12:06:07+02:00",
  },
];

/** A snapshot of news to be opened in a spreadsheet and saved again. The same every time. */
export async function makeSpreadsheetNews(): Promise<Snapshot> {
  const ordinary = SPREADSHEET_TITLES.map((title, index) =>
    aNewsItem(String(101 + index), {
      title,
      body: BODIES[index % BODIES.length] ?? "",
      date: DATES[index % DATES.length] ?? "",
      labels: LABELS[index % LABELS.length] ?? [],
      isDoubled: index % 3 === 0,
    }),
  );
  const edited = EDITS.map(({ id, column, before }) =>
    aNewsItem(id, {
      title: column === "title" ? before : `Item ${id}`,
      body: column === "body" ? before : "<p>Plain.</p>",
      date: column === "published_at: Product news" ? before : "2014-04-04T04:04:04Z",
      labels: [],
      isDoubled: false,
    }),
  );
  const long = aNewsItem(LONG_ID, {
    title: "Long",
    body: `<p>${"é👍".repeat(12_000)}</p><p>End</p>`,
    date: "2014-04-04T04:04:04Z",
    labels: [],
    isDoubled: false,
  });
  const snapshot = await makeSnapshot([...ordinary, ...edited, long]);
  await writeReferences(snapshot.folder, {
    newsfeeds: [
      { id: "1" as Newsfeed["id"], name: "Product news" },
      { id: "2" as Newsfeed["id"], name: "Studio" },
    ],
    admins: [{ id: "7" as Admin["id"], name: "Ada", email: "ada@example.com" }],
    helpCenters: [],
  });
  return snapshot;
}

interface Given {
  readonly title: string;
  readonly body: string;
  readonly date: string;
  readonly labels: readonly string[];
  readonly isDoubled: boolean;
}

function aNewsItem(id: string, { title, body, date, labels, isDoubled }: Given): ContentObject {
  const second = { newsfeedId: "2", publishedAt: Number(id) % 2 === 0 ? null : "2020-02-02T00:00:00Z" };
  return anObject("news-item", id, {
    settings: {
      state: "live",
      senderId: "7",
      assignments: [{ newsfeedId: "1", publishedAt: date }, ...(isDoubled ? [second] : [])],
      labels,
      reactions: ["🎉", "❤️"],
      deliverSilently: Number(id) % 2 === 0,
    },
    content: { en: { title, body } },
  });
}
