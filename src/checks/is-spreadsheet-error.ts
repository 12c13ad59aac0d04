/**
 * Error values of Excel, Google Sheets and Numbers, and LibreOffice's `Err:509`; those of German, French, Spanish,
 * Portuguese and Italian spreadsheets, too, for a text file has them in the words of its program.
 */
const SPREADSHEET_ERROR =
  /^(#(WERT!|BEZUG!|ZAHL!|NV|NOM\?|VALEUR!|NOMBRE!|¿NOMBRE\?|¡VALOR!|¡REF!|¡NUM!|¡DIV\/0!|NOME\?|VALOR!|VALORE!|RIF!|NÚM!|N\/D|NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|FIELD!|ERROR!|BLOCKED!|BUSY!|UNKNOWN!)|Err:\d{3})$/i;

/** True for a cell that holds what a spreadsheet shows when it ran a text as a formula. */
export function isSpreadsheetError(cell: string): boolean {
  return SPREADSHEET_ERROR.test(cell.trim());
}
