/** What checks found in a translation, and what its translator can do. */
export const slipChecks = {
  "ph-missing": {
    what: "Der Platzhalter {{wanted}} fehlt.",
    mend: "Setzen Sie {{wanted}} an die Stelle, an der sein Wert stehen soll.",
  },
  "ph-extra": {
    what: "Der Ausgangstext enthält keinen Platzhalter {{found}}.",
    mend: "Nehmen Sie {{found}} heraus.",
  },
  "ph-renamed": {
    what: "Aus dem Platzhalter {{wanted}} ist {{found}} geworden. Platzhalter werden nicht übersetzt.",
    mend: "Schreiben Sie {{wanted}} genau wie im Ausgangstext.",
  },
  "ph-syntax": {
    what: "Der Platzhalter {{wanted}} ist beschädigt: {{found}}.",
    mend: "Schreiben Sie {{wanted}} genau wie im Ausgangstext.",
  },
  "ph-fallback": {
    what: "In {{wanted}} dürfen nur die Wörter in Anführungszeichen übersetzt werden; jetzt steht dort {{found}}.",
    mend: "Lassen Sie den Namen, das Wort fallback und die geraden Anführungszeichen, wie sie sind.",
  },
  "ph-count": {
    what: "Hier steht {{found}}, im Ausgangstext {{wanted}}.",
    mend: "Wenn das in Ihrer Sprache richtig ist, ist nichts zu tun.",
  },
  "spreadsheet-error": {
    what: "Die Zelle zeigt {{found}}: Die Tabellenkalkulation hat den Text für eine Formel gehalten.",
    mend: "Formatieren Sie die Zelle als Text und geben Sie die Übersetzung dann neu ein.",
  },
  "number-rewritten": {
    what: "Die Tabellenkalkulation hat aus {{wanted}} {{found}} gemacht.",
    mend: "Formatieren Sie die Zelle als Text und geben Sie {{wanted}} dann neu ein.",
  },
  truncated: {
    what: "Der Text bricht mittendrin ab: {{found}}.",
    mend: "Setzen Sie den ganzen Text ein. Eine Zelle fasst höchstens 32.767 Zeichen.",
  },
  "encoding-loss": {
    what: "Beim Speichern der Datei sind Buchstaben verloren gegangen: {{found}}.",
    mend: "Geben Sie den Text neu ein und speichern Sie die Datei als UTF-8.",
  },
  mojibake: {
    what: "Beim Öffnen der Datei sind aus Buchstaben andere geworden: {{found}}.",
    mend: "Geben Sie den Text neu ein und speichern Sie die Datei als UTF-8.",
  },
  "icu-syntax": {
    what: "Die Nachricht ist bei {{found}} nicht lesbar; erwartet wurde {{wanted}}.",
    mend: "Vergleichen Sie die geschweiften Klammern mit denen des Ausgangstextes.",
  },
  "icu-args": {
    what: "Die Nachricht verwendet {{found}}, der Ausgangstext {{wanted}}.",
    mend: "Lassen Sie Namen und Arten der Werte wie im Ausgangstext.",
  },
  "icu-other": {
    what: "Neben {{found}} fehlt die Form other.",
    mend: "Ergänzen Sie other {…}: Sie gilt für alles, was die anderen Formen nicht abdecken.",
  },
  "icu-select": {
    what: "Die Formen sind {{found}}; {{wanted}} fehlt.",
    mend: "Lassen Sie die Namen der Formen wie im Ausgangstext. Übersetzt wird nur, was in ihren Klammern steht.",
  },
  "icu-plural": {
    what: "Die Pluralformen sind {{found}}; Ihre Sprache braucht außerdem {{wanted}}.",
    mend: "Ergänzen Sie die fehlenden Formen.",
  },
  "tag-missing": {
    what: "Hier steht {{found}}, im Ausgangstext {{wanted}}.",
    mend: "Setzen Sie das Tag wieder ein, mit seinem Ende.",
  },
  "tag-extra": {
    what: "Hier steht {{found}}, im Ausgangstext {{wanted}}.",
    mend: "Nehmen Sie das Tag heraus, mit seinem Ende.",
  },
  "tag-nesting": {
    what: "Das Tag {{found}} hat keinen Anfang oder kein Ende, oder es überkreuzt sich mit einem anderen.",
    mend: "Schließen Sie Tags in der umgekehrten Reihenfolge ihres Öffnens.",
  },
  "tag-attr": {
    what: "Ein Tag lautet {{found}}, im Ausgangstext {{wanted}}.",
    mend: "Lassen Sie alles zwischen < und >, wie es ist, außer alt und title.",
  },
  "tag-looks": {
    what: "Hier steht {{found}}, im Ausgangstext {{wanted}}.",
    mend: "Wenn das in Ihrer Sprache richtig ist, ist nichts zu tun.",
  },
  "html-unsafe": {
    what: "{{found}} ist Code, den der Ausgangstext nicht enthält.",
    mend: "Nehmen Sie ihn heraus.",
  },
  "html-refused": {
    what: "Ein Text mit {{found}} kann nicht veröffentlicht werden.",
    mend: "Füllen Sie es mit Inhalt oder nehmen Sie es heraus.",
  },
  "html-lost": {
    what: "{{found}} geht beim Veröffentlichen verloren oder wird verändert.",
    mend: "Verwenden Sie, was der Ausgangstext verwendet.",
  },
  "html-order": {
    what: "{{found}} steht dort, wo der Ausgangstext {{wanted}} hat.",
    mend: "Bringen Sie die Teile in die Reihenfolge des Ausgangstextes.",
  },
  "anchor-broken": {
    what: "Der Link {{found}} führt zu einer Stelle, die es in diesem Text nicht gibt.",
    mend: "Verlinken Sie auf die ID, die die Überschrift in dieser Übersetzung hat.",
  },
  "image-text": {
    what: "Die Beschreibung eines Bildes ist nicht übersetzt: {{found}}.",
    mend: "Übersetzen Sie alt: Es wird Menschen vorgelesen, die das Bild nicht sehen können.",
  },
  entity: {
    what: "Der Code {{found}} wird den Lesern so angezeigt, wie er ist.",
    mend: "Schreiben Sie das Zeichen selbst, oder den Code genau wie im Ausgangstext.",
  },
  "url-broken": {
    what: "{{found}} ist keine Adresse, die ein Browser öffnen kann.",
    mend: "Kopieren Sie die Adresse aus dem Ausgangstext.",
  },
  "url-changed": {
    what: "Aus der Adresse {{wanted}} ist {{found}} geworden.",
    mend: "Kopieren Sie die Adresse aus dem Ausgangstext.",
  },
  "url-missing": {
    what: "Die Adresse {{wanted}} fehlt.",
    mend: "Wenn in Ihrer Sprache eine andere Seite dasselbe sagt, ist nichts zu tun.",
  },
  "url-extra": {
    what: "Die Adresse {{found}} kommt im Ausgangstext nicht vor.",
    mend: "Wenn sie beabsichtigt ist, ist nichts zu tun.",
  },
  "link-not-localised": {
    what: "{{found}} führt zur Seite in der Ausgangssprache.",
    mend: "Verlinken Sie auf {{wanted}}, wenn diese Seite übersetzt ist.",
  },
  "link-other-locale": {
    what: "{{found}} führt zur Seite in einer anderen Sprache.",
    mend: "Verlinken Sie auf {{wanted}}.",
  },
  "email-changed": {
    what: "Die E-Mail-Adresse {{wanted}} fehlt.",
    mend: "Kopieren Sie sie aus dem Ausgangstext.",
  },
  "code-changed": {
    what: "{{wanted}} fehlt; die Leser müssen es eintippen oder kopieren.",
    mend: "Lassen Sie es genau wie im Ausgangstext.",
  },
  inconsistent: {
    what: "Derselbe Ausgangstext ist an anderer Stelle mit {{wanted}} übersetzt, hier mit {{found}}.",
    mend: "Entscheiden Sie sich für eine der beiden Fassungen, es sei denn, die Stellen unterscheiden sich.",
  },
  "number-changed": {
    what: "Hier steht die Zahl {{found}}, im Ausgangstext {{wanted}}.",
    mend: "Prüfen Sie die Zahl; wie sie geschrieben wird, bestimmt Ihre Sprache.",
  },
  "number-missing": {
    what: "Die Zahl {{wanted}} fehlt.",
    mend: "Wenn sie in Worten dasteht, ist nichts zu tun.",
  },
  "number-extra": {
    what: "Die Zahl {{found}} kommt im Ausgangstext nicht vor.",
    mend: "Wenn sie dort in Worten steht, ist nichts zu tun.",
  },
  "currency-changed": {
    what: "Ein Preis steht in {{found}}, im Ausgangstext in {{wanted}}.",
    mend: "Behalten Sie die Währung des Ausgangstextes bei.",
  },
  "wrong-script": {
    what: "Die meisten Buchstaben gehören zu einer anderen Schrift ({{found}}) als der dieser Sprache ({{wanted}}).",
    mend: "Prüfen Sie, ob der Text in der richtigen Zeile und der richtigen Datei steht.",
  },
  homoglyph: {
    what: "Im Wort {{found}} sind ähnlich aussehende Buchstaben zweier Schriften gemischt.",
    mend: "Geben Sie das Wort neu ein.",
  },
  "wrong-language": {
    what: "Der Text liest sich wie eine andere Sprache: {{found}}.",
    mend: "Prüfen Sie, ob der Text in der Datei seiner Sprache steht.",
  },
  "same-as-source": {
    what: "Der Text ist derselbe wie der Ausgangstext.",
    mend: "Übersetzen Sie ihn. Wenn er so bleiben soll, ist nichts zu tun.",
  },
  "partly-untranslated": { what: "{{found}} ist noch in der Ausgangssprache.", mend: "Übersetzen Sie es." },
  "name-translated": {
    what: "Der Name {{wanted}} fehlt. Er bleibt in jeder Sprache gleich.",
    mend: "Schreiben Sie {{wanted}}.",
  },
  "term-missing": {
    what: "{{found}} heißt in Ihrer Sprache {{wanted}}.",
    mend: "Bitte verwenden Sie diesen Begriff.",
  },
  "term-forbidden": {
    what: "{{found}} soll hier nicht verwendet werden.",
    mend: "Bitte verwenden Sie {{wanted}}.",
  },
  "length-max": {
    what: "Der Text hat {{found}} Zeichen; möglich sind höchstens {{wanted}}.",
    mend: "Kürzen Sie ihn.",
  },
  "length-ratio": {
    what: "Die Länge des Textes beträgt {{found}} des Ausgangstextes.",
    mend: "Prüfen Sie, ob etwas fehlt oder doppelt eingefügt wurde.",
  },
  blank: {
    what: "Die Zelle enthält nur Leerraum.",
    mend: "Schreiben Sie die Übersetzung oder lassen Sie die Zelle leer.",
  },
  "space-edge": {
    what: "Die Leerzeichen am Anfang oder Ende sind andere als im Ausgangstext: {{found}}.",
    mend: "Ergänzen oder löschen Sie sie.",
  },
  "space-double": { what: "Es stehen zwei Leerzeichen hintereinander.", mend: "Löschen Sie eines." },
  newline: {
    what: "Der Text hat {{found}} Zeilen, der Ausgangstext {{wanted}}.",
    mend: "Brechen Sie Zeilen dort um, wo es der Ausgangstext tut.",
  },
  tab: { what: "Im Text steht ein Tabulator.", mend: "Setzen Sie stattdessen ein Leerzeichen." },
  control: {
    what: "Im Text steht ein unsichtbares Steuerzeichen: {{found}}.",
    mend: "Löschen Sie es, oder geben Sie die Wörter darum herum neu ein.",
  },
  "zero-width": {
    what: "Im Text steht ein unsichtbares Zeichen: {{found}}.",
    mend: "Löschen Sie es, oder geben Sie die Wörter darum herum neu ein.",
  },
  "bidi-override": {
    what: "Das unsichtbare Zeichen {{found}} kehrt die Schreibrichtung um.",
    mend: "Löschen Sie es, oder geben Sie den Text neu ein.",
  },
  "bidi-unbalanced": {
    what: "Ein Wechsel der Schreibrichtung beginnt und endet nicht, oder umgekehrt.",
    mend: "Geben Sie den Text neu ein, ohne unsichtbare Zeichen.",
  },
  "end-question": {
    what: "Der Text endet auf {{found}}, der Ausgangstext auf {{wanted}}.",
    mend: "Fragen Sie dort, wo der Ausgangstext fragt, und nirgends sonst.",
  },
  "end-colon": {
    what: "Der Text endet auf {{found}}, der Ausgangstext auf {{wanted}}.",
    mend: "Beenden Sie ihn mit einem Doppelpunkt, wenn etwas folgt.",
  },
  "end-stop": {
    what: "Der Text endet auf {{found}}, der Ausgangstext auf {{wanted}}.",
    mend: "Wenn das in Ihrer Sprache üblich ist, ist nichts zu tun.",
  },
  brackets: {
    what: "Die Klammern {{found}} sind nicht alle geöffnet und geschlossen.",
    mend: "Ergänzen oder löschen Sie die überzählige.",
  },
  quotes: {
    what: "Die Anführungszeichen {{found}} stehen nicht paarweise.",
    mend: "Ergänzen oder löschen Sie das überzählige.",
  },
  ellipsis: {
    what: "Hier stehen drei Punkte, im Ausgangstext Auslassungspunkte (…).",
    mend: "Schreiben Sie das Zeichen ….",
  },
  "doubled-word": { what: "Ein Wort steht doppelt: {{found}}.", mend: "Löschen Sie eines." },
  "tripled-letter": {
    what: "Ein Buchstabe steht dreimal: {{found}}.",
    mend: "Löschen Sie, was zu viel ist.",
  },
  shouting: {
    what: "Der Text besteht nur aus Großbuchstaben: {{found}}.",
    mend: "Schreiben Sie ihn so, wie der Ausgangstext geschrieben ist.",
  },
  "typography-french": {
    what: "Im Französischen steht vor ; : ! ? und innerhalb von « » ein geschütztes Leerzeichen: {{found}}.",
    mend: "Setzen Sie ein geschütztes Leerzeichen (U+00A0).",
  },
  "typography-cjk": {
    what: "{{found}} ist nur halb so breit wie die Zeichen ringsum.",
    mend: "Verwenden Sie das Zeichen in voller Breite.",
  },
  "typography-arabic": {
    what: "Das Zeichen {{found}} gehört zu einer anderen Schrift.",
    mend: "Verwenden Sie ، ؛ ؟ und keine Kaschida.",
  },
  "typography-spanish": {
    what: "Der Frage oder dem Ausruf mit {{found}} am Ende fehlt das Zeichen am Anfang.",
    mend: "Beginnen Sie mit ¿ oder ¡.",
  },
  remark: {
    what: "{{found}} sieht wie eine Anmerkung aus und nicht wie die Übersetzung.",
    mend: "Nehmen Sie sie heraus; Anmerkungen gehören in eine Spalte neben der Übersetzung.",
  },
} as const;
