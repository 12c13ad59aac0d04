import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. */
export const slip = {
  title: "Qué hay que corregir en este archivo",
  how: "Ponga el puntero sobre una celda de color para leer qué falla. Cambie el texto en la propia celda, guarde el archivo y devuélvalo. Todas las demás filas están bien: no hace falta tocarlas.",
  heldCount_one: "{{count, number}} texto no se ha aceptado.",
  heldCount_many: "{{count, number}} de textos no se han aceptado.",
  heldCount_other: "{{count, number}} textos no se han aceptado.",
  warningCount_one: "{{count, number}} texto se ha aceptado, pero conviene revisarlo.",
  warningCount_many: "{{count, number}} de textos se han aceptado, pero conviene revisarlos.",
  warningCount_other: "{{count, number}} textos se han aceptado, pero conviene revisarlos.",
  held: "No aceptado",
  warning: "Aceptado, revíselo",
  quoted: "«{{text}}»",
  column: {
    sheet: "Hoja",
    cell: "Celda",
    status: "Estado",
    problem: "Qué falla",
    mend: "Qué hay que hacer",
  },
  trace: {
    separator: "; ",
    line: "Sobre el archivo: {{parts}}.",
    program: "guardado con {{program}}",
    encoding: "codificación {{encoding}}",
    byteOrderMark: "con marca de orden de bytes (BOM)",
    semicolon: "punto y coma entre las celdas",
    tab: "tabuladores entre las celdas",
    bar: "barras verticales entre las celdas",
    decimalComma: "decimales con coma",
    errorWords: "valores de error de una hoja de cálculo en este idioma: {{language}}",
    libreOffice: "valores de error tal como los escribe LibreOffice",
    repairedValues: "números y fechas leídos de nuevo como los textos que eran: {{count, number}}",
    repairedIds: "identificadores reparados: {{count, number}}",
    cutOff: "textos cortados: {{count, number}}",
    formulas: "fórmulas: {{count, number}}",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
