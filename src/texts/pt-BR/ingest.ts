/** Taking news of other people's files into a snapshot. What is said of an item stands in its finding. */
export const ingest = {
  dryRun: "Nada foi gravado: isto só mostra o que a incorporação faria.",
  fileRead_one: "{{file}}: {{count, number}} novidade.",
  fileRead_many: "{{file}}: {{count, number}} novidades.",
  fileRead_other: "{{file}}: {{count, number}} novidades.",
  finding: "{{place}}: {{level}}: {{message}} → {{mend}}",
  findingInField: "{{place}}, {{field}}: {{level}}: {{message}} → {{mend}}",
  level: { held: "retido", warning: "incorporado, mas", note: "nota" },
  more_one: "… e mais {{count, number}} como este ({{code}}); --json lista todos.",
  more_many: "… e mais {{count, number}} como este ({{code}}); --json lista todos.",
  more_other: "… e mais {{count, number}} como este ({{code}}); --json lista todos.",
  added_one: "{{count, number}} adicionada",
  added_many: "{{count, number}} adicionadas",
  added_other: "{{count, number}} adicionadas",
  updated: "atualizadas: {{count, number}}",
  adopted: "associadas a existentes: {{count, number}}",
  unchanged: "inalteradas: {{count, number}}",
  held: "retidas: {{count, number}}",
  summary: "{{parts}}.",
  heldOut_one: "{{count, number}} novidade retida está em {{file}}: corrija-a ali e incorpore esse arquivo.",
  heldOut_many:
    "{{count, number}} novidades retidas estão em {{file}}: corrija-as ali e incorpore esse arquivo.",
  heldOut_other:
    "{{count, number}} novidades retidas estão em {{file}}: corrija-as ali e incorpore esse arquivo.",
  next: "Nada foi enviado. Para ver o que seria: helpferry plan {{snapshot}} --out news.plan.ndjson",
} as const;
