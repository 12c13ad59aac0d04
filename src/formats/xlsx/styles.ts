/** Number format 49 is text: what is typed into a cell stays as it is. */
const cell = (attributes: string, locked: boolean, alignment: string, numberFormat = 49): string =>
  `<xf numFmtId="${numberFormat}" xfId="0" applyNumberFormat="1" applyAlignment="1" applyProtection="1" ${attributes}>` +
  `<alignment vertical="top" ${alignment}/><protection locked="${locked ? 1 : 0}"/></xf>`;

const PLAIN = 'fontId="0" fillId="0" borderId="0"';
const WRAPPED = 'wrapText="1"';
/** Texts to be written stand on a light ground with a line around. */
const HELD = 'fontId="0" fillId="4" borderId="2" applyFill="1" applyBorder="1"';
const DOUBTED = 'fontId="0" fillId="5" borderId="3" applyFill="1" applyBorder="1"';
/** Number format 0 shows a value as it is, 22 as date and time. */
const GENERAL = 0;
const DATE = 22;
const TO_WRITE = 'fontId="0" fillId="2" borderId="1" applyFill="1" applyBorder="1"';

/** How cells look, and whether they can be changed in a protected sheet. */
const STYLES = {
  default: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  header: cell('fontId="1" fillId="3" borderId="0" applyFont="1" applyFill="1"', true, WRAPPED),
  read: cell(PLAIN, true, WRAPPED),
  machine: cell(PLAIN, true, ""),
  write: cell(TO_WRITE, false, WRAPPED),
  writeRightToLeft: cell(TO_WRITE, false, `${WRAPPED} readingOrder="2"`),
  free: cell(PLAIN, false, WRAPPED),
  // Of files that go back to be mended. What is marked can be changed, whatever column it is in.
  held: cell(HELD, false, WRAPPED),
  heldRightToLeft: cell(HELD, false, `${WRAPPED} readingOrder="2"`),
  heldDate: cell(HELD, false, WRAPPED, DATE),
  warning: cell(DOUBTED, false, WRAPPED),
  warningRightToLeft: cell(DOUBTED, false, `${WRAPPED} readingOrder="2"`),
  warningDate: cell(DOUBTED, false, WRAPPED, DATE),
  value: cell(PLAIN, false, WRAPPED, GENERAL),
  date: cell(PLAIN, false, WRAPPED, DATE),
  readRightToLeft: cell(PLAIN, true, `${WRAPPED} readingOrder="2"`),
  title: cell('fontId="1" fillId="0" borderId="0" applyFont="1"', true, ""),
} as const;

export type CellStyleName = keyof typeof STYLES;

const NAMES = Object.keys(STYLES) as readonly CellStyleName[];

/** The number by which cells name a style. */
export function styleNumber(name: CellStyleName): number {
  return NAMES.indexOf(name);
}

const FONTS = ["", "<b/>"].map(
  (weight) => `<font>${weight}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`,
);
const border = (style: string, colour: string): string =>
  `<border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="${style}"><color rgb="${colour}"/></${side}>`).join("")}<diagonal/></border>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
// The first two are given: every program takes them for these.
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill("FFFFFBE6"),
  fill("FFE7E6E6"),
  fill("FFF8CBAD"),
  fill("FFFFE699"),
];
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  border("thin", "FFBFBFBF"),
  // Told apart by their lines where nobody sees colours.
  border("thick", "FFC00000"),
  border("mediumDashed", "FF7F6000"),
];

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;

/** `xl/styles.xml`. */
export const STYLES_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  list("fonts", FONTS) +
  list("fills", FILLS) +
  list("borders", BORDERS) +
  list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
  list("cellXfs", Object.values(STYLES)) +
  list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
  "</styleSheet>";
