import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { en } from "./en/index.ts";
import type { CatalogueNode } from "./text-key.ts";

const sourceFolder = join(dirname(fileURLToPath(import.meta.url)), "..");

function keysOf(node: CatalogueNode, prefix = ""): string[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === "string"
      ? [prefix + name.replace(/_(one|other)$/, "")]
      : keysOf(value, `${prefix}${name}.`),
  );
}

function textsOf(node: CatalogueNode): string[] {
  return Object.values(node).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value)));
}

/** Every key written in the source, as a pattern: `report.hold.${reason}.title` stands for all reasons. */
function keyPatternsInSource(): RegExp[] {
  const areas = Object.keys(en).join("|");
  const literal = new RegExp(`["'\`]((?:${areas})\\.(?:[\\w-]|\\.|\\$\\{[^}]*\\})+)["'\`]`, "g");
  return readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("texts/en"))
    .flatMap((file) => [...readFileSync(join(sourceFolder, file), "utf8").matchAll(literal)])
    .map(([, key = ""]) => new RegExp(`^${key.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "[^.]+")}$`));
}

describe("the catalogue", () => {
  const keys = [...new Set(keysOf(en))];

  it("has no text that is used nowhere", () => {
    const patterns = keyPatternsInSource();
    expect(keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it("has both English plural forms wherever it has one", () => {
    const halves = JSON.stringify(en).match(/"[\w-]+_(?:one|other)"(?=:)/g) ?? [];
    const stems = halves.map((name) => name.replace(/_(one|other)"$/, ""));
    expect(stems.length).toBeGreaterThan(0);
    for (const stem of new Set(stems)) {
      expect(stems.filter((name) => name === stem).length % 2).toBe(0);
    }
  });

  it("leaves no placeholder half written", () => {
    const isHalfWritten = (text: string): boolean =>
      /\{\{|\}\}|\$t\(/.test(text.replaceAll(/\{\{[a-zA-Z]+(, number)?\}\}/g, ""));
    expect(textsOf(en).filter(isHalfWritten)).toEqual([]);
  });
});
