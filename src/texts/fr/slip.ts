import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. */
export const slip = {
  title: "Ce qu’il faut corriger dans ce fichier",
  how: "Placez le pointeur sur une cellule colorée pour lire ce qui ne va pas. Modifiez le texte dans la cellule elle-même, enregistrez le fichier et renvoyez-le. Toutes les autres lignes sont correctes : vous n’avez pas à y toucher.",
  heldCount_one: "{{count, number}} texte n’a pas été repris.",
  heldCount_many: "{{count, number}} de textes n’ont pas été repris.",
  heldCount_other: "{{count, number}} textes n’ont pas été repris.",
  warningCount_one: "{{count, number}} texte a été repris, mais mérite d’être relu.",
  warningCount_many: "{{count, number}} de textes ont été repris, mais méritent d’être relus.",
  warningCount_other: "{{count, number}} textes ont été repris, mais méritent d’être relus.",
  held: "Non repris",
  warning: "Repris, à vérifier",
  quoted: "« {{text}} »",
  column: {
    sheet: "Feuille",
    cell: "Cellule",
    status: "État",
    problem: "Ce qui ne va pas",
    mend: "Ce qu’il faut faire",
  },
  trace: {
    separator: " ; ",
    line: "À propos du fichier : {{parts}}.",
    program: "enregistré par {{program}}",
    encoding: "codage {{encoding}}",
    byteOrderMark: "avec un indicateur d’ordre des octets (BOM)",
    semicolon: "points-virgules entre les cellules",
    tab: "tabulations entre les cellules",
    bar: "barres verticales entre les cellules",
    decimalComma: "nombres à virgule décimale",
    errorWords: "valeurs d’erreur d’un tableur dans cette langue : {{language}}",
    libreOffice: "valeurs d’erreur telles que LibreOffice les écrit",
    repairedValues: "nombres et dates relus comme les textes d’origine : {{count, number}}",
    repairedIds: "identifiants réparés : {{count, number}}",
    cutOff: "textes interrompus : {{count, number}}",
    formulas: "formules : {{count, number}}",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
