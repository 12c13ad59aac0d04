/** Reading a workspace into a snapshot. */
export const pull = {
  done: "Pulled {{workspace}} ({{id}}) into {{folder}}.",
  part: "Only what was selected was read; everything else in the snapshot stays as it was.",
  locales_one: "{{count, number}} language: {{locales}}",
  locales_other: "{{count, number}} languages: {{locales}}",
  oneLanguage:
    "The workspace is not set up for several languages: translations would be dropped without a word, so only {{locale}} can be written.",
  column: {
    resource: "Content",
    live: "In the workspace",
    added: "New here",
    updated: "Updated here",
    edited: "Edited here",
    conflicts: "Conflicts",
    deletedLive: "Gone there",
  },
  conflicts_one:
    "{{count, number}} field was changed here and in the workspace; both stay as they are. Settle: helpferry resolve {{folder}}",
  conflicts_other:
    "{{count, number}} fields were changed here and in the workspace; both stay as they are. Settle: helpferry resolve {{folder}}",
  defaultLocaleDisagrees_one:
    "{{count, number}} value of the default language stands twice in a reply, with different texts; the top-level one counts.",
  defaultLocaleDisagrees_other:
    "{{count, number}} values of the default language stand twice in replies, with different texts; the top-level ones count.",
  noNews: "The workspace has no news, or the token may not read it.",
} as const;
