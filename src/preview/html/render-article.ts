import { escapeAttribute, renderText } from "../../report/index.ts";
import { renderBody, type BodyOptions } from "../body/render-body.ts";
import { followLink } from "../links.ts";
import type { Page } from "../list-pages.ts";
import type { ArticleView, NewsView, ShownBody } from "../types.ts";
import { NEWS_PATH, linkBetween } from "../page-path.ts";
import type { PreviewContext, Walk } from "./context.ts";
import { renderEnd, renderStart } from "./frame.ts";
import { languageAttributes, nameInSentence, ownLanguage, ownWords } from "./language.ts";
import { MarkPrinter } from "./mark-printer.ts";
import { renderAbout, renderTitle, renderTrail } from "./render-parts.ts";

/** The page of an article. */
export async function renderArticle(
  view: ArticleView,
  {
    path,
    entry,
    above,
    walk,
  }: Omit<Extract<Page, { readonly kind: "article" }>, "marks" | "kind"> & {
    readonly walk: Walk;
  },
  context: PreviewContext,
): Promise<string> {
  const marks = new MarkPrinter(walk, context.texts);
  const { name, description, body, publication } = view;
  const crumbs = await renderTrail(above, path, context);
  const hidden = marks.whyHidden(publication, context.locale);
  return [
    renderStart({ path, title: name.text, tally: entry.tally, walk, crumbs, isNarrow: true }, context),
    `<article>\n<header class="lead">\n`,
    hidden === null ? "" : marks.block("draft", hidden),
    marks.around(name, () => renderTitle(name)),
    description === null ? "" : marks.around(description, () => renderAbout(description)),
    "</header>\n",
    renderBodyPart(body, path, { marks, context }),
    "</article>\n",
    renderEnd(context.texts),
  ].join("");
}

/** The page of a news item. */
export function renderNewsItem(
  view: NewsView,
  { entry, walk }: Pick<Extract<Page, { readonly kind: "news-item" }>, "entry"> & { readonly walk: Walk },
  context: PreviewContext,
): string {
  const { texts } = context;
  const marks = new MarkPrinter(walk, context.texts);
  const { name, body, publication, labels } = view;
  const { path, tally } = entry;
  const hidden = marks.whyHidden(publication, null);
  const crumbs = [{ href: linkBetween(path, NEWS_PATH), html: ownWords(texts.t("preview.news"), texts) }];
  return [
    renderStart({ path, title: name.text, tally, walk, crumbs, isNarrow: true }, context),
    `<article>\n<header class="lead">\n`,
    hidden === null ? "" : marks.block("draft", hidden),
    `${renderDates(view, context)}${marks.around(name, () => renderTitle(name))}`,
    labels.length === 0
      ? ""
      : `<p class="labels">${labels.map((label) => `<span class="label">${renderText(label)}</span>`).join(" ")}</p>`,
    "</header>\n",
    // That news has no translations is said once.
    renderBodyPart(body === null ? null : { ...body, standing: "own" }, path, { marks, context }),
    "</article>\n",
    renderEnd(texts),
  ].join("");
}

/** When news was published, in each of its newsfeeds. */
export function renderDates({ feeds }: NewsView, { texts }: PreviewContext): string {
  const dates = feeds.map(({ name, publishedAt }) => {
    const when =
      publishedAt === null
        ? ownWords(texts.t("preview.noDate"), texts)
        : `<time datetime="${escapeAttribute(publishedAt)}"${ownLanguage(texts)}>${renderText(texts.dateTime(publishedAt))}</time>`;
    return `<span class="feed">${when} <bdi>${renderText(name)}</bdi></span>`;
  });
  return dates.length === 0 ? "" : `<p class="dates">${dates.join(" ")}</p>\n`;
}

function renderBodyPart(
  body: ShownBody | null,
  path: string,
  { marks, context }: { readonly marks: MarkPrinter; readonly context: PreviewContext },
): string {
  const { texts, targets } = context;
  if (body === null) {
    return `<p class="empty">${ownWords(texts.t("preview.noText"), texts)}</p>\n`;
  }
  const { absent: count, locale, source } = body;
  const language = nameInSentence(source, texts);
  const absent =
    count === 0 ? "" : marks.block("missing", texts.t("preview.why.absent", { count, language }));
  const options: BodyOptions = {
    words: {
      picture: ownWords(texts.t("preview.picture"), texts),
      embedded: ownWords(texts.t("preview.embedded"), texts),
    },
    follow: (address) => followLink(address, path, targets),
    mark: ({ standing }, where) =>
      marks.next(standing, marks.why({ standing, source, locale: source }), where),
  };
  const whole = marks.around(
    body,
    () => `<div class="body"${languageAttributes(locale)}>${renderBody(body, options)}</div>\n`,
  );
  return absent + whole;
}
