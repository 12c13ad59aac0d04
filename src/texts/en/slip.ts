import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. They read it in the language they translate into. */
export const slip = {
  title: "What to mend in this file",
  how: "Hold the pointer over a coloured cell to read what is wrong. Change the text in the cell itself, save the file and send it back. All other rows are fine: you need not touch them.",
  heldCount_one: "{{count, number}} text was not taken.",
  heldCount_other: "{{count, number}} texts were not taken.",
  warningCount_one: "{{count, number}} text was taken, but please look at it again.",
  warningCount_other: "{{count, number}} texts were taken, but please look at them again.",
  held: "Not taken",
  warning: "Taken, please check",
  column: {
    sheet: "Sheet",
    cell: "Cell",
    status: "Status",
    problem: "What is wrong",
    mend: "What to do",
  },
  quoted: "“{{text}}”",
  trace: {
    separator: "; ",
    line: "About the file: {{parts}}.",
    program: "saved by {{program}}",
    encoding: "encoding {{encoding}}",
    byteOrderMark: "with a byte order mark",
    semicolon: "semicolons between the cells",
    tab: "tabs between the cells",
    bar: "vertical bars between the cells",
    decimalComma: "decimals with a comma",
    errorWords: "error values in the words of a spreadsheet in {{language}}",
    libreOffice: "error values as LibreOffice writes them",
    repairedValues: "numbers and dates read back as the texts they were: {{count, number}}",
    repairedIds: "ids repaired: {{count, number}}",
    cutOff: "texts that break off: {{count, number}}",
    formulas: "formulas: {{count, number}}",
  },
  rejected: {
    status: "Rejected",
    problem: "{{reviewer}} wrote: {{comment}}",
    silent: "{{reviewer}} did not say why.",
    mend: "Change the translation.",
    count_one: "{{count, number}} translation was rejected in a review.",
    count_other: "{{count, number}} translations were rejected in a review.",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
