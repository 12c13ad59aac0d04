/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "Der Lauf endete, bevor es an der Reihe war.",
    hint: "Setzen Sie den Lauf fort oder erstellen Sie einen neuen Plan.",
  },
  "parent-not-written": {
    message: "Das übergeordnete Objekt wurde nicht angelegt.",
    hint: "Beheben Sie zuerst das; planen Sie dann neu und wenden Sie den Plan an.",
  },
  "child-not-deleted": {
    message: "Etwas, das darin steht, wurde nicht gelöscht.",
    hint: "Beheben Sie zuerst das; planen Sie dann neu und wenden Sie den Plan an.",
  },
  "still-there": {
    message: "Intercom hat die Löschung angenommen, aber bei der Kontrolle war es noch im Workspace.",
    hint: "Sehen Sie es sich in Intercom an und erstellen Sie dann einen neuen Plan.",
  },
  "gone-after-write": {
    message: "Es wurde geschrieben, war aber bei der Kontrolle nicht mehr im Workspace.",
    hint: "Führen Sie einen Pull aus, um zu sehen, was jetzt dort ist.",
  },
  "read-back-differs": {
    message:
      "Intercom hat die Anfrage angenommen, aber was jetzt dort steht, ist weder das Gesendete noch eine bekannte Umschreibung davon.",
    hint: "Vergleichen Sie beides unten: Intercom hat etwas ausgelassen, oder jemand hat es seither bearbeitet. Ein neuer Plan schreibt es noch einmal.",
  },
} as const;
