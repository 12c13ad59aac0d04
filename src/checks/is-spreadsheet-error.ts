/** Error values of Excel, Google Sheets and Numbers, and LibreOffice's `Err:509`. */
const SPREADSHEET_ERROR =
  /^(#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|FIELD!|ERROR!|BLOCKED!|BUSY!|UNKNOWN!)|Err:\d{3})$/i;

/** True for a cell that holds what a spreadsheet shows when it ran a text as a formula. */
export function isSpreadsheetError(cell: string): boolean {
  return SPREADSHEET_ERROR.test(cell.trim());
}
