import axe from "axe-core";
import type { BrowserPage } from "./chromium.ts";

/** Something on a page that keeps people with aids out. */
export interface Barrier {
  /** The rule of axe that says so. */
  readonly id: string;
  /** The first elements it is about, cut. */
  readonly nodes: readonly string[];
}

/**
 * What axe finds serious or critical on a page as it is shown. What is out of sight is not laid out, and not looked at:
 * make the window tall.
 */
export async function findBarriers(page: BrowserPage): Promise<readonly Barrier[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) })))`,
  );
}
