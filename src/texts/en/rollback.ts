/** Undoing a run. */
export const rollback = {
  nothing: "There is nothing to undo. Nothing was written.",
  planned: "Nothing was written. To undo it: {{command}}",
  stays_one: "{{count, number}} object keeps something that cannot be taken back; the report says what.",
  stays_other: "{{count, number}} objects keep something that cannot be taken back; the report says what.",
} as const;
