/** Taking news of other people's files into a snapshot. What is said of an item stands in its finding. */
export const ingest = {
  dryRun: "Es wurde nichts geschrieben: Dies zeigt nur, was die Übernahme bewirken würde.",
  fileRead_one: "{{file}}: {{count, number}} Neuigkeit.",
  fileRead_other: "{{file}}: {{count, number}} Neuigkeiten.",
  finding: "{{place}}: {{level}}: {{message}} → {{mend}}",
  findingInField: "{{place}}, {{field}}: {{level}}: {{message}} → {{mend}}",
  level: { held: "zurückgehalten", warning: "übernommen, aber", note: "Hinweis" },
  more_one: "… und {{count, number}} weitere Meldung dieser Art ({{code}}); --json listet alle auf.",
  more_other: "… und {{count, number}} weitere Meldungen dieser Art ({{code}}); --json listet alle auf.",
  added_one: "{{count, number}} hinzugefügt",
  added_other: "{{count, number}} hinzugefügt",
  updated: "{{count, number}} aktualisiert",
  adopted: "{{count, number}} mit vorhandenen verbunden",
  unchanged: "{{count, number}} unverändert",
  held: "{{count, number}} zurückgehalten",
  summary: "{{parts}}.",
  heldOut_one:
    "{{count, number}} zurückgehaltene Neuigkeit steht in {{file}}: Korrigieren Sie sie dort und übernehmen Sie diese Datei.",
  heldOut_other:
    "{{count, number}} zurückgehaltene Neuigkeiten stehen in {{file}}: Korrigieren Sie sie dort und übernehmen Sie diese Datei.",
  next: "Es wurde nichts gesendet. Was gesendet würde, zeigt: helpferry plan {{snapshot}} --out news.plan.ndjson",
} as const;
