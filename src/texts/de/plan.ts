/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "Plan:     {{file}}",
  report: "Bericht:  {{file}}",
  todo: "Von Hand: {{file}}",
  live: "Live-Workspace",
  left_one: "Noch {{count, number}} Änderung",
  left_other: "Noch {{count, number}} Änderungen",
  openRun:
    "Lauf {{runId}} ist nicht zu Ende gekommen, und das Ergebnis einiger seiner Anfragen ist unbekannt: Was er angelegt hat, kann hier wie Fremdes aussehen. Führen Sie ihn zuerst zu Ende und planen Sie dann neu:\n  {{command}}",
  leftInPart_one: "Noch {{count, number}} Änderung in diesem Teil",
  leftInPart_other: "Noch {{count, number}} Änderungen in diesem Teil",
  next: "Plan ausführen: {{command}}",
} as const;
