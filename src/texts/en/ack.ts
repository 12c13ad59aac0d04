/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "Nothing was written: this only shows which translations would count as up to date.",
  change: "{{unit}} ({{locales}}): {{change}}",
  settled_one: "{{count, number}} change of a source needs no new translation.",
  settled_other: "{{count, number}} changes of sources need no new translation.",
  none: "No translation is stale that is meant.",
  left_one: "{{count, number}} text stays stale: helpferry export {{snapshot}} --only stale hands it out.",
  left_other:
    "{{count, number}} texts stay stale: helpferry export {{snapshot}} --only stale hands them out.",
  undo: "Undo it with: helpferry import {{snapshot}} --revert {{importId}}",
} as const;
