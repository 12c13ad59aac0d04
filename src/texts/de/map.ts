/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "Zuordnung für {{workspace}}: {{file}}",
  column: { kind: "Art", origin: "Im Snapshot", destination: "Im Workspace", by: "Erkannt an" },
  kind: { admin: "Teammitglied", newsfeed: "Newsfeed", "help-center": "Help Center" },
  by: { email: "E-Mail", name: "Name", "only-one": "einzige Möglichkeit", person: "Ihrer Angabe" },
  unknown: "?",
  complete: "Alles ist zugeordnet. Als Nächstes: {{command}}",
  open_one:
    "{{count, number}} ist nicht zugeordnet: Tragen Sie die destinationId in der Datei ein. Was darauf verweist, wird bis dahin zurückgehalten.",
  open_other:
    "{{count, number}} sind nicht zugeordnet: Tragen Sie jeweils die destinationId in der Datei ein. Was darauf verweist, wird bis dahin zurückgehalten.",
} as const;
