/** Carrying out a plan. */
export const apply = {
  progress: "{{settled}} of {{total}} written …",
  nothing: "The plan holds nothing to write. Nothing was written.",
  confirm_one: "Write {{count, number}} change to {{workspace}} ({{id}})? [y/N] ",
  confirm_other: "Write {{count, number}} changes to {{workspace}} ({{id}})? [y/N] ",
  declined: "Nothing was written.",
  reports: "Report: {{file}}",
  resume: "To go on: {{command}}",
} as const;
