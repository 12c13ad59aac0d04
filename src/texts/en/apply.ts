/** Carrying out a plan. */
export const apply = {
  nothing: "The plan holds nothing to write. Nothing was written.",
  nothingApproved: "Nothing that the plan would write is approved. Nothing was written.",
  notApproved_one: "{{count, number}} change is not approved and was not written.",
  notApproved_other: "{{count, number}} changes are not approved and were not written.",
  confirm_one:
    "{{count, number}} change to {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Can be undone: {{undo}}.\nWrite it? [y/N] ",
  confirm_other:
    "{{count, number}} changes to {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Can be undone: {{undo}}.\nWrite them? [y/N] ",
  /** What counts as yes, in small letters; "y" and "yes" always do. */
  yes: "y yes",
  locales: "By language: {{locales}}.\n",
  moreLocales_one: "{{count, number}} more",
  moreLocales_other: "{{count, number}} more",
  nothingFailed: "Nothing failed in run {{run}}. Nothing was written.",
  declined: "Nothing was written.",
  changedMeanwhile: "Somebody changed the same field in the workspace after the plan was made.",
  reports: "Report: {{file}}",
  reportFailed: "The run is over, but its report could not be written: {{reason}}",
  reportFailedHint:
    "What became of every change stands in {{folder}}/results.ndjson. Nothing is to be written again for the report's sake.",
} as const;
