import { renderText } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { Tally } from "../tally.ts";
import { ownLanguage } from "./language.ts";

const COUNTED = [
  ["missing", "missing"],
  ["stale", "stale"],
  ["draft", "drafts"],
] as const;

/** What is marked, in numbers; the empty text where nothing is. */
export function renderChips(tally: Tally, texts: Texts): string {
  const chips = COUNTED.filter(([, count]) => tally[count] > 0).map(
    ([kind, count]) =>
      `<span class="chip ${kind}"${ownLanguage(texts)}><span class="shape"></span>${renderText(texts.t(`preview.mark.${kind}`))} <b>${renderText(texts.number(tally[count]))}</b></span>`,
  );
  return chips.length === 0 ? "" : `<span class="chips">${chips.join(" ")}</span>`;
}

/** How much is translated, as words and as a bar. */
export function renderMeter(tally: Tally, texts: Texts): string {
  const { texts: all, translated, stale } = tally;
  const share = (count: number): string => ((count * 100) / Math.max(1, all)).toFixed(2);
  const bar = `<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="6"/><rect class="stale" width="${share(translated)}" height="6"/><rect class="good" width="${share(translated - stale)}" height="6"/></svg>`;
  return `${bar}<span class="of"${ownLanguage(texts)}>${renderText(sayTranslated(tally, texts))}</span>`;
}

/** `Translated: 12 of 14` */
export function sayTranslated({ translated, texts: all }: Tally, texts: Texts): string {
  return texts.t("preview.translated", { translated: texts.number(translated), all: texts.number(all) });
}
