import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * A folder of reference material that is not part of the repository (official descriptions, the schemas the
 * project grew from, real content), or undefined where this machine does not have it.
 *
 * `describe.skipIf(folder === undefined)` with `whySkipped` printed is how a test uses it.
 */
export function referenceFolder(name: "seeds" | "openapi" | "corpus"): string | undefined {
  const folder = fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
  if (existsSync(folder)) {
    return folder;
  }
  process.stderr.write(`skipped: ${whySkipped(name)}\n`);
  return undefined;
}

/** The reason a test that needs reference material gives when it is skipped. */
export function whySkipped(name: string): string {
  return `the reference folder "${name}" is not beside this checkout`;
}
