/**
 * A date of a cell as text, `2021-03-04 10:00:00`, without a zone, for a spreadsheet has none; without the time where that
 * is midnight and the cell does not show it. What is no date is what a spreadsheet shows for it.
 */
export function writeDate(date: Date, showsTime = false): string {
  return Number.isNaN(date.getTime())
    ? "#VALUE!"
    : date
        .toISOString()
        .replace("T", " ")
        .replace(showsTime ? /\.\d+Z$/ : /(?: 00:00:00)?\.\d+Z$/, "");
}
