import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { codesOf } from "../testing/check-target.ts";
import { CHECK_CODES } from "./codes.ts";
import { CHECKS } from "./list.ts";
import type { Terms } from "./terms.ts";

/** A row of the table in docs/checks.md. */
interface DocumentedCode {
  readonly code: string;
  readonly severity: string;
  readonly locale: string;
  readonly source: string;
  readonly target: string;
}

const page = readFileSync(fileURLToPath(new URL("../../docs/checks.md", import.meta.url)), "utf8");

const rows: readonly DocumentedCode[] = page
  .split("\n")
  .filter((line) => /^\| `[a-z-]+` \| (?:error|warning|info) \|/.test(line))
  .map((line) => {
    const [, code = "", severity = "", locale = "", source = "", target = ""] = line
      .split(/(?<!\\)\|/)
      .map(readCell);
    return { code, severity, locale, source, target };
  });

/** A cell as it is meant: without its code marks, with the characters that are written as their codes. */
function readCell(cell: string): string {
  const text = /^(`+)(.*)\1$/s.exec(cell.trim())?.[2] ?? cell.trim();
  return text
    .replaceAll(String.raw`\|`, "|")
    .replaceAll(/⟦U\+([0-9A-F]+)⟧/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** What the examples of terms go by. */
const TERMS: Terms = {
  doNotTranslate: ["Brindlebook"],
  glossary: [{ term: "invoice", translations: { fr: ["facture"] }, forbidden: { fr: ["addition"] } }],
};

describe("docs/checks.md", () => {
  it("lists every code with its severity, and no other", () => {
    const documented = Object.fromEntries(rows.map(({ code, severity }) => [code, severity]));
    expect(documented).toEqual(CHECK_CODES);
    expect(rows).toHaveLength(Object.keys(CHECK_CODES).length);
  });

  it.each(rows.filter(({ code }) => code !== "inconsistent"))(
    "shows an example of $code",
    ({ code, locale, source, target }) => {
      const [language = "fr", kind] = locale.split(" ");
      const isHtml = kind === "html";
      const text = { source, target, locale: language, kind: isHtml ? "html" : "text" } as const;
      expect(
        codesOf({ ...text, terms: TERMS, ...(code === "length-max" ? { maxLength: 20 } : {}) }),
      ).toContain(code);
    },
  );
});

it("every code belongs to exactly one check", () => {
  const codes = CHECKS.flatMap((check) => check.codes);
  // What is said of two texts together is the matter of Consistency.
  expect([...codes, "inconsistent"].toSorted()).toEqual(Object.keys(CHECK_CODES).toSorted());
});
