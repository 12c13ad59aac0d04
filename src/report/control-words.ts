import type { Texts } from "../texts/index.ts";
import { CONTROLS, type ControlWords } from "./view.ts";

/** The words of the page's controls, in the reader's language. */
export function findControlWords(texts: Texts): ControlWords {
  const shown = { shown: "{shown}", total: "{total}" };
  return Object.fromEntries(
    CONTROLS.map((name) => [
      name,
      name === "finding" ? texts.t("findings.finding") : texts.t(`report.controls.${name}`, shown),
    ]),
  ) as ControlWords;
}
