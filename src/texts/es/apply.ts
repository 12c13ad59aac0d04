/** Carrying out a plan. */
export const apply = {
  nothing: "El plan no contiene nada que escribir. No se escribió nada.",
  nothingApproved: "Nada de lo que escribiría el plan está aprobado. No se escribió nada.",
  notApproved_one: "{{count, number}} cambio no está aprobado y no se escribió.",
  notApproved_many: "{{count, number}} cambios no están aprobados y no se escribieron.",
  notApproved_other: "{{count, number}} cambios no están aprobados y no se escribieron.",
  confirm_one:
    "{{count, number}} cambio en {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Se puede deshacer: {{undo}}.\n¿Escribirlo? [s/N] ",
  confirm_many:
    "{{count, number}} cambios en {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Se puede deshacer: {{undo}}.\n¿Escribirlos? [s/N] ",
  confirm_other:
    "{{count, number}} cambios en {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Se puede deshacer: {{undo}}.\n¿Escribirlos? [s/N] ",
  yes: "s sí si",
  locales: "Por idioma: {{locales}}.\n",
  moreLocales_one: "{{count, number}} más",
  moreLocales_many: "{{count, number}} más",
  moreLocales_other: "{{count, number}} más",
  nothingFailed: "No falló nada en la ejecución {{run}}. No se escribió nada.",
  declined: "No se escribió nada.",
  changedMeanwhile: "Alguien modificó el mismo campo en el espacio de trabajo después de hacer el plan.",
  reports: "Informe: {{file}}",
  reportFailed: "La ejecución terminó, pero no se pudo escribir su informe: {{reason}}",
  reportFailedHint:
    "Lo que fue de cada cambio está en {{folder}}/results.ndjson. No hay que volver a escribir nada a causa del informe.",
} as const;
