import { escapeAttribute, hashInline, renderText } from "../../report/index.ts";
import { RIGHT_TO_LEFT, type Texts } from "../../texts/index.ts";
import { HOME_PATH, LIST_PATH, linkBetween } from "../page-path.ts";
import type { Frame, PreviewContext } from "./context.ts";
import { languageAttributes, nameInSentence, ownWords } from "./language.ts";
import { renderBar } from "./render-bar.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** Nothing is loaded and nothing can be sent; what is run is the page's own script and nothing else. */
const CONTENT_SECURITY_POLICY = `default-src 'none'; img-src data:; script-src ${hashInline(SCRIPT)}; style-src ${hashInline(STYLE)}; base-uri 'none'; form-action 'none'`;

/** The start of a page of a locale. */
export function renderStart(frame: Frame, context: PreviewContext): string {
  const { texts, locale } = context;
  return `${renderHead(`${frame.title} – ${texts.t("preview.bar.title", { language: nameInSentence(locale, texts), name: context.helpCenter })}`, texts)}
${renderBar(frame, context)}
<div class="site${frame.isNarrow === true ? " narrow" : ""}"${languageAttributes(locale)}>
${renderCrumbs(frame, context)}<main id="content" tabindex="-1">
`;
}

/** The end of a page of a locale. */
export function renderEnd(texts: Texts): string {
  return `</main>
</div>
${renderFooter(texts)}`;
}

export function renderHead(title: string, texts: Texts): string {
  const { language } = texts;
  return `<!doctype html>
<html lang="${language}" dir="${RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${renderText(title).replaceAll(/<\/?mark>/g, "")}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${renderText(texts.t("preview.bar.skip"))}</a>`;
}

export function renderFooter(texts: Texts): string {
  return `<footer><p>${renderText(texts.t("preview.footer"))}</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function renderCrumbs({ path, crumbs }: Frame, context: PreviewContext): string {
  const { texts, helpCenter } = context;
  const find = `<a class="find" href="${linkBetween(path, LIST_PATH)}">${ownWords(texts.t("preview.find.link"), texts)}</a>`;
  const home =
    path === HOME_PATH
      ? `<b>${renderText(helpCenter)}</b>`
      : `<a href="${linkBetween(path, HOME_PATH)}">${renderText(helpCenter)}</a>`;
  const trail = crumbs.map(({ href, html }) => `<li><a href="${escapeAttribute(href)}">${html}</a></li>`);
  return `<nav class="top" aria-label="${escapeAttribute(texts.t("preview.bar.crumbs"))}"><ol class="crumbs"><li>${home}</li>${trail.join("")}</ol>${find}</nav>
`;
}
