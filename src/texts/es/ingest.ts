/** Taking news of other people's files into a snapshot. What is said of an item stands in its finding. */
export const ingest = {
  dryRun: "No se escribió nada: esto solo muestra lo que haría la incorporación.",
  fileRead_one: "{{file}}: {{count, number}} noticia.",
  fileRead_many: "{{file}}: {{count, number}} noticias.",
  fileRead_other: "{{file}}: {{count, number}} noticias.",
  finding: "{{place}}: {{level}}: {{message}} → {{mend}}",
  findingInField: "{{place}}, {{field}}: {{level}}: {{message}} → {{mend}}",
  level: { held: "retenido", warning: "incorporado, pero", note: "nota" },
  more_one: "… y {{count, number}} más como este ({{code}}); --json los muestra todos.",
  more_many: "… y {{count, number}} más como este ({{code}}); --json los muestra todos.",
  more_other: "… y {{count, number}} más como este ({{code}}); --json los muestra todos.",
  added_one: "{{count, number}} añadida",
  added_many: "{{count, number}} añadidas",
  added_other: "{{count, number}} añadidas",
  updated: "actualizadas: {{count, number}}",
  adopted: "asociadas a existentes: {{count, number}}",
  unchanged: "sin cambios: {{count, number}}",
  held: "retenidas: {{count, number}}",
  summary: "{{parts}}.",
  heldOut_one: "{{count, number}} noticia retenida está en {{file}}: corríjala allí e incorpore ese archivo.",
  heldOut_many:
    "{{count, number}} noticias retenidas están en {{file}}: corríjalas allí e incorpore ese archivo.",
  heldOut_other:
    "{{count, number}} noticias retenidas están en {{file}}: corríjalas allí e incorpore ese archivo.",
  next: "No se envió nada. Para ver lo que se enviaría: helpferry plan {{snapshot}} --out news.plan.ndjson",
} as const;
