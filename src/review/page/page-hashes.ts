import { createHash } from "node:crypto";
import { PAGE_SCRIPT } from "./page-script.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** What the page's own script and style are known by: nothing else runs (CSP level 3, hash sources). */
export const PAGE_HASHES = { script: hashSourceOf(PAGE_SCRIPT), style: hashSourceOf(PAGE_STYLE) };

function hashSourceOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
