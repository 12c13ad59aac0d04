import { describeLocale, type LocaleCode } from "../../model/index.ts";
import { renderText } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import { HOME_PATH, localeFolder } from "../page-path.ts";
import type { Tally } from "../tally.ts";
import { renderFooter, renderHead } from "./frame.ts";
import { languageAttributes, nameLocale } from "./language.ts";
import { renderMeter } from "./render-tally.ts";

export interface PreviewedLocale {
  readonly locale: LocaleCode;
  readonly tally: Tally;
}

export interface StartPage {
  readonly helpCenter: string;
  readonly defaultLocale: LocaleCode;
  readonly locales: readonly PreviewedLocale[];
  readonly texts: Texts;
}

/** The page that leads to the languages of a preview, and says how far each is. */
export function renderStartPage({ helpCenter, defaultLocale, locales, texts }: StartPage): string {
  const title = texts.t("preview.start.title", { name: helpCenter });
  const rows = locales.map(({ locale, tally }) => {
    const [name, { native }] = [nameLocale(locale, texts), describeLocale(locale)];
    const own = native === name ? "" : ` <small${languageAttributes(locale)}>${renderText(native)}</small>`;
    const link = `<a href="${localeFolder(locale)}/${HOME_PATH}">${renderText(name)}</a>${own}`;
    const meter =
      locale === defaultLocale ? renderText(texts.t("preview.start.source")) : renderMeter(tally, texts);
    const counts = [tally.missing, tally.stale, tally.drafts].map(
      (count) => `<td class="n">${texts.number(count)}</td>`,
    );
    return `<tr><th scope="row">${link}</th><td class="far">${meter}</td>${counts.join("")}</tr>\n`;
  });
  const heads = (["missing", "stale", "draft"] as const).map(
    (kind) =>
      `<th scope="col" class="n"><span class="tag ${kind}"><span class="shape"></span>${renderText(texts.t(`preview.mark.${kind}`))}</span></th>`,
  );
  return `${renderHead(title, texts)}
<div class="site">
<main id="content" tabindex="-1">
<div class="hero"><h1>${renderText(title)}</h1><p>${renderText(texts.t("preview.start.lead"))}</p></div>
<div class="sheet"><table>
<thead><tr><th scope="col">${renderText(texts.t("preview.start.language"))}</th><th scope="col">${renderText(texts.t("preview.start.far"))}</th>${heads.join("")}</tr></thead>
<tbody>
${rows.join("")}</tbody></table></div>
<dl class="legend">${(["missing", "stale", "draft", "fallback"] as const)
    .map(
      (kind) =>
        `<div><dt><span class="tag ${kind}"><span class="shape"></span>${renderText(texts.t(`preview.mark.${kind}`))}</span></dt><dd>${renderText(texts.t(`preview.legend.${kind}`))}</dd></div>`,
    )
    .join("")}</dl>
</main>
</div>
${renderFooter(texts)}`;
}
