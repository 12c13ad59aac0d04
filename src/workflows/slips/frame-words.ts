import type { AnnotationWords } from "../../formats/index.ts";
import { RIGHT_TO_LEFT, type Texts } from "../../texts/index.ts";

/** The words around the notes of a slip; `about` says what is known of its file. */
export function frameWords(texts: Texts, about: readonly string[]): AnnotationWords {
  return {
    title: texts.t("slip.title"),
    about,
    how: texts.t("slip.how"),
    held: texts.t("slip.held"),
    warning: texts.t("slip.warning"),
    columns: {
      sheet: texts.t("slip.column.sheet"),
      cell: texts.t("slip.column.cell"),
      status: texts.t("slip.column.status"),
      problem: texts.t("slip.column.problem"),
      mend: texts.t("slip.column.mend"),
    },
    isRightToLeft: RIGHT_TO_LEFT.has(texts.language),
  };
}
