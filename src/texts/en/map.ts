/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "Map of {{workspace}}: {{file}}",
  column: { kind: "Kind", origin: "In the snapshot", destination: "In the workspace", by: "Told by" },
  kind: { admin: "Teammate", newsfeed: "Newsfeed", "help-center": "Help center" },
  by: { email: "e-mail", name: "name", "only-one": "the only one", person: "you" },
  unknown: "?",
  complete: "Everything is mapped. Next: {{command}}",
  open_one:
    "{{count, number}} is not mapped: fill in its destinationId in the file. What names it is held back until then.",
  open_other:
    "{{count, number}} are not mapped: fill in their destinationId in the file. What names them is held back until then.",
} as const;
