import { createHash } from "node:crypto";

/** What a page's own rules say of a script or a style: this one, and none but this (CSP level 3, hash sources). */
export function hashInline(source: string): string {
  return `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
}
