/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "Es wurde nichts geschrieben: Dies zeigt nur, welche Übersetzungen als aktuell gelten würden.",
  change: "{{unit}} ({{locales}}): {{change}}",
  settled_one: "{{count, number}} Änderung eines Ausgangstextes braucht keine neue Übersetzung.",
  settled_other: "{{count, number}} Änderungen von Ausgangstexten brauchen keine neue Übersetzung.",
  none: "Von den gemeinten Übersetzungen ist keine veraltet.",
  left_one:
    "{{count, number}} Text bleibt veraltet: helpferry export {{snapshot}} --only stale gibt ihn aus.",
  left_other:
    "{{count, number}} Texte bleiben veraltet: helpferry export {{snapshot}} --only stale gibt sie aus.",
  undo: "Rückgängig machen: helpferry import {{snapshot}} --revert {{importId}}",
} as const;
