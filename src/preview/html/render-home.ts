import { renderText } from "../../report/index.ts";
import { HOME_PATH, LOOSE_PATH, NEWS_PATH } from "../page-path.ts";
import type { Group, Site } from "../site.ts";
import type { Tally } from "../tally.ts";
import type { PreviewContext, Walk } from "./context.ts";
import { renderEnd, renderStart } from "./frame.ts";
import { ownWords } from "./language.ts";
import { renderTag } from "./mark-printer.ts";
import { readName, renderShownText } from "./render-parts.ts";
import { renderChips, renderMeter } from "./render-tally.ts";

/** The start page of a help center: its collections and its news, and how far each is. */
export async function* renderHome(site: Site, walk: Walk, context: PreviewContext): AsyncGenerator<string> {
  const { texts, helpCenter } = context;
  const frame = { path: HOME_PATH, title: helpCenter, tally: site.total, walk, crumbs: [] };
  yield renderStart(frame, context);
  yield `<div class="hero"><h1>${renderText(helpCenter)}</h1></div>\n<ul class="cards">\n`;
  for (const collection of site.collections) {
    yield await renderCard(collection, context);
  }
  const { loose, news, newsTally } = site;
  if (loose.size > 0 || loose.sections.length > 0) {
    const name = ownWords(texts.t("preview.loose"), texts);
    yield renderOwnCard({ href: LOOSE_PATH, name, size: loose.size, tally: loose.total }, context);
  }
  if (news.length > 0) {
    const size = texts.t("common.resource.news-item", { count: news.length });
    const newest = news.find(({ tally }) => tally.drafts === 0);
    const about = newest === undefined ? "" : `<p>${renderShownText(await readName(newest, context))}</p>`;
    yield `<li class="card"><h2><a href="${NEWS_PATH}">${ownWords(texts.t("preview.news"), texts)}</a></h2>${about}<p class="meta">${ownWords(size, texts)}</p><p>${renderChips(newsTally, texts)}</p></li>\n`;
  }
  yield "</ul>\n";
  yield renderEnd(texts);
}

async function renderCard(group: Group, context: PreviewContext): Promise<string> {
  const view = await context.view(group.key);
  const description = "description" in view ? view.description : null;
  const about = description === null ? "" : `<p>${renderShownText(description)}</p>`;
  const fallback =
    view.name.standing === "fallback"
      ? renderTag("fallback", context.texts.t("preview.mark.fallback"), context.texts)
      : "";
  const name = renderShownText(view.name) + fallback;
  return renderOwnCard({ href: group.path, name, about, size: group.size, tally: group.total }, context);
}

interface Card {
  readonly href: string;
  /** HTML, as `about` is. */
  readonly name: string;
  readonly about?: string;
  readonly size: number;
  readonly tally: Tally;
}

/** A collection as a card: what is in it, and how far it is. */
export function renderOwnCard(
  { href, name, about = "", size, tally }: Card,
  { texts, locale, defaultLocale }: PreviewContext,
): string {
  const articles = ownWords(texts.t("common.resource.article", { count: size }), texts);
  const meter = locale === defaultLocale ? "" : `<p class="far">${renderMeter(tally, texts)}</p>`;
  return `<li class="card"><h2><a href="${href}">${name}</a></h2>${about}<p class="meta">${articles}</p>${meter}<p>${renderChips(tally, texts)}</p></li>\n`;
}
