/**
 * Compares how helpferry and others keep to a rate limit: `npm run pace`. `--quick` does it in small windows,
 * `--write` keeps the table in docs/pace.md. Others are there after `npm ci --prefix conformance --ignore-scripts`.
 */
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { describeMachine } from "./bench/describe-machine.ts";
import { comparePace, type PaceSize } from "./bench/pace.ts";
import { renderPace } from "./bench/render-pace.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    dist: { type: "string", default: join(ROOT, "dist") },
  },
});
const size: PaceSize = options.quick
  ? { limit: 20, windowSeconds: 1, calls: 60, roundTripsMs: [50] }
  : // The limit that Intercom names in its example of a 429: 1,000 a minute, in windows of 10 s.
    { limit: 167, windowSeconds: 10, calls: 501, roundTripsMs: [50, 200, 600] };

const table = renderPace(await comparePace(resolve(options.dist), size), size);
console.log(table);
if (options.write) {
  const text = `# Keeping to a rate limit\n\n\`npm run pace -- --write\` on ${describeMachine()}.\n\n${table}\n`;
  await writeFile(join(ROOT, "docs", "pace.md"), text);
}
