/** The status of a snapshot. */
export const status = {
  title: "Snapshot of {{workspace}} ({{id}}), default language {{locale}}",
  counts: "{{counts}}.",
  oneLanguage: "The workspace is set up for one language: only {{locale}} can be written.",
  language: "Language",
  code: "Code",
  translated: "Translated",
  missing: "Missing",
  stale: "Stale",
  coverage: "Coverage",
  noTranslations: "There are no translations yet.",
  deletedLive_one: "{{count, number}} object was deleted in the workspace: {{items}}",
  deletedLive_other: "{{count, number}} objects were deleted in the workspace: {{items}}",
  conflicts_one: "{{count, number}} field was changed here and in the workspace: {{items}}",
  conflicts_other: "{{count, number}} fields were changed here and in the workspace: {{items}}",
  more: "{{items}} and {{number}} more",
} as const;
