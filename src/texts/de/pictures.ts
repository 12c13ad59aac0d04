import type { CatalogueNode } from "../text-key.ts";

/** German: the pictures of reports, in words. */
export const pictures = {
  asTable: "Als Tabelle",
  count: "{{what}}: {{number}}",
  sentence: "{{text}}.",
  news: {
    heading: "Neuigkeiten nach Datum der Veröffentlichung",
    undated: "Ohne Datum: {{number}}.",
    binned: "Über der Linie steht, was danach da ist, darunter, was nicht mehr da ist.",
    period: "Zeitraum",
    item: "Neuigkeit",
    what: "Änderung",
    was: "Datum vorher",
    date: "Datum",
    noDate: "kein Datum",
    row: "{{name}}: {{what}}, {{date}}",
    rowMoved: "{{name}}: {{what}}, von {{was}} auf {{date}}",
    change: {
      new: "Neu",
      updated: "Geändert",
      moved: "Verschoben",
      left: "Wegverschoben",
      deleted: "Gelöscht",
    },
  },
  budget: {
    heading: "Anfragen je Ratenfenster",
    windows: "Fenster",
    average: "Jeder Balken ist der Durchschnitt von {{number}} Fenstern.",
    sessions: "Der Lauf wurde fortgesetzt: Er brauchte {{number}} Prozesse.",
    until: "Fenster bis (UTC)",
    own: "Eigene",
    others: "Von anderen",
    limit: "Erlaubt",
    share: "{{share}} davon, die der Lauf nutzen sollte",
    refused: "Abgewiesen (429)",
    resumed: "Fortgesetzt",
  },
} as const satisfies CatalogueNode;
