import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { formatUnitId, type Resource, type WorkingId } from "../model/index.ts";
import type { Provenance } from "./provenance-schema.ts";
import { editTranslations, readTranslations, TranslationsReader } from "./translations.ts";

const WORKSPACE = "ws_1";

function unitId(resource: Resource, objectId: string, field: string): string {
  return formatUnitId({ resource, objectId: objectId as WorkingId, field }, WORKSPACE);
}

const inOrder = [
  unitId("collection", "9", "name"),
  unitId("collection", "9", "description"),
  unitId("collection", "10", "name"),
  unitId("section", "2", "name"),
  unitId("section", "new-a", "name"),
  unitId("article", "1", "title"),
];

function aLine(unit: string, locale = "fr"): Provenance {
  return { unit, locale, sourceHash: "h", status: "translated", exportId: "x1", importId: "i1" };
}

describe("translations.ndjson", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "helpferry-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function put(...lines: readonly Provenance[]): Promise<void> {
    await editTranslations(
      folder,
      lines.map((provenance) => ({ unit: provenance.unit, locale: provenance.locale, provenance })),
    );
  }

  async function read(): Promise<string[]> {
    const found: string[] = [];
    for await (const { unit, locale } of readTranslations(folder)) {
      found.push(`${unit} ${locale}`);
    }
    return found;
  }

  it("is kept in the order of the objects, whatever order lines are put in", async () => {
    await put(...inOrder.toReversed().map((unit) => aLine(unit)));
    await put(aLine(inOrder[2]!, "de"), aLine(inOrder[0]!, "it"));
    expect(await read()).toEqual([
      `${inOrder[0]} fr`,
      `${inOrder[0]} it`,
      `${inOrder[1]} fr`,
      `${inOrder[2]} de`,
      ...inOrder.slice(2).map((unit) => `${unit} fr`),
    ]);
  });

  it("has one line per unit and locale, which a later one replaces and null takes away", async () => {
    await put(aLine(inOrder[0]!), aLine(inOrder[1]!));
    await put({ ...aLine(inOrder[0]!), sourceHash: "later" });
    await editTranslations(folder, [{ unit: inOrder[1]!, locale: "fr", provenance: null }]);
    expect(await readFile(join(folder, "translations.ndjson"), "utf8")).toBe(
      `${JSON.stringify({ ...aLine(inOrder[0]!), sourceHash: "later" })}\n`,
    );
  });

  it("is read beside the objects, once", async () => {
    await put(aLine(inOrder[0]!), aLine(inOrder[3]!, "de"), aLine(inOrder[3]!, "fr"), aLine(inOrder[5]!));
    const reader = new TranslationsReader(folder);
    const found: string[] = [];
    for (const unit of inOrder) {
      found.push([...(await reader.find(unit)).keys()].join("+"));
    }
    await reader.close();
    expect(found).toEqual(["fr", "", "", "de+fr", "", "fr"]);
  });

  it("is refused with line and mend where people or git put it out of order", async () => {
    const lines = [aLine(inOrder[1]!), aLine(inOrder[0]!)].map((line) => JSON.stringify(line));
    await writeFile(join(folder, "translations.ndjson"), lines.join("\n"));
    await expect(read()).rejects.toMatchObject({
      code: "translations-order",
      message: expect.stringContaining("line 2"),
    });
  });

  it("is refused where a line is damaged", async () => {
    await writeFile(join(folder, "translations.ndjson"), '{"unit":3}\n');
    await expect(read()).rejects.toMatchObject({
      code: "damaged-line",
      message: expect.stringContaining("line 1"),
    });
  });
});
