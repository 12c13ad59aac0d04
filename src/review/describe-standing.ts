import type { Texts } from "../texts/index.ts";
import { standingOf, type Said } from "./types.ts";

/** "Approved by Ada", or "Open". */
export function describeStanding(said: Said | undefined, texts: Texts): string {
  const standing = texts.t(`review.page.standing.${standingOf(said)}`);
  return said === undefined || said.verdict === "undo"
    ? standing
    : texts.t("review.page.by", { standing, reviewer: said.reviewer });
}
