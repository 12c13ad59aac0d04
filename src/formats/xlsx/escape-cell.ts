/** What Excel takes into a cell (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
export const LONGEST_CELL = 32_767;

/** `_x0041_` is how a workbook writes a character by its code (ECMA-376, `ST_Xstring`). */
const LOOKS_CODED = /_x(?=[0-9A-Fa-f]{4}_)/g;

/** What XML has no place for, and the carriage return, which XML reads as a line feed. */
// oxlint-disable-next-line no-control-regex
const NEEDS_CODE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const MARKUP = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as it stands in a workbook, where a coded character is written so that it stays as it is. */
export function escapeCode(text: string): string {
  return text.replaceAll(LOOKS_CODED, "_x005F_x");
}

/** A text as it stands in the XML of a cell. */
export function escapeCell(text: string): string {
  return escapeCode(text)
    .replaceAll(NEEDS_CODE, codeOf)
    .replaceAll(MARKUP, (mark) => ENTITIES[mark] ?? mark);
}

/** A text as it stands in the XML of an attribute. What XML has no place for is left out. */
export function escapeAttribute(text: string): string {
  return text
    .replaceAll(NEEDS_CODE, "")
    .replaceAll(MARKUP, (mark) => ENTITIES[mark] ?? mark)
    .replaceAll('"', "&quot;");
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
