import { dirname, join } from "node:path";
import type { ContentObject } from "../model/index.ts";
import { openSnapshot, type Snapshot } from "../snapshot/index.ts";
import { exportTranslations } from "../workflows/export-translations.ts";
import { editObject, withText } from "./edit-snapshot.ts";
import { editTable } from "./edit-table.ts";
import { anObject, makeSnapshot } from "./snapshot-folder.ts";
import { takeFiles } from "./take-files.ts";

const BODY = `<h1 id="h_1">Pay</h1><p>Press <b>Save</b> now, and wait until we have sent you a mail.</p><ul><li>One</li><li>Two</li></ul><p>See <a href="https://help.acme.example/en/articles/11-refunds">refunds</a>.</p><p><img src="https://cdn.example/pay.png?signature=secret" alt="The button"></p><iframe src="https://www.youtube.com/embed/x"></iframe>`;

const ARABIC: Readonly<Record<string, string>> = {
  Pay: "الدفع",
  "Press <b1>Save</b1> now, and wait until we have sent you a mail.":
    "اضغط <b1>حفظ</b1> الآن، وانتظر حتى نرسل إليك بريدًا.",
  One: "واحد",
  Two: "اثنان",
  "See <a1>refunds</a1>.": "انظر <a1>الاسترداد</a1>.",
  "The button": "الزر",
};

/** Two collections, the first with a section; three articles and news; in English, as good as all in German, half in Arabic. */
function objects(): readonly ContentObject[] {
  const inSection = { parentId: "3", parentType: "section" };
  return [
    anObject("collection", "1", {
      content: {
        en: { name: "Billing", description: "All about money." },
        ar: { name: "الفوترة" },
        de: { name: "Abrechnung", description: "Alles über Geld." },
      },
      facts: { order: 1 },
    }),
    anObject("collection", "2", {
      content: { en: { name: "Team" }, ar: { name: "الفريق" }, de: { name: "Team" } },
      facts: { order: 2 },
    }),
    anObject("section", "3", {
      settings: { parentId: "1" },
      content: { en: { name: "Payments" }, de: { name: "Zahlungen" } },
    }),
    anObject("article", "10", {
      settings: inSection,
      content: {
        en: { title: "How to pay", body: BODY, state: "published" },
        ar: { title: "كيف تدفع", body: BODY, state: "published" },
        de: { title: "So zahlen Sie", body: BODY.replace("Pay", "Zahlen"), state: "published" },
      },
    }),
    anObject("article", "11", {
      settings: inSection,
      content: {
        en: { title: "Refunds", body: "<p>We pay back.</p>", state: "published" },
        ar: { title: "الاسترداد", state: "draft" },
        de: { title: "Erstattungen", body: "<p>Wir zahlen zurück.</p>", state: "published" },
      },
    }),
    anObject("article", "12", {
      settings: { parentId: "2", parentType: "collection" },
      content: {
        en: { title: "Roles", body: "<p>Who may what.</p>", state: "published" },
        de: { title: "Rollen", body: "<p>Wer was darf.</p>", state: "published" },
      },
    }),
    aNewsItem("20", "Older", "2024-01-01T08:00:00Z"),
    aNewsItem("21", "Newer", "2024-05-01T08:00:00Z"),
    aNewsItem("22", "Not yet", null),
  ];
}

function aNewsItem(id: string, title: string, publishedAt: string | null): ContentObject {
  return anObject("news-item", id, {
    content: { en: { title, body: `<p>${title}.</p>` } },
    settings: {
      state: publishedAt === null ? "draft" : "live",
      assignments: [{ newsfeedId: "5", publishedAt }],
      labels: ["New"],
    },
  });
}

/**
 * A snapshot with something of everything that a preview marks. In Arabic: the body of article 10 was translated block by block;
 * then a paragraph of its source was changed and one added, and the name of collection 1 was changed.
 */
export async function makeMarkedSnapshot(): Promise<Snapshot> {
  const snapshot = await makeSnapshot(objects());
  const { files } = await exportTranslations(snapshot, {
    locales: ["ar"],
    only: "all",
    sourceLocale: null,
    format: "csv",
    out: join(dirname(snapshot.folder), "handed-out"),
    byteOrderMark: true,
  });
  for (const { path } of files) {
    await editTable(path, (row) => {
      const arabic = ARABIC[row["source"]?.replace(/^\u2060/, "") ?? ""];
      if (arabic !== undefined && row["type"] === "article body") {
        row["target"] = arabic;
      }
      if (row["source"] === "Billing") {
        row["target"] = "الفواتير";
      }
    });
  }
  await takeFiles(
    await openSnapshot(snapshot.folder),
    files.map(({ path }) => path),
    { isDryRun: false, isStrict: false, forceLocale: null },
  );
  const later = BODY.replace("a mail", "a message").replace("<p>See", "<p>This is new.</p><p>See");
  await editObject(snapshot.folder, "article", "10", withText("en", "body", later));
  await editObject(snapshot.folder, "collection", "1", withText("en", "name", "Billing and plans"));
  return openSnapshot(snapshot.folder);
}
