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
    labelled: (label, value) => texts.t("common.labelled", { label, value }),
    headingOf: (label) => texts.t("common.heading", { heading: label }),
    nameImage: (alt) => texts.t("report.value.imageNamed", { alt }),
    nameObject: ({ badge, kind, name }) => texts.t("report.item.heading", { badge, kind, name }),
    describeUnchanged: (count) => texts.t("report.value.unchanged", { count }),
  };
}
