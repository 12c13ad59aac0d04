import { compareText } from "../../model/index.ts";
import { ACTIONS } from "../../plan/index.ts";
import { escapeAttribute, renderText, viewLocale } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { DecisionLog } from "../decision-log.ts";
import { countStandings, type Counts, type Query } from "../find-changes.ts";
import type { Book } from "../open-book.ts";
import { STANDINGS } from "../types.ts";

/** What fits a query: changes to decide on, and where the page stands among it. */
export interface Fit {
  readonly query: Query;
  readonly changes: number;
  readonly page: number;
  readonly pages: number;
}

interface DeskContext {
  readonly book: Book;
  readonly log: Pick<DecisionLog, "of">;
  readonly reviewer: string;
  readonly texts: Texts;
}

/** How much is decided, what is shown, and decisions on all of that. */
export function renderDesk(fit: Fit, context: DeskContext): string {
  const { reviewer, texts } = context;
  const { all, byLocale } = countStandings(context.book, context.log);
  const counts = STANDINGS.map(
    (standing) =>
      `${renderText(texts.t(`review.page.standing.${standing}`))} <output id="count-${standing}">${renderText(texts.number(all[standing]))}</output>`,
  );
  return `<div class="desk"><div class="row"><span>${counts.join(" · ")}</span><span class="quiet">${renderText(texts.t("review.page.reviewer", { reviewer }))}</span><span id="status" role="status"></span></div></div>
<p class="quiet">${renderText(texts.t("review.page.keys"))}</p>
${renderLocales(byLocale, texts)}
${renderFilter(fit.query, [...byLocale.keys()], texts)}
<p class="every"><span>${renderText(texts.t("review.page.shown", { count: fit.changes, pages: fit.pages }))}</span> ${fit.changes === 0 ? "" : renderEvery(fit, texts)}</p>
`;
}

const EVERY = {
  approved: "review.page.approveShown",
  rejected: "review.page.rejectShown",
  open: "review.page.undoShown",
} as const;

function renderEvery({ query, changes }: Fit, texts: Texts): string {
  return STANDINGS.map(
    (standing) =>
      `<button type="button" data-every="${standing}" data-query="${escapeAttribute(JSON.stringify(query))}" data-expect="${changes}">${renderText(texts.t(EVERY[standing]))}</button>`,
  ).join(" ");
}

/** How far each language is; its name leads to what is open in it. */
function renderLocales(byLocale: ReadonlyMap<string, Counts>, texts: Texts): string {
  const headings = STANDINGS.map(
    (standing) => `<th scope="col" class="n">${renderText(texts.t(`review.page.standing.${standing}`))}</th>`,
  );
  const rows = [...byLocale]
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([locale, counts]) => {
      const address = escapeAttribute(new URLSearchParams({ locale, standing: "open" }).toString());
      const cells = STANDINGS.map((standing) => `<td class="n">${texts.number(counts[standing])}</td>`);
      return `<tr><th scope="row"><a href="?${address}">${renderText(nameLocale(locale, texts))}</a></th>${cells.join("")}</tr>\n`;
    });
  return `<details class="fold"><summary>${renderText(texts.t("review.page.byLocale"))} (${rows.length})</summary><table><thead><tr><th scope="col">${renderText(texts.t("review.page.locale"))}</th>${headings.join("")}</tr></thead><tbody>
${rows.join("")}</tbody></table></details>`;
}

/** "French (fr)"; "-" is what all locales share. */
function nameLocale(code: string, texts: Texts): string {
  return code === "-"
    ? texts.t("review.page.settings")
    : texts.t("report.selection.locale", { name: viewLocale(code, texts).name, code });
}

function renderFilter(query: Query, locales: readonly string[], texts: Texts): string {
  const localeOptions = locales
    .toSorted(compareText)
    .map((code): [string, string] => [code, nameLocale(code, texts)]);
  const standings = STANDINGS.map((one): [string, string] => [one, texts.t(`review.page.standing.${one}`)]);
  const actions = ACTIONS.map((one): [string, string] => [one, texts.t(`report.badge.${one}`)]);
  return `<form class="filter" method="get">
${renderSelect("locale", texts.t("review.page.locale"), { value: query.locale, options: localeOptions, texts })}
${renderSelect("standing", texts.t("review.page.state"), { value: query.standing, options: standings, texts })}
${renderSelect("action", texts.t("review.page.action"), { value: query.action, options: actions, texts })}
<label>${renderText(texts.t("review.page.search"))}<input name="text" type="search" maxlength="200" value="${escapeAttribute(query.text ?? "")}"></label>
<button type="submit">${renderText(texts.t("review.page.filter"))}</button>
</form>`;
}

function renderSelect(
  name: string,
  label: string,
  {
    value = "",
    options,
    texts,
  }: {
    readonly value: string | undefined;
    readonly options: readonly (readonly [value: string, label: string])[];
    readonly texts: Texts;
  },
): string {
  const all = [["", texts.t("review.page.all")] as const, ...options];
  const choices = all.map(
    ([one, words]) =>
      `<option value="${escapeAttribute(one)}"${one === value ? " selected" : ""}>${renderText(words)}</option>`,
  );
  return `<label>${renderText(label)}<select name="${name}">${choices.join("")}</select></label>`;
}

/** Leads to the pages beside this one. */
export function renderPager({ query, page, pages }: Fit, texts: Texts): string {
  if (pages < 2) {
    return "";
  }
  const link = (to: number, rel: string, label: string): string =>
    to < 1 || to > pages
      ? ""
      : `<a rel="${rel}" href="?${escapeAttribute(addressOf(query, to))}">${renderText(label)}</a>`;
  return `<nav class="pager">${link(page - 1, "prev", texts.t("review.page.earlier"))}<span>${renderText(texts.t("review.page.page", { page, pages }))}</span>${link(page + 1, "next", texts.t("review.page.later"))}</nav>\n`;
}

function addressOf(query: Query, page: number): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, page: String(page) })) {
    if (typeof value === "string") {
      parameters.set(name, value);
    }
  }
  return parameters.toString();
}
