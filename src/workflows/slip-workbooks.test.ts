import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { readXlsx, type CellValue, type Workbook } from "hucre/xlsx";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Snapshot } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { editWorkbook, makeWorkbook } from "../testing/workbooks.ts";
import { exportTranslations } from "./export-translations.ts";
import { importTranslations, type ImportResult } from "./import-translations.ts";
import { writeSlips } from "./write-slips.ts";

const SECTIONS = ["Billing", "Refunds", "Taxes", "Hello {{name}}"];
const OPTIONS = { isDryRun: false, isStrict: false, forceLocale: null };
const HELD = "#NAME?";

type Layout = "per-locale" | "wide" | "long" | "sheets";

describe("a workbook that goes back to its translator", () => {
  let snapshot: Snapshot;
  let root: string;
  beforeEach(async () => {
    snapshot = await makeSnapshot(
      SECTIONS.map((name, index) => anObject("section", String(index + 1), { content: { en: { name } } })),
    );
    root = dirname(snapshot.folder);
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  async function handOut(layout: Layout, locales: readonly string[]): Promise<string> {
    const { files } = await exportTranslations(snapshot, {
      locales,
      only: "all",
      sourceLocale: null,
      format: "xlsx",
      layout,
      out: join(root, "handout"),
      byteOrderMark: true,
    });
    return files[0]?.path ?? "";
  }

  async function importAll(path: string): Promise<ImportResult> {
    return importTranslations(snapshot, [path], OPTIONS);
  }

  async function slipOf(result: ImportResult): Promise<string> {
    const [reviewed] = await writeSlips(result, { folder: join(root, "slips"), language: null });
    const [slip = ""] = reviewed?.slips ?? [];
    expect(reviewed?.failure).toBeNull();
    return slip;
  }

  const isWritten = (cell: CellValue): boolean => cell === "target" || cell === "fr" || cell === "ar";

  it.each(["per-locale", "wide", "long", "sheets"] as const)(
    "is held as before until it is mended, and then taken, in the layout %s",
    async (layout) => {
      const path = await handOut(layout, layout === "per-locale" ? ["fr"] : ["fr", "ar"]);
      let columns: readonly number[] = [];
      await editWorkbook(path, (_, cells, row) => {
        if (row === 1) {
          columns = cells.flatMap((cell, index) => (isWritten(cell) ? [index] : []));
          return undefined;
        }
        return cells.map((cell, index) =>
          !columns.includes(index)
            ? cell
            : cells[3] === "Billing"
              ? HELD
              : cells[3] === "Refunds"
                ? 1.5
                : cells[3] === "Taxes"
                  ? "الرسوم"
                  : "",
        );
      });
      const first = await importAll(path);
      expect(first.counts.held).toBeGreaterThan(0);
      const slip = await slipOf(first);
      const again = await importAll(slip);
      expect(again.counts).toMatchObject({
        taken: 0,
        held: first.counts.held,
        alreadyThere: first.counts.taken,
      });
      expect([...again.findings].map(({ code }) => code)).not.toContain("translator-note");
      await editWorkbook(slip, (_, cells, row) =>
        row === 1
          ? undefined
          : cells.map((cell, index) =>
              columns.includes(index) && (cell === HELD || cell === 1.5 || cells[3] === "Taxes")
                ? cells[3] === "Taxes"
                  ? cell
                  : `شكرا Merci ${String(cells[3])}`
                : cell,
            ),
      );
      const mended = await importAll(slip);
      const held = [...mended.findings].filter(({ level }) => level === "held");
      expect(held.map(({ code }) => code).filter((code) => code !== "wrong-script")).toEqual([]);
      expect(mended.counts.taken).toBeGreaterThan(0);
      expect(mended.counts.alreadyThere).toBe(first.counts.taken);
    },
  );

  it("has each note on its cell, in the language of the translation, beside a colour and a frame", async () => {
    const path = await handOut("sheets", ["fr", "ar"]);
    await editWorkbook(path, (_, cells, row) => (row === 5 ? cells.with(4, "x") : undefined));
    const { sheets } = await readWorkbook(await slipOf(await importAll(path)));
    expect(sheets.map(({ name }) => name)).toEqual(["fr", "ar", "helpferry"]);
    const [fr, ar] = sheets.map(({ cells }) => cells?.get("4,4"));
    expect(fr?.comment?.text).toBe(
      "[helpferry]\n■ Non repris\nLa variable «\u00A0{{name}}\u00A0» manque.\n→ Placez «\u00A0{{name}}\u00A0» là où sa valeur doit apparaître.\n[/helpferry]",
    );
    expect(ar?.comment?.text).toMatch(/\n\u2067[^\n]*«\u2068\{\{name\}\}\u2069»[^\n]*\u2069\n/);
    expect(fr?.style).toMatchObject({
      fill: { pattern: "solid" },
      border: { top: { style: "thick" } },
      protection: { locked: false },
    });
    expect(sheets[0]?.cells?.get("3,4")?.style?.border?.top?.style).toBe("thin");
    const list = sheets[2]?.rows.flat().filter((cell) => cell === "E5");
    expect(list).toHaveLength(2);
  });

  it("keeps what somebody added: columns, sheets, comments of others, merged and struck cells, title rows", async () => {
    const text = (place: string, value: string): string =>
      `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
    const path = await handOut("per-locale", ["fr"]);
    const { sheets } = await readWorkbook(path);
    const rows = (sheets[0]?.rows ?? []).map((cells, index) => {
      const number = index + 2;
      const own = cells.map((cell, column) =>
        column === 4 && index === 1
          ? `<c r="E${number}"><f>1+1</f><v>2</v></c>`
          : column === 4 && index === 3
            ? `<c r="E${number}" t="inlineStr"><is><r><rPr><strike/></rPr><t>He</t></r><r><t>llo</t></r></is></c>`
            : text(
                `${String.fromCodePoint(65 + column)}${number}`,
                column === 4 && index > 0 ? "Hello" : String(cell ?? ""),
              ),
      );
      return `<row r="${number}">${own.join("")}${text(`${String.fromCodePoint(65 + cells.length)}${number}`, index === 0 ? "mine" : "=1+1")}</row>`;
    });
    const back = join(root, "back", basename(path));
    await mkdir(dirname(back), { recursive: true });
    await writeFile(
      back,
      await makeWorkbook({
        rows: `<row r="1">${text("A1", "A title")}</row>${rows.join("")}`,
        after: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
        comments: { E3: "Is this right?", E4: "Sure?" },
      }),
    );
    const slip = await slipOf(await importAll(back));
    const [given] = (await readWorkbook(back)).sheets;
    const [sheet] = (await readWorkbook(slip)).sheets;
    const texts = given?.rows.map((cells, row) =>
      cells.map((cell, column) => (cell === "" ? null : row === 2 && column === 4 ? "#NAME?" : cell)),
    );
    expect(sheet?.rows).toEqual(texts);
    expect(sheet?.merges).toEqual(given?.merges);
    expect(sheet?.cells?.get("2,4")?.comment?.text).toMatch(
      /^\[helpferry\][^]*«\u00A0=1\+1\u00A0»[^]*\[\/helpferry\]\nIs this right\?$/,
    );
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    const found = [...(await importAll(slip)).findings];
    expect(found.map(({ code }) => code)).toContain("struck-text");
    const notes = found.filter(({ code }) => code === "translator-note");
    expect(notes.map(({ found }) => found)).toEqual(["Is this right?", "Sure?"]);
    const second = await readWorkbook(await slipOf(await importAll(slip)));
    expect(second.sheets.map(({ name }) => name)).toEqual(["fr", "helpferry"]);
    expect(second.sheets[0]?.cells?.get("2,4")?.comment?.text.match(/\[helpferry\]/g)).toHaveLength(1);
  });

  it("takes hostile texts and a full cell as texts, and gives the same bytes again", async () => {
    const path = await handOut("per-locale", ["fr"]);
    const hostile = [
      "<b>&amp;]]></b> {{x}}",
      "_x0041_ \u202Eevil {{x}}",
      "a".repeat(32_767),
      "=cmd|' /C calc'!A0 {{x}}",
    ];
    await editWorkbook(path, (_, cells, row) =>
      row === 1 ? undefined : cells.with(4, hostile[row - 2] ?? ""),
    );
    const result = await importAll(path);
    const slip = await slipOf(result);
    const { sheets } = await readWorkbook(slip);
    expect(sheets[0]?.rows.slice(1).map((cells) => cells[4])).toEqual(hostile);
    expect(sheets[0]?.cells?.get("2,4")?.comment?.text).not.toContain("\u202E");
    const bytes = await readFile(slip);
    await rm(slip);
    expect(await readFile(await slipOf(result))).toEqual(bytes);
  });

  it("has a comment on each of very many cells", async () => {
    const many = await makeSnapshot(
      Array.from({ length: 2500 }, (_, index) =>
        anObject("section", String(index + 1), { content: { en: { name: `Number {{n}} ${index}` } } }),
      ),
    );
    await rm(root, { recursive: true });
    snapshot = many;
    root = dirname(many.folder);
    const path = await handOut("per-locale", ["fr"]);
    await editWorkbook(path, (_, cells, row) => (row === 1 ? undefined : cells.with(4, "Numéro")));
    const result = await importAll(path);
    expect(result.counts.held).toBe(2500);
    const { sheets } = await readWorkbook(await slipOf(result));
    const comments = [...(sheets[0]?.cells?.values() ?? [])].filter(({ comment }) => comment !== undefined);
    expect(comments).toHaveLength(2500);
  });
});

async function readWorkbook(path: string): Promise<Workbook> {
  return readXlsx(await readFile(path), { readStyles: true });
}
