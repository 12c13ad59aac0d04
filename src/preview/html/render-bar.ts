import type { LocaleCode } from "../../model/index.ts";
import { escapeAttribute, renderText } from "../../report/index.ts";
import { linkBetween, localeFolder } from "../page-path.ts";
import type { Frame, PreviewContext } from "./context.ts";
import { languageAttributes, nameLocale } from "./language.ts";
import { renderChips, sayTranslated } from "./render-tally.ts";

/** With more languages than this they are folded. */
const FOLD_FROM_LANGUAGES = 8;

/** What stands above a page and is no part of the help center: what is counted, and ways to marks and other languages. */
export function renderBar({ path, tally, walk }: Frame, context: PreviewContext): string {
  const { texts, locale, defaultLocale } = context;
  const translated =
    locale === defaultLocale || tally.texts === 0
      ? ""
      : `<span class="of">${renderText(sayTranslated(tally, texts))}</span> `;
  const back = walk.before ?? (walk.marks > 1 ? "#m1" : null);
  const on = walk.marks > 0 ? "#m1" : walk.after;
  return `<header class="bar">
<p class="what"><a href="${linkBetween(path, "../index.html")}"><b>${renderText(texts.t("preview.bar.preview"))}</b></a> <span>${renderText(nameLocale(locale, texts))}</span></p>
<p class="counts">${translated}${renderChips(tally, texts)}</p>
<nav class="walk" aria-label="${escapeAttribute(texts.t("preview.bar.marks"))}" title="${escapeAttribute(texts.t("preview.bar.keys"))}">
${renderStep("back", texts.t("preview.bar.previous"), { href: back, beyond: walk.before })}
${renderStep("on", texts.t("preview.bar.next"), { href: on, beyond: walk.after })}
</nav>
${renderLanguages(path, context)}</header>`;
}

/** A way to the mark before or behind. The script knows the marks of the page, and needs to know what is beyond them. */
function renderStep(
  way: "back" | "on",
  label: string,
  { href, beyond }: { readonly href: string | null; readonly beyond: string | null },
): string {
  const to = href === null ? ` aria-disabled="true"` : ` href="${escapeAttribute(href)}"`;
  const elsewhere = beyond === null ? "" : ` data-beyond="${escapeAttribute(beyond)}"`;
  return `<a class="${way}"${to}${elsewhere}>${renderText(label)}</a>`;
}

/** Ways to the same page in the other languages. */
function renderLanguages(path: string, { texts, locale, locales }: PreviewContext): string {
  if (locales.length < 2) {
    return "";
  }
  const label = texts.t("preview.bar.languages");
  const link = (one: LocaleCode): string => {
    const current = one === locale ? ` aria-current="true"` : "";
    const title = escapeAttribute(nameLocale(one, texts));
    const href = `../${linkBetween(path, `${localeFolder(one)}/${path}`)}`;
    return `<li><a${current} title="${title}" href="${href}"><span${languageAttributes(one)}>${renderText(one)}</span></a></li>`;
  };
  const list = `<ul>${locales.map(link).join("")}</ul>`;
  const shown =
    locales.length > FOLD_FROM_LANGUAGES
      ? `<details><summary>${renderText(label)}</summary>${list}</details>`
      : list;
  return `<nav class="languages" aria-label="${escapeAttribute(label)}">${shown}</nav>
`;
}
