/** Why an operation is held, and what a person does about it. */
export const hold = {
  conflict: {
    reason: "Konflikt: seit dem letzten Pull hier und im Workspace geändert.",
    mend: "Führen Sie einen Pull aus und lösen Sie den Konflikt mit helpferry resolve. Bei einem Ziel-Workspace behalten Sie Ihre Fassung mit plan --restore --ids und der ID.",
  },
  "deleted-live": {
    reason: "Seit dem letzten Pull im Workspace gelöscht.",
    mend: "Entfernen Sie es aus dem Snapshot oder geben Sie ihm eine neue ID, die mit new- beginnt, um es neu anzulegen. Erstellen Sie dann einen neuen Plan.",
  },
  "unknown-id": {
    reason: "Im Workspace gibt es kein Objekt mit dieser ID.",
    mend: "Führen Sie zuerst einen Pull aus dem Workspace aus. Soll das Objekt angelegt werden, muss seine ID mit new- beginnen.",
  },
  "unknown-parent": {
    reason: "Das übergeordnete Objekt ist weder im Workspace noch in diesem Plan.",
    mend: "Korrigieren Sie parentId im Snapshot oder planen Sie das übergeordnete Objekt mit.",
  },
  "not-writable": {
    reason:
      "Die API von Intercom kann diese Änderung nicht vornehmen: Das Feld ist schreibgeschützt, oder der Workspace ist für nur eine Sprache eingerichtet und würde die Übersetzung verwerfen.",
    mend: "Nehmen Sie die Änderung in Intercom von Hand vor, oder schalten Sie dort weitere Sprachen ein, und führen Sie erneut einen Pull aus; oder stellen Sie im Snapshot den alten Wert wieder her.",
  },
  incomplete: {
    reason: "Etwas, das Intercom verlangt, fehlt.",
    mend: "Ergänzen Sie den fehlenden Wert im Snapshot und erstellen Sie einen neuen Plan.",
  },
  ambiguous: {
    reason: "Im Workspace gibt es an dieser Stelle bereits etwas mit diesem Namen; geraten wird nicht.",
    mend: "Entfernen Sie es aus dem Snapshot und führen Sie einen Pull aus, oder geben Sie ihm einen anderen Namen; bei einem Ziel-Workspace legen Sie in dessen id-map.ndjson fest, welches Objekt gemeint ist.",
  },
  "locale-spelling": {
    reason:
      "Die Locale ist nicht so geschrieben, wie Intercom sie schreibt, und würde stillschweigend verworfen.",
    mend: "Verwenden Sie im Snapshot den Code der Locale, zum Beispiel pt-BR statt pt_BR und zh-CN oder zh-TW statt zh.",
  },
  delete: {
    reason: "Es wurde aus dem Snapshot entfernt; ein Plan löscht nur auf ausdrücklichen Wunsch.",
    mend: "Um es im Workspace zu löschen, planen Sie mit --allow delete. Um es zu behalten, nehmen Sie es wieder in den Snapshot auf.",
  },
  "conflict-delete": {
    reason: "Konflikt: aus dem Snapshot entfernt, aber seit dem letzten Pull im Workspace geändert.",
    mend: "Führen Sie einen Pull aus, sehen Sie sich die Änderungen an und erstellen Sie einen neuen Plan.",
  },
  "not-empty": {
    reason: "Es enthält etwas, das dieser Plan nicht löscht.",
    mend: "Verschieben oder entfernen Sie den Inhalt und erstellen Sie einen neuen Plan.",
  },
  unpublish: {
    reason:
      "Etwas Veröffentlichtes wäre für Leser nicht mehr sichtbar; das tut ein Plan nur auf ausdrücklichen Wunsch. Was zugleich geschrieben würde, wartet ebenfalls.",
    mend: "Soll es ein Entwurf werden, planen Sie mit --allow unpublish; wenn nicht, stellen Sie den Status im Snapshot wieder her.",
  },
  "body-shrink": {
    reason: "Der Inhalt würde mehr als die Hälfte seines Textes verlieren.",
    mend: "Vergleichen Sie beide Fassungen. Ist es beabsichtigt, planen Sie mit --allow body-shrink; wenn nicht, korrigieren Sie den Inhalt im Snapshot.",
  },
  "locale-loss": {
    reason: "Die Sprache würde alle ihre Texte verlieren.",
    mend: "Ist es beabsichtigt, planen Sie mit --allow locale-loss; wenn nicht, nehmen Sie die Texte wieder in den Snapshot auf.",
  },
  residue: {
    reason: "Es bleibt: Die API von Intercom kann es nicht wieder entfernen.",
    mend: "Entfernen Sie es in Intercom von Hand, wenn es nicht bleiben darf.",
  },
  "conflict-since": {
    reason: "Konflikt: nach dem Lauf im Workspace geändert. Was jetzt dort steht, bleibt.",
    mend: "Soll es trotzdem rückgängig gemacht werden, tragen Sie den früheren Wert in Intercom von Hand ein.",
  },
  "gone-since": {
    reason: "Nach dem Lauf im Workspace gelöscht: Es gibt nichts mehr rückgängig zu machen.",
    mend: "Um es wiederzubekommen, stellen Sie mit plan --restore eine Sicherung wieder her.",
  },
  created: {
    reason: "Der Lauf hat es angelegt; es bleibt, ein Artikel oder eine Neuigkeit als Entwurf.",
    mend: "Um zu löschen, was der Lauf angelegt hat, führen Sie den Rollback mit --delete-created aus.",
  },
  "not-approved": {
    reason: "Nicht genehmigt: abgelehnt oder noch nicht entschieden.",
    mend: "Korrigieren Sie im Snapshot, was abgelehnt wurde, und erstellen Sie einen neuen Plan: Er enthält, was noch zu tun ist.",
  },
  "awaits-approval": {
    reason: "Genehmigt, aber das übergeordnete oder ein enthaltenes Objekt ist es nicht.",
    mend: "Genehmigen Sie beide oder keines; wenden Sie dann das Genehmigte noch einmal an.",
  },
  unmapped: {
    reason: "Es nennt ein Teammitglied, einen Newsfeed oder ein Help Center ohne Entsprechung im Workspace.",
    mend: "Tragen Sie die destinationId in der map.json des Ziel-Workspace ein und erstellen Sie einen neuen Plan.",
  },
} as const;
