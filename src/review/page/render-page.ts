import type { Operation, PlanHeader } from "../../plan/index.ts";
import {
  escapeAttribute,
  renderItem,
  renderText,
  viewPlan,
  type NameOf,
  type PartView,
  type PlanFinding,
} from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { DecisionLog } from "../decision-log.ts";
import { findChanges, listDecidable, type Query } from "../find-changes.ts";
import type { Book } from "../open-book.ts";
import { choosePage } from "./choose-page.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { renderControls } from "./render-controls.ts";
import { renderDesk, renderPager } from "./render-desk.ts";

/** What a page is made from. */
export interface PageContext {
  readonly header: PlanHeader;
  /** The plan as the user named it. */
  readonly planFile: string;
  readonly book: Book;
  readonly log: Pick<DecisionLog, "of">;
  readonly reviewer: string;
  /** What the page sends along with a decision. */
  readonly pageToken: string;
  readonly texts: Texts;
  readonly now: () => Date;
  readonly nameOf?: NameOf | undefined;
  /** What checks say of the translations of an operation. */
  readonly findingsOf?: ((operation: Operation) => Promise<readonly PlanFinding[]>) | undefined;
}

/** One page of what fits a query, as the report shows it, with what decides. All content is escaped. */
export async function renderPage(query: Query, wanted: number, context: PageContext): Promise<string> {
  const { header, planFile, book, log, texts, now, nameOf } = context;
  const found = findChanges(book, log, query);
  const { page, pages, shown } = choosePage(found, wanted);
  const report = viewPlan({
    header,
    planFile,
    positions: book.entries.map(({ position }) => position),
    operations: async function* operations() {
      for (const { entry, changes } of shown) {
        const ids = new Set(changes.map(({ id }) => id));
        const operation = await book.read(entry);
        yield {
          operation: { ...operation, changes: operation.changes.filter(({ changeId }) => ids.has(changeId)) },
          findings: (await context.findingsOf?.(operation)) ?? [],
        };
      }
    },
    texts,
    now,
    nameOf,
  });
  const items: string[] = [];
  let opened = -1;
  for await (const { part, item, source } of report.entries()) {
    if (part !== opened) {
      items.push(renderPart(report.parts[part]));
      opened = part;
    }
    items.push(renderItem(item, report, { fold: false, slots: renderControls(source.operation, context) }));
  }
  const fit = { query, changes: listDecidable(found).length, page, pages };
  return `<!doctype html>
<html lang="${escapeAttribute(report.language)}" dir="${report.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${titleText(texts.t("review.page.title", { title: report.title }))}</title>
<style>${PAGE_STYLE}</style>
</head>
<body data-token="${escapeAttribute(context.pageToken)}" data-words="${escapeAttribute(JSON.stringify(scriptWords(texts)))}">
<header>
<h1>${renderText(texts.t("review.page.title", { title: report.title }))}</h1>
${report.lead === "" ? "" : `<p class="lead">${renderText(report.lead)}</p>\n`}</header>
${renderDesk(fit, context)}
<main>
${items.length === 0 ? `<p>${renderText(texts.t("review.page.nothing"))}</p>` : items.join("")}
${renderPager(fit, texts)}</main>
<footer><p>${renderText(report.notice)}</p></footer>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

/** A title holds text only: no element can mark a revealed character there. */
function titleText(title: string): string {
  return renderText(title).replaceAll(/<\/?mark>/g, "");
}

function renderPart(part: PartView | undefined): string {
  return part === undefined
    ? ""
    : `<h${part.level}><bdi>${renderText(part.heading)}</bdi></h${part.level}>\n`;
}

/** The words that the page's script shows; it puts in what stands in braces. */
function scriptWords(texts: Texts): Readonly<Record<string, string>> {
  return {
    saving: texts.t("review.page.saving"),
    saved: texts.t("review.page.saved"),
    notSaved: texts.t("review.page.notSaved", { reason: "{reason}" }),
    gone: texts.t("review.page.gone"),
    comment: texts.t("review.page.comment"),
    save: texts.t("review.page.save"),
    cancel: texts.t("review.page.cancel"),
    confirm: texts.t("review.page.confirm", { action: "{action}", number: "{number}" }),
  };
}
