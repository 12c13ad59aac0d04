/** The report of a run and the list of runs. */
export const run = {
  title: "Lauf {{runId}} in {{workspace}}",
  notice: {
    running: "Der Lauf ist im Gange: {{outcomes}}.",
    finished: "Der Lauf ist abgeschlossen: {{outcomes}}.",
    interrupted: "Der Lauf wurde unterbrochen: {{outcomes}}.",
    stopped: "Der Lauf wurde vor seinem Ende angehalten: {{outcomes}}.",
  },
  note: {
    "lock-taken-over":
      "Prozess {{pid}}, der hier zuvor gearbeitet hat, ist ohne Abschluss beendet worden; dieser hat seinen Platz eingenommen.",
    "snapshot-edited_one":
      "Der Snapshot wurde nach dem Plan bearbeitet: {{count, number}} Änderung des Plans entspricht ihm nicht mehr. Geschrieben wird der Plan; ein neuer Plan enthält den jetzigen Stand.",
    "snapshot-edited_other":
      "Der Snapshot wurde nach dem Plan bearbeitet: {{count, number}} Änderungen des Plans entsprechen ihm nicht mehr. Geschrieben wird der Plan; ein neuer Plan enthält den jetzigen Stand.",
    "applied-before":
      "Der Plan wurde schon einmal angewendet, in Lauf {{run}}. Was bereits im Workspace ist, wird nicht noch einmal geschrieben.",
    "ids-recovered_one":
      "Dem Snapshot war {{count, number}} Objekt nicht mehr bekannt, das er im Workspace angelegt hatte; die Journale seiner Läufe kennen es, und es wird nicht noch einmal angelegt.",
    "ids-recovered_other":
      "Dem Snapshot waren {{count, number}} Objekte nicht mehr bekannt, die er im Workspace angelegt hatte; die Journale seiner Läufe kennen sie, und sie werden nicht noch einmal angelegt.",
    "waiting-for-open_one":
      "Die Antwort auf {{count, number}} Anlegen blieb aus, und das Objekt ist nicht im Workspace; vielleicht arbeitet Intercom noch daran. In {{seconds, number}} s wird noch einmal nachgesehen, bevor erneut gesendet wird.",
    "waiting-for-open_other":
      "Die Antworten auf {{count, number}} Anlegen blieben aus, und die Objekte sind nicht im Workspace; vielleicht arbeitet Intercom noch daran. In {{seconds, number}} s wird noch einmal nachgesehen, bevor erneut gesendet wird.",
  },
  status: {
    running: "im Gange",
    finished: "abgeschlossen",
    interrupted: "unterbrochen",
    stopped: "angehalten",
  },
  outcome: {
    done: "Erledigt",
    failed: "Fehlgeschlagen",
    conflicted: "Konflikt",
    "not-attempted": "Nicht versucht",
  },
  outcomeCount: {
    done: "{{number}} erledigt",
    failed: "{{number}} fehlgeschlagen",
    conflicted: "{{number}} im Konflikt",
    "not-attempted": "{{number}} nicht versucht",
  },
  part: {
    failed: "Fehlgeschlagen",
    failedIntro: "Diese wurden abgelehnt oder kamen anders zurück, als sie gesendet wurden.",
    conflicted: "Konflikte",
    conflictedIntro:
      "Jemand hat dasselbe Feld nach dem Plan geändert. Es wurde gelassen, wie es im Workspace ist.",
    "not-attempted": "Nicht versucht",
    "not-attemptedIntro": "Nichts davon wurde geschrieben.",
    settled: "Erledigt, Konflikte wie gewünscht gelöst",
    settledIntro:
      "Jemand hat dasselbe Feld nach dem Plan geändert, und dem Lauf war gesagt, was dann zu tun ist. Was überschrieben wurde, steht im Journal des Laufs.",
    rewritten: "Erledigt und von Intercom umgeschrieben",
    rewrittenIntro:
      "Diese wurden geschrieben. Intercom speichert sie in einer eigenen Form, die Leser sehen; der Snapshot behält, was gesendet wurde.",
    done: "Erledigt",
    doneIntro: "Diese wurden geschrieben und zur Kontrolle gelesen.",
    writtenIntro:
      "Diese wurden geschrieben. Zur Kontrolle gelesen wurden sie nicht, weil der Lauf vorher angehalten wurde.",
  },
  settled: {
    ours: "deren Fassung überschrieben",
    theirs: "deren Fassung übernommen",
  },
  settledCount: {
    ours_one: "{{count, number}} Feld, das jemand anderes geändert hatte, wurde überschrieben.",
    ours_other: "{{count, number}} Felder, die jemand anderes geändert hatte, wurden überschrieben.",
    theirs_one:
      "{{count, number}} Feld, das jemand anderes geändert hatte, wurde in den Snapshot übernommen.",
    theirs_other:
      "{{count, number}} Felder, die jemand anderes geändert hatte, wurden in den Snapshot übernommen.",
  },
  editedCount_one:
    "{{count, number}} anderes Feld wurde seit dem letzten Pull von anderen bearbeitet und blieb erhalten.",
  editedCount_other:
    "{{count, number}} andere Felder wurden seit dem letzten Pull von anderen bearbeitet und blieben erhalten.",
  edited_one:
    "{{count, number}} anderes Feld wurde seit dem letzten Pull von anderen bearbeitet und blieb erhalten: {{fields}}.",
  edited_other:
    "{{count, number}} andere Felder wurden seit dem letzten Pull von anderen bearbeitet und blieben erhalten: {{fields}}.",
  editedField: "{{locale}}: {{field}}",
  value: {
    base: "Basis: als der Plan entstand",
    theirs: "Deren: jetzt im Workspace",
    ours: "Unsere: im Plan",
    sent: "Gesendet",
    returned: "Zurückgekommen",
  },
  failures: {
    heading: "Was fehlgeschlagen ist, nach Ursache",
    group_one: "{{count, number}} Objekt: {{reason}} ({{code}}). {{hint}} Es ist {{first}}.",
    group_other: "{{count, number}} Objekte: {{reason}} ({{code}}). {{hint}} Die ersten: {{first}}.",
    reproducer: "Die Anfrage und ihre Antwort: {{file}}",
  },
  next: {
    failed: "Ist die Ursache behoben, wird das Fehlgeschlagene noch einmal versucht mit",
    heading: "So geht es weiter",
    nothing: "Von diesem Plan ist nichts mehr zu tun.",
    left: "Ein neuer Plan enthält, was noch zu tun ist, und nur das:",
    conflicts: "Legen Sie für jeden Konflikt fest, wessen Text gelten soll:",
    edited: "Was andere bearbeitet haben, kommt in den Snapshot mit",
    resume: "Was begonnen wurde, wird zu Ende geführt, und nichts geschieht doppelt, mit",
    filesStay:
      "Die Dateien des Snapshots bleiben, wie sie sind: Ein neuer Plan zeigt die Bearbeitungen darin wieder.",
    undo: "Um rückgängig zu machen, was dieser Lauf geschrieben hat, soweit es möglich ist:",
    running: "Warten Sie, bis der Lauf endet. Dieser Bericht wird dann neu geschrieben.",
  },
  facts: {
    workspace: "Workspace",
    workspaceValue: "{{name}} ({{id}})",
    rollbackOf: "Macht rückgängig",
    plan: "Plan",
    planValue: "{{file}} ({{id}})",
    snapshot: "Snapshot",
    started: "Begonnen",
    finished: "Beendet",
    notFinished: "nicht beendet",
    requests: "Anfragen",
    requestsValue:
      "{{started}} gesendet, davon {{wasted}} vergeblich, {{limited}} mit „zu viele Anfragen“ beantwortet; {{waited}} auf das Limit gewartet",
    budget: "Anfragelimit",
    budgetUsed:
      "{{windows}}; in vollen Zeitfenstern wurden {{utilisation}} des Verfügbaren genutzt, bei einem Budget von {{budget}} des Limits",
    budgetNotFull: "{{windows}}, keines voll; Budget: {{budget}} des Limits",
  },
  windows_one: "{{count, number}} Zeitfenster",
  windows_other: "{{count, number}} Zeitfenster",
  requests_one: "{{count, number}} Anfrage ({{windows}}), davon {{wasted}} vergeblich.",
  requests_other: "{{count, number}} Anfragen ({{windows}}), davon {{wasted}} vergeblich.",
  requestsAndUse_one:
    "{{count, number}} Anfrage ({{windows}}), davon {{wasted}} vergeblich; in vollen Zeitfenstern wurden {{utilisation}} des Verfügbaren genutzt.",
  requestsAndUse_other:
    "{{count, number}} Anfragen ({{windows}}), davon {{wasted}} vergeblich; in vollen Zeitfenstern wurden {{utilisation}} des Verfügbaren genutzt.",
  table: {
    caption: "Ergebnis",
    outcome: "Ergebnis",
    operations: "Objekte",
    changes: "Änderungen",
    run: "Lauf",
    workspace: "Workspace",
    started: "Begonnen (UTC)",
    status: "Status",
  },
  residueCount_one:
    "{{count, number}} Objekt behält etwas, das sich nicht zurücknehmen lässt, wie im Plan angekündigt: siehe „Nicht versucht“ und die Hinweise des Plans.",
  residueCount_other:
    "{{count, number}} Objekte behalten etwas, das sich nicht zurücknehmen lässt, wie im Plan angekündigt: siehe „Nicht versucht“ und die Hinweise des Plans.",
  undoes: "macht {{runId}} rückgängig",
  undone: "rückgängig gemacht durch {{runId}}",
  undoOne: "Um den neuesten rückgängig zu machen: {{command}}",
  noRuns: "Noch keine Läufe.",
  resumeOne: "Um {{runId}} fortzusetzen: {{command}}",
} as const;
