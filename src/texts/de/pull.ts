/** Reading a workspace into a snapshot. */
export const pull = {
  done: "{{workspace}} ({{id}}) wurde nach {{folder}} gelesen.",
  part: "Nur das Ausgewählte wurde gelesen; alles andere im Snapshot bleibt, wie es war.",
  locales_one: "{{count, number}} Sprache: {{locales}}",
  locales_other: "{{count, number}} Sprachen: {{locales}}",
  oneLanguage:
    "Der Workspace ist nicht für mehrere Sprachen eingerichtet: Übersetzungen würden stillschweigend verworfen; nur {{locale}} kann geschrieben werden.",
  column: {
    resource: "Art",
    live: "Im Workspace",
    added: "Hier neu",
    updated: "Hier aktualisiert",
    edited: "Hier bearbeitet",
    conflicts: "Konflikte",
    deletedLive: "Dort gelöscht",
  },
  conflicts_one:
    "{{count, number}} Feld wurde hier und im Workspace geändert; beides bleibt, wie es ist. Lösen: helpferry resolve {{folder}}",
  conflicts_other:
    "{{count, number}} Felder wurden hier und im Workspace geändert; beides bleibt, wie es ist. Lösen: helpferry resolve {{folder}}",
  defaultLocaleDisagrees_one:
    "{{count, number}} Wert der Standardsprache steht zweimal in einer Antwort, mit verschiedenen Texten; es gilt der auf oberster Ebene.",
  defaultLocaleDisagrees_other:
    "{{count, number}} Werte der Standardsprache stehen zweimal in Antworten, mit verschiedenen Texten; es gelten die auf oberster Ebene.",
  noNews: "Der Workspace hat keine Neuigkeiten, oder das Token darf sie nicht lesen.",
} as const;
