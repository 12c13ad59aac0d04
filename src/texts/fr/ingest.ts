/** Taking news of other people's files into a snapshot. What is said of an item stands in its finding. */
export const ingest = {
  dryRun: "Rien n’a été écrit : ceci montre seulement ce que ferait la reprise.",
  fileRead_one: "{{file}} : {{count, number}} actualité.",
  fileRead_many: "{{file}} : {{count, number}} actualités.",
  fileRead_other: "{{file}} : {{count, number}} actualités.",
  finding: "{{place}} : {{level}} : {{message}} → {{mend}}",
  findingInField: "{{place}}, {{field}} : {{level}} : {{message}} → {{mend}}",
  level: { held: "retenu", warning: "repris, mais", note: "remarque" },
  more_one: "… et {{count, number}} autre de ce genre ({{code}}) ; --json les liste tous.",
  more_many: "… et {{count, number}} autres de ce genre ({{code}}) ; --json les liste tous.",
  more_other: "… et {{count, number}} autres de ce genre ({{code}}) ; --json les liste tous.",
  added_one: "{{count, number}} ajoutée",
  added_many: "{{count, number}} ajoutées",
  added_other: "{{count, number}} ajoutées",
  updated: "{{count, number}} à jour",
  adopted: "{{count, number}} rattachées à des actualités existantes",
  unchanged: "{{count, number}} sans changement",
  held: "{{count, number}} en attente",
  summary: "{{parts}}.",
  heldOut_one:
    "{{count, number}} actualité retenue est dans {{file}} : corrigez-la dans ce fichier et reprenez-le.",
  heldOut_many:
    "{{count, number}} actualités retenues sont dans {{file}} : corrigez-les dans ce fichier et reprenez-le.",
  heldOut_other:
    "{{count, number}} actualités retenues sont dans {{file}} : corrigez-les dans ce fichier et reprenez-le.",
  next: "Rien n’a été envoyé. Pour voir ce qui le serait : helpferry plan {{snapshot}} --out news.plan.ndjson",
} as const;
