import { createHash } from "node:crypto";
import { escapeAttribute, renderText } from "../../report/index.ts";
import { RIGHT_TO_LEFT, type Texts } from "../../texts/index.ts";
import { HOME_PATH, LIST_PATH, linkBetween, localeFolder } from "../page-path.ts";
import type { Tally } from "../tally.ts";
import type { PreviewContext, Walk } from "./context.ts";
import { languageAttributes, nameLocale, ownWords } from "./language.ts";
import { renderChips, sayTranslated } from "./render-tally.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** Nothing is loaded and nothing can be sent; what is run is the page's own script and nothing else. */
const CONTENT_SECURITY_POLICY = `default-src 'none'; img-src data:; script-src ${hashInline(SCRIPT)}; style-src ${hashInline(STYLE)}; base-uri 'none'; form-action 'none'`;

function hashInline(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** What is around the content of a page. */
export interface Frame {
  readonly path: string;
  /** As text. */
  readonly title: string;
  readonly tally: Tally;
  readonly walk: Walk;
  /** A page to be read rather than looked over. */
  readonly isNarrow?: boolean;
  /** What the page stands in, outermost first, the page itself not: its name is HTML. */
  readonly crumbs: readonly { readonly href: string; readonly html: string }[];
}

/** The start of a page of a locale. */
export function renderStart(frame: Frame, context: PreviewContext): string {
  const { texts, locale } = context;
  return `${renderHead(`${frame.title} – ${texts.t("preview.bar.title", { language: nameLocale(locale, texts), name: context.helpCenter })}`, texts)}
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

function renderBar({ path, tally, walk }: Frame, context: PreviewContext): string {
  const { texts, locale, locales, defaultLocale } = context;
  const others = locales.map((one) => {
    const name = `<span${languageAttributes(one)}>${renderText(one)}</span>`;
    const label = escapeAttribute(nameLocale(one, texts));
    const href = escapeAttribute(`../${linkBetween(path, `${localeFolder(one)}/${path}`)}`);
    return one === locale
      ? `<li><a aria-current="true" title="${label}" href="${href}">${name}</a></li>`
      : `<li><a title="${label}" href="${href}">${name}</a></li>`;
  });
  const translated =
    locale === defaultLocale || tally.texts === 0
      ? ""
      : `<span class="of">${renderText(sayTranslated(tally, texts))}</span> `;
  return `<header class="bar">
<p class="what"><a href="${linkBetween(path, "../index.html")}"><b>${renderText(texts.t("preview.bar.preview"))}</b></a> <span>${renderText(nameLocale(locale, texts))}</span></p>
<p class="counts">${translated}${renderChips(tally, texts)}</p>
<nav class="walk" aria-label="${escapeAttribute(texts.t("preview.bar.marks"))}" title="${escapeAttribute(texts.t("preview.bar.keys"))}">
${renderStep("back", texts.t("preview.bar.previous"), walk.before, walk.before)}
${renderStep("on", texts.t("preview.bar.next"), walk.marks > 0 ? "#m1" : walk.after, walk.after)}
</nav>
${locales.length > 1 ? `<nav class="languages" aria-label="${escapeAttribute(texts.t("preview.bar.languages"))}"><ul>${others.join("")}</ul></nav>` : ""}
</header>`;
}

/** A way to the mark before or behind; the script knows the marks of the page itself, and needs to know where to go from them. */
function renderStep(way: "back" | "on", label: string, href: string | null, beyond: string | null): string {
  const elsewhere = beyond === null ? "" : ` data-beyond="${escapeAttribute(beyond)}"`;
  return href === null
    ? `<a class="${way}" aria-disabled="true"${elsewhere}>${renderText(label)}</a>`
    : `<a class="${way}" href="${escapeAttribute(href)}"${elsewhere}>${renderText(label)}</a>`;
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
