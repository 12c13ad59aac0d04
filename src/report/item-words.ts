import type { Texts } from "../texts/index.ts";
import type { ItemWords } from "./view.ts";

/** The words that items of a report are shown with, in the reader's language. */
export function findItemWords(texts: Texts): ItemWords {
  return {
    nothingLabel: texts.t("report.value.nothing"),
    allLanguagesLabel: texts.t("report.value.allLanguages"),
    sourceLabel: texts.t("report.value.source"),
    onlyMarkupLabel: texts.t("report.value.onlyMarkup"),
    imageLabel: texts.t("report.value.image"),
    describeUnchanged: (count) => texts.t("report.value.unchanged", { count }),
  };
}
