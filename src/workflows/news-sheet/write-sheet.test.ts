import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { needsGuard, unguardFormula } from "../../formats/index.ts";
import type { WorkingId } from "../../model/index.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import { readSheet } from "./read-sheet.ts";
import { SHEET_KINDS, sheetKindOf } from "./write-sheet.ts";

const COLUMN = { header: "title", field: "title", width: 40 };

describe.each(SHEET_KINDS)("a file of news ending in $extension", (kind) => {
  it("gives back every text that it says it can hold, to the character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { minLength: 1, maxLength: 20 }), async (given) => {
        const texts = given.filter((text) => text !== "" && kind.canHold(text));
        const isGuarded = (text: string): boolean => kind.guardsFormulas && needsGuard(text);
        const pieces = await kind.serialize({
          exportId: "x000000000000",
          columns: [COLUMN],
          items: texts.map((text, index) => ({
            rowId: `n.${index}.item.00`,
            itemId: `${index}` as WorkingId,
            cells: [
              {
                ...COLUMN,
                newsfeedId: null,
                value: text,
                text,
                isGuarded: isGuarded(text),
                isReadOnly: false,
              },
            ],
          })),
          byteOrderMark: true,
        });
        const { rows } = await readSheet({ name: `news${kind.extension}`, bytes: await toBytes(pieces) });
        expect(
          rows.map(({ cells }, index) => unguardFormula(cells[1] ?? "", isGuarded(texts[index] ?? ""))),
        ).toEqual(texts);
      }),
    );
  });
});

async function toBytes(
  pieces: Awaited<ReturnType<(typeof SHEET_KINDS)[number]["serialize"]>>,
): Promise<Buffer> {
  if (pieces instanceof Uint8Array) {
    return Buffer.from(pieces);
  }
  let text = "";
  for await (const piece of pieces) {
    text += piece;
  }
  return Buffer.from(text);
}

describe("sheetKindOf()", () => {
  it("goes by the ending, whatever its case, and refuses others", () => {
    expect(sheetKindOf("a/News.XLSX").extension).toBe(".xlsx");
    expect(() => sheetKindOf("news.ods")).toThrow("news.ods");
  });
});
