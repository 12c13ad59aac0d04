/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "Geprobt an einer eigenen Kopie von {{workspace}} ({{id}}) mit {{objects}}. Weder in den Workspace noch in den Snapshot oder die Berichte wurde etwas geschrieben.",
  took: "Der Lauf würde {{duration}} dauern: {{writes}} und {{reads}}.",
  estimate: "Die Schätzung für diesen Plan: {{duration}} für {{calls}} Aufrufe.",
  conditions:
    "Antworten brauchen {{latency}} Millisekunden; zugelassen sind {{limit}} Aufrufe in {{window}}, davon werden höchstens {{share}} genutzt.",
  conditionsUnlimited:
    "Antworten brauchen {{latency}} Millisekunden; der Workspace hat nicht mitgeteilt, wie viele Aufrufe er zulässt.",
  windows_one: "{{count, number}} Zeitfenster, abgelehnte Aufrufe: {{refused}}.",
  windows_other: "{{count, number}} Zeitfenster, abgelehnte Aufrufe: {{refused}}.",
  windowsUsed_one:
    "{{count, number}} Zeitfenster; in vollen wurden {{share}} des Zugelassenen genutzt; abgelehnte Aufrufe: {{refused}}.",
  windowsUsed_other:
    "{{count, number}} Zeitfenster; in vollen wurden {{share}} des Zugelassenen genutzt; abgelehnte Aufrufe: {{refused}}.",
  status: {
    finished: "Er käme zu seinem Ende.",
    interrupted: "Er wurde unterbrochen.",
    stopped: "Er würde vor seinem Ende anhalten.",
    running: "Er wurde unterbrochen.",
  },
  column: {
    what: "Was",
    done: "Erledigt",
    failed: "Fehlgeschlagen",
    conflicted: "Konflikt",
    "not-attempted": "Nicht versucht",
    rewritten: "Umgeschrieben",
  },
  action: {
    create: "{{resource}}: anlegen",
    update: "{{resource}}: ändern",
    delete: "{{resource}}: löschen",
    hold: "{{resource}}: zurückgehalten",
  },
  rewritten_one:
    "{{count, number}} Änderung würde nach den Regeln von Intercom in anderer Form gespeichert, als sie gesendet wird.",
  rewritten_other:
    "{{count, number}} Änderungen würden nach den Regeln von Intercom in anderer Form gespeichert, als sie gesendet werden.",
  disturbed:
    "Mit Störungen (Seed {{seed}}): {{struck}}. Abgebrochen: {{kills}}-mal, von selbst angehalten: {{resumes}}-mal, jedes Mal fortgesetzt; {{calls}} Aufrufe, {{duration}}.",
  fault: {
    "reply-lost": "{{count, number}} × Antwort verloren",
    "error-before-write": "{{count, number}} × abgelehnt, bevor etwas geschah",
    "error-after-write": "{{count, number}} × Fehler, nachdem es geschehen war",
    none: "keine Anfrage wurde getroffen",
  },
  equal: "Das Ergebnis gleicht dem ungestörten Lauf: 0 doppelt, 0 verloren, 0 verschieden.",
  unequal:
    "Das Ergebnis gleicht nicht dem ungestörten Lauf: {{duplicates}} doppelt, {{lost}} verloren, {{different}} verschieden.",
  kept: "Behalten: {{folder}}",
} as const;
