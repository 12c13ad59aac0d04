import { NEWS_PATH } from "../page-path.ts";
import type { Site } from "../site.ts";
import type { ShownText } from "../types.ts";
import type { PreviewContext, Walk } from "./context.ts";
import { renderEnd, renderStart } from "./frame.ts";
import { ownWords } from "./language.ts";
import { renderTag } from "./mark-printer.ts";
import { renderDates } from "./render-article.ts";
import { renderLink } from "./render-parts.ts";

/** The page of all news, newest first. */
export async function* renderNews(site: Site, walk: Walk, context: PreviewContext): AsyncGenerator<string> {
  const { texts } = context;
  const title = texts.t("preview.news");
  const frame = { path: NEWS_PATH, title, tally: site.newsTally, walk, crumbs: [] };
  yield renderStart(frame, context);
  yield `<header class="lead"><h1>${ownWords(title, texts)}</h1>\n<p class="aside">${renderTag("fallback", texts.t("preview.why.news"), texts)}</p></header>\n`;
  if (site.news.length === 0) {
    yield `<p class="empty">${ownWords(texts.t("preview.empty"), texts)}</p>\n`;
  }
  const [hidden, shown] = [
    site.news.filter(({ tally }) => tally.drafts > 0),
    site.news.filter(({ tally }) => tally.drafts === 0),
  ];
  for (const [heading, entries] of [
    ["preview.notPublished", hidden],
    ["preview.published", shown],
  ] as const) {
    if (entries.length > 0) {
      yield `<section class="part"><h2>${ownWords(texts.t(heading), texts)}</h2>\n<ul class="links news">\n`;
      for (const entry of entries) {
        const view = await context.view(entry.key);
        const dates = "feeds" in view ? renderDates(view, context) : "";
        yield renderLink(entry, withoutMark(view.name), { from: NEWS_PATH, context, more: dates });
      }
      yield "</ul></section>\n";
    }
  }
  yield renderEnd(texts);
}

/** That news has no translations is said once. */
function withoutMark(name: ShownText): ShownText {
  return { ...name, standing: "own" };
}
