/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "Lesen: {{objects}}",
  readingBefore: "Workspace lesen: {{count, number}} Objekte",
  readingBack: "Zur Kontrolle lesen: {{count, number}} Objekte",
  settled: "{{settled}} von {{total}} erledigt",
  windowFull: "Zeitfenster voll, nächstes in {{seconds}} s",
  left: "noch {{duration}}",
  rate: "{{rate}}/s",
  budget: "{{share}} des Limits",
  inVain_one: "{{count, number}} Wiederholung",
  inVain_other: "{{count, number}} Wiederholungen",
} as const;
