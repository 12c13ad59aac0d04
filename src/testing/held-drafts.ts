import { blankDraft } from "../ingest/blank-draft.ts";
import type { NewsDraft } from "../ingest/index.ts";

/** Dates as files have them; spreadsheets make something else of most. */
const DATES = [
  "2021-03",
  "2021-03-04",
  "2021-03-04 10:00",
  "2014-03-09T02:30:15Z",
  "2014-03-09T02:30:15+01:00",
  "20210304T101010Z",
  "03/04/2021",
  "4.3.2021",
  "04.03.21",
  "2021.03.04",
  "March 2021",
  "4 March 2021 10:00",
  "March 4, 2021 10:00",
  "Thursday, March 4, 2021 10:00:00 AM",
  "1614852000",
  "1614852000000",
  "44259.5",
  "soon",
];
const IDS = ["007", "1.10", "1234567890123456789", "1e5", "2021-03-04", "3/4", "0x1F", "-5", "=A1", "a-1"];
const TITLES = [
  "=1+1",
  "+49 30 1234567",
  "@home",
  "24/7",
  "May 2024",
  "(5)",
  " 5",
  "1 1/2",
  "100%",
  "TRUE",
  "'s avonds",
  "\u2060=1",
  '=HYPERLINK("https://example.com","y")',
];

/** Items that were held, as they stand in the file that is handed out to be mended. */
export const HELD_DRAFTS: readonly NewsDraft[] = DATES.map((date, index) => ({
  ...blankDraft({ file: "held.csv", where: `row ${index + 2}` }),
  externalId: `${IDS[index % IDS.length]}${index < IDS.length ? "" : `#${index}`}`,
  title: TITLES[index % TITLES.length] ?? "",
  body: `<p>Item ${index}</p>\n<p>a, b; "c"</p>`,
  state: "live",
  sender: "8140265",
  newsfeeds: [
    { newsfeed: "53", publishedAt: null },
    ...(index % 3 === 0 ? [{ newsfeed: "Users, all", publishedAt: date }] : []),
  ],
  publishedAt: date,
  labels: ["1.0", "New"],
  reactions: ["👍", "❤️"],
  deliverSilently: "true",
}));
