import type { SheetEdit } from "../../../src/testing/spreadsheet-news.ts";
import type { TextEdit } from "../../../src/testing/spreadsheet-texts.ts";

/**
 * Edits a sheet in LibreOffice's flat XML as somebody at the keyboard would: the program then computes and
 * formats it when it opens it. Throws where a cell is not there once.
 */
export function editFlatSheet(xml: string, edits: readonly SheetEdit[]): string {
  return edits.reduce((edited, { before, after, formula }) => {
    const cell = new RegExp(
      `<table:table-cell ([^>]*)office:value-type="string"[^>]*>\\s*<text:p>${escapeRegExp(escapeXml(before))}</text:p>`,
      "g",
    );
    if ([...edited.matchAll(cell)].length !== 1) {
      throw new Error(`${before} does not stand in one cell of the sheet`);
    }
    return edited.replace(cell, (_cell, style: string) =>
      formula === undefined
        ? `<table:table-cell ${style}office:value-type="string"><text:p>${escapeXml(after)}</text:p>`
        : `<table:table-cell ${style}table:formula="of:=${escapeXml(formula)}" office:value-type="string"><text:p/>`,
    );
  }, xml);
}

/** Edits translations as `editFlatSheet` does; a `value` is a number in place of a text. */
export function editFlatTexts(xml: string, edits: readonly TextEdit[]): string {
  const texts = edits.filter(({ value }) => value === undefined);
  const ofTexts = texts.map(({ before, after }) => ({ id: "", column: "title" as const, before, after }));
  return edits.reduce(
    (edited, { before, value }) =>
      value === undefined
        ? edited
        : edited.replace(
            new RegExp(
              `office:value-type="string"[^>]*>\\s*<text:p>${escapeRegExp(escapeXml(before))}</text:p>`,
            ),
            `office:value-type="float" office:value="${value}"><text:p>${value}</text:p>`,
          ),
    editFlatSheet(xml, ofTexts),
  );
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
