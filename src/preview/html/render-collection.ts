import { renderText } from "../../report/index.ts";
import { LOOSE_PATH, linkBetween } from "../page-path.ts";
import type { Page } from "../list-pages.ts";
import type { Group, Site } from "../site.ts";
import type { GroupView } from "../types.ts";
import type { Frame, PreviewContext, Walk } from "./context.ts";
import { renderEnd, renderStart } from "./frame.ts";
import { languageAttributes, ownWords } from "./language.ts";
import { MarkPrinter } from "./mark-printer.ts";
import { renderOwnCard } from "./render-home.ts";
import {
  readName,
  renderAbout,
  renderLinks,
  renderShownText,
  renderTitle,
  renderTrail,
  sectionAnchor,
} from "./render-parts.ts";

type CollectionPage = Extract<Page, { readonly kind: "collection" }>;

/** The page of a collection: its articles, its sections with theirs, and the collections in it. */
export async function* renderCollection(
  { group, above, path }: CollectionPage,
  walk: Walk,
  context: PreviewContext,
): AsyncGenerator<string> {
  const { texts } = context;
  const marks = new MarkPrinter(walk, context.texts);
  const { name, description } = await readGroup(group, context);
  const crumbs = await renderTrail(above, path, context);
  yield renderStart({ path, title: name.text, tally: group.total, walk, crumbs }, context);
  yield `<header class="lead">\n${marks.around(name, () => renderTitle(name))}`;
  if (description !== null) {
    yield marks.around(description, () => renderAbout(description));
  }
  yield "</header>\n";
  if (group.size === 0 && group.sections.length === 0 && group.collections.length === 0) {
    yield `<p class="empty">${ownWords(texts.t("preview.empty"), texts)}</p>\n`;
  }
  yield* renderContent(group, path, { marks, context });
  if (group.collections.length > 0) {
    yield `<ul class="cards">\n`;
    for (const inner of group.collections) {
      const href = linkBetween(path, inner.path);
      const own = renderShownText(await readName(inner, context));
      yield renderOwnCard({ href, name: own, size: inner.size, tally: inner.total }, context);
    }
    yield "</ul>\n";
  }
  yield renderEnd(texts);
}

/** The page of what stands in no collection. */
export async function* renderLoose(
  { loose }: Site,
  walk: Walk,
  context: PreviewContext,
): AsyncGenerator<string> {
  const title = context.texts.t("preview.loose");
  const frame: Frame = { path: LOOSE_PATH, title, tally: loose.total, walk, crumbs: [] };
  yield renderStart(frame, context);
  yield `<header class="lead"><h1>${ownWords(title, context.texts)}</h1></header>\n`;
  yield* renderContent(loose, LOOSE_PATH, { marks: new MarkPrinter(walk, context.texts), context });
  yield renderEnd(context.texts);
}

async function* renderContent(
  { articles, sections }: Pick<Group, "articles" | "sections">,
  path: string,
  { marks, context }: { readonly marks: MarkPrinter; readonly context: PreviewContext },
): AsyncGenerator<string> {
  yield* renderLinks(articles, path, context);
  for (const section of sections) {
    const { name, description } = await readGroup(section, context);
    const heading = `<h2 id="${sectionAnchor(section)}"${languageAttributes(name.locale)}>${renderText(name.text)}</h2>`;
    yield `<section class="part">\n${marks.around(name, () => heading)}`;
    if (description !== null) {
      yield marks.around(description, () => renderAbout(description));
    }
    if (section.articles.length === 0) {
      yield `<p class="empty">${ownWords(context.texts.t("preview.empty"), context.texts)}</p>`;
    }
    yield* renderLinks(section.articles, path, context);
    yield "</section>\n";
  }
}

async function readGroup(
  { key }: Group,
  { view }: PreviewContext,
): Promise<Pick<GroupView, "name" | "description">> {
  const found = await view(key);
  return { name: found.name, description: "description" in found ? found.description : null };
}
