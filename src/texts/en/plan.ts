/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "Plan:    {{file}}",
  report: "Report:  {{file}}",
  todo: "By hand: {{file}}",
  live: "the live workspace",
  left_one: "{{count, number}} change left",
  left_other: "{{count, number}} changes left",
  openRun:
    "Run {{runId}} did not come to its end, and the outcome of some of its requests is not known: what it created can look like somebody else's here. Finish it first, then plan again:\n  {{command}}",
  leftInPart_one: "{{count, number}} change left in this part",
  leftInPart_other: "{{count, number}} changes left in this part",
  next: "To carry it out: {{command}}",
} as const;
