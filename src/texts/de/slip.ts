import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. */
export const slip = {
  title: "Was in dieser Datei zu korrigieren ist",
  how: "Halten Sie den Mauszeiger über eine farbige Zelle, um zu lesen, was nicht stimmt. Ändern Sie den Text in der Zelle selbst, speichern Sie die Datei und schicken Sie sie zurück. Alle anderen Zeilen sind in Ordnung und müssen nicht bearbeitet werden.",
  heldCount_one: "{{count, number}} Text wurde nicht übernommen.",
  heldCount_other: "{{count, number}} Texte wurden nicht übernommen.",
  warningCount_one: "{{count, number}} Text wurde übernommen, sollte aber noch einmal geprüft werden.",
  warningCount_other: "{{count, number}} Texte wurden übernommen, sollten aber noch einmal geprüft werden.",
  held: "Nicht übernommen",
  warning: "Übernommen, bitte prüfen",
  quoted: "„{{text}}“",
  column: {
    sheet: "Tabelle",
    cell: "Zelle",
    status: "Status",
    problem: "Was nicht stimmt",
    mend: "Was zu tun ist",
  },
  trace: {
    separator: "; ",
    line: "Zur Datei: {{parts}}.",
    program: "gespeichert von {{program}}",
    encoding: "Zeichenkodierung {{encoding}}",
    byteOrderMark: "mit Byte-Reihenfolge-Markierung (BOM)",
    semicolon: "Semikolons zwischen den Zellen",
    tab: "Tabulatoren zwischen den Zellen",
    bar: "senkrechte Striche zwischen den Zellen",
    decimalComma: "Dezimalzahlen mit Komma",
    errorWords: "Fehlerwerte einer Tabellenkalkulation in der Sprache {{language}}",
    libreOffice: "Fehlerwerte, wie LibreOffice sie schreibt",
    repairedValues: "als Texte zurückgelesene Zahlen und Daten: {{count, number}}",
    repairedIds: "reparierte IDs: {{count, number}}",
    cutOff: "abgebrochene Texte: {{count, number}}",
    formulas: "Formeln: {{count, number}}",
  },
  rejected: {
    status: "Abgelehnt",
    problem: "{{reviewer}} schreibt: {{comment}}",
    silent: "{{reviewer}} hat keinen Grund angegeben.",
    mend: "Ändern Sie die Übersetzung.",
    count_one: "{{count, number}} Übersetzung wurde bei der Prüfung abgelehnt.",
    count_other: "{{count, number}} Übersetzungen wurden bei der Prüfung abgelehnt.",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
