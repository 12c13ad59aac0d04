/** Carrying out a plan. */
export const apply = {
  nothing: "Le plan ne contient rien à écrire. Rien n’a été écrit.",
  nothingApproved: "Rien de ce que le plan écrirait n’est approuvé. Rien n’a été écrit.",
  notApproved_one: "{{count, number}} modification n’est pas approuvée et n’a pas été écrite.",
  notApproved_many: "{{count, number}} modifications ne sont pas approuvées et n’ont pas été écrites.",
  notApproved_other: "{{count, number}} modifications ne sont pas approuvées et n’ont pas été écrites.",
  confirm_one:
    "{{count, number}} modification dans {{workspace}} ({{id}}) : {{actions}}.\n{{locales}}Annulation possible : {{undo}}.\nL’écrire ? [o/N] ",
  confirm_many:
    "{{count, number}} modifications dans {{workspace}} ({{id}}) : {{actions}}.\n{{locales}}Annulation possible : {{undo}}.\nLes écrire ? [o/N] ",
  confirm_other:
    "{{count, number}} modifications dans {{workspace}} ({{id}}) : {{actions}}.\n{{locales}}Annulation possible : {{undo}}.\nLes écrire ? [o/N] ",
  yes: "o oui",
  locales: "Par langue : {{locales}}.\n",
  moreLocales_one: "{{count, number}} autre",
  moreLocales_many: "{{count, number}} autres",
  moreLocales_other: "{{count, number}} autres",
  nothingFailed: "Rien n’a échoué dans l’exécution {{run}}. Rien n’a été écrit.",
  declined: "Rien n’a été écrit.",
  changedMeanwhile: "Quelqu’un a modifié le même champ dans l’espace de travail après le plan.",
  reports: "Rapport : {{file}}",
  reportFailed: "L’exécution est terminée, mais son rapport n’a pas pu être écrit : {{reason}}",
  reportFailedHint:
    "Ce qu’est devenue chaque modification figure dans {{folder}}/results.ndjson. Rien n’est à réécrire à cause du rapport.",
} as const;
