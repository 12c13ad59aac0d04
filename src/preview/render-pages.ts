import { linkBetween } from "./page-path.ts";
import type { PreviewContext, Walk } from "./html/context.ts";
import { renderArticle, renderNewsItem } from "./html/render-article.ts";
import { renderCollection, renderLoose } from "./html/render-collection.ts";
import { renderHome } from "./html/render-home.ts";
import { renderList } from "./html/render-list.ts";
import { renderNews } from "./html/render-news.ts";
import { listPages, type Page } from "./list-pages.ts";
import type { Site } from "./site.ts";

/** A page to be written. */
export interface RenderedPage {
  /** In the folder of its locale. */
  readonly path: string;
  /** HTML, piece by piece; to be read before the next page is asked for. */
  readonly html: AsyncIterable<string>;
}

/** All pages of a locale in reading order, each rendered as it is read. */
export function* renderPages(site: Site, context: PreviewContext): Generator<RenderedPage> {
  let before: Page | undefined;
  const marked = listMarked(site);
  let after = marked.next().value;
  for (const page of listPages(site)) {
    if (page.path === after?.path) {
      after = marked.next().value;
    }
    const walk: Walk = {
      marks: page.marks,
      before: before === undefined ? null : `${linkBetween(page.path, before.path)}#m${before.marks}`,
      after: after === undefined ? null : `${linkBetween(page.path, after.path)}#m1`,
    };
    yield { path: page.path, html: renderPage(page, { site, walk, context }) };
    before = page.marks > 0 ? page : before;
  }
}

function* listMarked(site: Site): Generator<Page, undefined> {
  for (const page of listPages(site)) {
    if (page.marks > 0) {
      yield page;
    }
  }
  return undefined;
}

interface Surroundings {
  readonly site: Site;
  readonly walk: Walk;
  readonly context: PreviewContext;
}

async function* renderPage(page: Page, { site, walk, context }: Surroundings): AsyncGenerator<string> {
  switch (page.kind) {
    case "home":
      yield* renderHome(site, walk, context);
      return;
    case "list":
      yield* renderList(site, walk, context);
      return;
    case "collection":
      yield* renderCollection(page, walk, context);
      return;
    case "loose":
      yield* renderLoose(site, walk, context);
      return;
    case "news":
      yield* renderNews(site, walk, context);
      return;
    case "article": {
      const view = await context.view(page.entry.key);
      if (view.resource === "article") {
        yield await renderArticle(view, { ...page, walk }, context);
      }
      return;
    }
    case "news-item": {
      const view = await context.view(page.entry.key);
      if (view.resource === "news-item") {
        yield renderNewsItem(view, { ...page, walk }, context);
      }
    }
  }
}
