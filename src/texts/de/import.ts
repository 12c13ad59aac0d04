import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "Es wurde nichts geschrieben: Dies zeigt nur, was der Import bewirken würde.",
  fileRead_one:
    "{{file}}: {{count, number}} von {{handedOut, number}} ausgegebenen Zeilen für {{locale}}; {{translated, number}} mit Übersetzung.",
  fileRead_other:
    "{{file}}: {{count, number}} von {{handedOut, number}} ausgegebenen Zeilen für {{locale}}; {{translated, number}} mit Übersetzung.",
  sheetsRead_one:
    "{{file}}: {{count, number}} von {{handedOut, number}} ausgegebenen Texten für {{locales}}; {{translated, number}} mit Übersetzung.",
  sheetsRead_other:
    "{{file}}: {{count, number}} von {{handedOut, number}} ausgegebenen Texten für {{locales}}; {{translated, number}} mit Übersetzung.",
  newsRead_one: "{{file}}: {{count, number}} von {{handedOut, number}} ausgegebenen Neuigkeiten.",
  newsRead_other: "{{file}}: {{count, number}} von {{handedOut, number}} ausgegebenen Neuigkeiten.",
  cellsTaken_one: "{{count, number}} Wert übernommen",
  cellsTaken_other: "{{count, number}} Werte übernommen",
  cellsHeld: "{{count, number}} zurückgehalten",
  skipped: "{{file}} enthält Ausgangstexte: Daraus wird nichts übernommen.",
  ignoredColumns: "{{file}}: Diese Spalten wurden nicht gelesen: {{columns}}.",
  traces: "{{file}}: {{parts}}.",
  slip: "{{file}}: für den Übersetzer, mit dem, was zu korrigieren ist: {{slips}}.",
  noSlip: "{{file}}: Die Rückmeldung gibt es nur als JSON. {{why}}",
  taken_one: "{{count, number}} Text übernommen",
  taken_other: "{{count, number}} Texte übernommen",
  stale_one: "{{count, number}} davon veraltet",
  stale_other: "{{count, number}} davon veraltet",
  alreadyThere: "{{count, number}} bereits vorhanden",
  untouched: "{{count, number}} unberührt",
  held_one: "{{count, number}} Zeile zurückgehalten",
  held_other: "{{count, number}} Zeilen zurückgehalten",
  summary: "{{parts}}.",
  undo: "Rückgängig machen: helpferry import {{snapshot}} --revert {{importId}}",
  reverted_one: "{{count, number}} Text ist wieder, was er vor dem Import {{importId}} war.",
  reverted_other: "{{count, number}} Texte sind wieder, was sie vor dem Import {{importId}} waren.",
  level: { held: "zurückgehalten", warning: "übernommen, aber", info: "Hinweis" },
  place: {
    row: "{{file}} Zeile {{row}}",
    column: "{{file}} Zeile {{row}}, Spalte {{letter}} „{{header}}“",
    columnOfFile: "{{file}} Spalte {{letter}} „{{header}}“",
    file: "{{file}}",
    key: "{{file}} Zeile {{row}}, Schlüssel „{{key}}“",
  },
  line: "{{place}}: {{level}}: {{what}} — {{unit}} → {{mend}}",
  unit: "Text {{unit}} ({{locale}})",
  unitSource: "Text {{unit}} ({{locale}}) {{source}}",
  noUnit: "kein Text ({{locale}})",
  more_one: "… und {{count, number}} weitere Meldung {{code}}; --json enthält alle.",
  more_other: "… und {{count, number}} weitere Meldungen {{code}}; --json enthält alle.",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "Die Datei ist nicht in UTF-8, sondern in {{found}} ({{wanted}}).",
      mend: slipRows["encoding-recovered"].mend,
      asked: "wie angegeben",
      letters: "nur damit gehören alle Buchstaben zur Sprache",
      texts_one: "damit liest sich {{count, number}} unberührter Text, wie er ausgegeben wurde",
      texts_other: "damit lesen sich {{count, number}} unberührte Texte, wie sie ausgegeben wurden",
    },
    "marks-missing": {
      what: "Die Spalte „~hash“ fehlt; dass die Datei zum Export {{found}} gehört, zeigt ihr Name.",
      mend: "Nichts zu tun, wenn sie noch so heißt wie bei der Ausgabe.",
    },
    "letters-kept": {
      what: "Beim Speichern der Datei sind Buchstaben von {{wanted}} beschädigt worden ({{found}}); der Text bleibt, wie er war.",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "Die Zeile wurde mit {{found}} ausgegeben, der Rest der Datei mit {{wanted}}.",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "In {{found}} ist etwas durchgestrichen; es wurde trotzdem übernommen.",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "Die Übersetzung ist {{found}}, aber in {{wanted}} steht eine andere für denselben Text.",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "Der Import schrieb {{wanted}}; seither wurde der Text noch einmal bearbeitet, importiert oder bestätigt: Jetzt ist er {{found}}.",
      mend: "Ändern Sie ihn von Hand, wenn er sein soll, was er vor dem Import war.",
    },
  },
} as const;
