import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { DELIBERATE_DIFFERENCES } from "./deliberate-differences.ts";

test("docs/wire-schemas.md shows exactly the deliberate differences listed in code", () => {
  const page = readFileSync(new URL("../../docs/wire-schemas.md", import.meta.url), "utf8");
  const rows = page.split("\n").filter((line) => /^\| (seed|official) \|/.test(line));
  expect(rows).toEqual(
    DELIBERATE_DIFFERENCES.map(
      ({ from, schema, property, difference, reason }) =>
        `| ${from} | \`${schema}\` | \`${property}\` | ${difference} | ${reason} |`,
    ),
  );
});
