/** Carrying out a plan. */
export const apply = {
  nothing: "Der Plan enthält nichts zu schreiben. Es wurde nichts geschrieben.",
  nothingApproved:
    "Nichts von dem, was der Plan schreiben würde, ist genehmigt. Es wurde nichts geschrieben.",
  notApproved_one: "{{count, number}} Änderung ist nicht genehmigt und wurde nicht geschrieben.",
  notApproved_other: "{{count, number}} Änderungen sind nicht genehmigt und wurden nicht geschrieben.",
  confirm_one:
    "{{count, number}} Änderung an {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Lässt sich rückgängig machen: {{undo}}.\nSchreiben? [j/N] ",
  confirm_other:
    "{{count, number}} Änderungen an {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Lässt sich rückgängig machen: {{undo}}.\nSchreiben? [j/N] ",
  yes: "j ja",
  locales: "Nach Sprache: {{locales}}.\n",
  moreLocales_one: "{{count, number}} weitere",
  moreLocales_other: "{{count, number}} weitere",
  nothingFailed: "In Lauf {{run}} ist nichts fehlgeschlagen. Es wurde nichts geschrieben.",
  declined: "Es wurde nichts geschrieben.",
  changedMeanwhile: "Jemand hat nach dem Plan dasselbe Feld im Workspace geändert.",
  reports: "Bericht: {{file}}",
  reportFailed: "Der Lauf ist vorbei, aber sein Bericht konnte nicht geschrieben werden: {{reason}}",
  reportFailedHint:
    "Was aus jeder Änderung wurde, steht in {{folder}}/results.ndjson. Des Berichts wegen muss nichts noch einmal geschrieben werden.",
} as const;
