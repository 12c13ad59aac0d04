import { escapeAttribute, renderText } from "../../report/index.ts";
import { LIST_PATH } from "../page-path.ts";
import { listPages } from "../list-pages.ts";
import type { Entry, Site } from "../site.ts";
import type { PreviewContext, Walk } from "./context.ts";
import { renderEnd, renderStart } from "./frame.ts";
import { ownLanguage, ownWords } from "./language.ts";
import { readName, renderLink } from "./render-parts.ts";

const KINDS = ["missing", "stale", "draft"] as const;

/** All pages by their titles, to be found by words of them and by what is marked. */
export async function* renderList(site: Site, walk: Walk, context: PreviewContext): AsyncGenerator<string> {
  const { texts } = context;
  yield renderStart(
    { path: LIST_PATH, title: texts.t("preview.find.title"), tally: site.total, walk, crumbs: [] },
    context,
  );
  const own = ownLanguage(texts);
  const options = KINDS.map(
    (kind) => `<option value="${kind}">${renderText(texts.t(`preview.mark.${kind}`))}</option>`,
  );
  yield `<header class="lead"><h1>${ownWords(texts.t("preview.find.title"), texts)}</h1></header>
<form id="find" role="search" hidden>
<label${own}>${renderText(texts.t("preview.find.words"))} <input type="search" name="q" autocomplete="off"></label>
<label${own}>${renderText(texts.t("preview.find.marked"))} <select name="kind"><option value="">${renderText(texts.t("preview.find.all"))}</option><option value="*">${renderText(texts.t("preview.find.any"))}</option>${options.join("")}</select></label>
<output${own} aria-live="polite" data-shown="${escapeAttribute(texts.t("preview.find.shown", { shown: "{shown}", all: "{all}" }))}"></output>
</form>
<ul class="links" id="all">
`;
  for (const page of listPages(site)) {
    const entry: Entry | undefined =
      page.kind === "collection" ? page.group : "entry" in page ? page.entry : undefined;
    if (entry !== undefined) {
      const kind = page.kind === "collection" || page.kind === "news-item" ? page.kind : "article";
      const more = ` <small>${ownWords(texts.t(`common.resourceName.${kind}`), texts)}</small>`;
      yield renderLink(entry, await readName(entry, context), { from: LIST_PATH, context, more });
    }
  }
  yield "</ul>\n";
  yield renderEnd(texts);
}
