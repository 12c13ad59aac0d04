/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "Die Datei wurde in der Kodierung {{found}} gespeichert.",
    mend: "Bitte prüfen Sie, ob die Buchstaben stimmen, und speichern Sie beim nächsten Mal als CSV UTF-8.",
  },
  "column-recovered": {
    what: "Die Spalte {{found}} wurde umbenannt; sie wurde als {{wanted}} gelesen.",
    mend: "Bitte lassen Sie die erste Zeile, wie sie war.",
  },
  "header-missing": {
    what: "Die Zeile mit den Namen der Spalten fehlt.",
    mend: "Bitte lassen Sie die erste Zeile, wie sie war.",
  },
  "rows-above-header": {
    what: "Zeilen über den Namen der Spalten wurden übergangen: {{found}}.",
    mend: "Nichts zu tun.",
  },
  "ids-missing": {
    what: "Die Datei enthält keine IDs; die Zeilen wurden anhand des Ausgangstextes gefunden.",
    mend: "Bitte lassen Sie alle Spalten in der Datei.",
  },
  "marks-missing": { what: "Die letzte Spalte fehlt.", mend: "Bitte lassen Sie alle Spalten in der Datei." },
  "letters-lost": {
    what: "Die Datei wurde in einer Kodierung gespeichert, der einige Buchstaben fehlen; an ihrer Stelle stehen Fragezeichen.",
    mend: "Bitte geben Sie diese Buchstaben neu ein und speichern Sie die Datei als CSV UTF-8.",
  },
  "letters-garbled": {
    what: "Die Datei wurde in einer falschen Kodierung geöffnet; das wurde rückgängig gemacht.",
    mend: "Bitte prüfen Sie, ob die Buchstaben stimmen.",
  },
  "letters-kept": {
    what: "Beim Speichern der Datei sind Buchstaben von {{wanted}} verloren gegangen; der Text bleibt, wie er war.",
    mend: "Nichts zu tun.",
  },
  "cut-off-row": {
    what: "Die Datei endet mitten in dieser Zeile; {{found}} ist vielleicht nur ein Teil des Textes.",
    mend: "Bitte vervollständigen Sie die Zeile und schicken Sie die Datei noch einmal.",
  },
  "split-row": {
    what: "{{found}} scheint der erste Teil eines Textes zu sein; der Rest steht in Zeile {{wanted}}.",
    mend: "Setzen Sie beide Teile in diese Zelle. Ein Zeilenumbruch in einer Zelle ist Alt+Eingabe (Excel) oder Strg+Eingabe (LibreOffice).",
  },
  "filled-down": {
    what: "In den Zeilen {{wanted}} steht überall {{found}}, obwohl die Ausgangstexte verschieden sind.",
    mend: "Bitte prüfen Sie, ob die Zelle versehentlich nach unten ausgefüllt wurde.",
  },
  "id-repaired": {
    what: "Die ID {{found}} war beschädigt; sie wurde als {{wanted}} gelesen.",
    mend: "Nichts zu tun.",
  },
  "same-row-twice": { what: "Derselbe Text steht auch in {{wanted}}.", mend: "Nichts zu tun." },
  "source-edited": {
    what: "Der Ausgangstext wurde von {{wanted}} zu {{found}} geändert. Änderungen am Ausgangstext werden nicht übernommen.",
    mend: "Wenn der Ausgangstext falsch ist, sagen Sie bitte Ihrer Projektleitung Bescheid.",
  },
  "source-moved": {
    what: "Der Ausgangstext hat sich geändert, seit Sie die Datei bekommen haben: Er lautete {{wanted}} und lautet jetzt {{found}}.",
    mend: "Ihr Text wurde übernommen. Den neuen Ausgangstext bekommen Sie in einer anderen Datei.",
  },
  "no-id": {
    what: "In dieser Zeile steht ein Text, aber keine ID, die sagt, wohin er gehört.",
    mend: "Verschieben Sie den Text in die Zeile, für die er gedacht ist. Neue Zeilen sind nicht möglich.",
  },
  "damaged-id": {
    what: "Die ID {{found}} ist beschädigt; daher ist unklar, wohin der Text gehört.",
    mend: "Kopieren Sie die ID aus der Datei, die Sie bekommen haben.",
  },
  "unknown-unit": {
    what: "Die ID {{found}} gehört nicht zu dieser Datei.",
    mend: "Verschieben Sie den Text in die Datei, in der Sie diese Zeile bekommen haben.",
  },
  "other-export": {
    what: "Diese Zeile stammt aus einer anderen Datei.",
    mend: "Verschieben Sie sie zurück in die Datei, in der Sie sie bekommen haben.",
  },
  "other-locale": {
    what: "Als Sprache dieser Zeile ist {{found}} angegeben; ausgegeben wurde sie für {{wanted}}.",
    mend: "Tragen Sie die Sprache wieder so ein, wie sie war.",
  },
  "cell-not-text": {
    what: "Die Zelle enthält eine Zahl, ein Datum oder einen Wahrheitswert ({{found}}) und keinen Text.",
    mend: "Formatieren Sie die Zelle als Text und geben Sie die Übersetzung dann neu ein.",
  },
  "formula-in-cell": {
    what: "Die Zelle enthält die Formel {{found}} und keinen Text.",
    mend: "Formatieren Sie die Zelle als Text und geben Sie statt der Formel die Übersetzung ein.",
  },
  "merged-cells": {
    what: "Die Zellen {{found}} sind verbunden, sodass sich ihre Texte nicht unterscheiden lassen.",
    mend: "Heben Sie die Verbindung auf und setzen Sie jeden Text in seine eigene Zeile.",
  },
  "cell-repaired": {
    what: "Die Tabellenkalkulation hat aus {{wanted}} {{found}} gemacht; es wurde als {{wanted}} gelesen.",
    mend: "Nichts zu tun.",
  },
  "struck-text": {
    what: "In diesem Text ist etwas durchgestrichen. Es wurde trotzdem übernommen.",
    mend: "Löschen Sie, was dort nicht stehen soll.",
  },
  "translator-note": {
    what: "Ihre Anmerkung: {{found}}",
    mend: "Nichts zu tun: Ihre Projektleitung hat sie gelesen.",
  },
  "shifted-row": {
    what: "Die Zeile hat mehr Zellen als die Kopfzeile ({{found}} mehr); ihre Texte stehen daher vielleicht in falschen Spalten.",
    mend: "Setzen Sie die Texte zurück in ihre Spalten.",
  },
  "duplicate-unit": {
    what: "In {{wanted}} steht eine andere Übersetzung desselben Textes.",
    mend: "Behalten Sie die richtige Zeile und löschen Sie die andere.",
  },
  "target-moved": {
    what: "Diese Übersetzung wurde inzwischen geändert. Sie lautete {{wanted}} und lautet jetzt {{found}}.",
    mend: "Wenn Ihre Fassung besser ist, sagen Sie bitte Ihrer Projektleitung Bescheid.",
  },
  "source-moved-strict": {
    what: "Der Ausgangstext hat sich geändert, seit Sie die Datei bekommen haben: Er lautete {{wanted}} und lautet jetzt {{found}}.",
    mend: "Den neuen Ausgangstext bekommen Sie in einer anderen Datei. Hier ist nichts zu tun.",
  },
  "unit-gone": { what: "Diesen Text gibt es im Original nicht mehr.", mend: "Nichts zu tun." },
  "block-gone": {
    what: "Diesen Absatz gibt es im Original nicht mehr.",
    mend: "Nichts zu tun. Den neuen Text bekommen Sie in einer anderen Datei.",
  },
  "block-unclear": {
    what: "Mehrere Absätze des Originals lauten jetzt so; es ist unklar, welcher gemeint ist.",
    mend: "Nichts zu tun. Sie bekommen den Text in einer anderen Datei.",
  },
  "body-incomplete": {
    what: "Erst {{found}} von {{wanted}} Texten dieses Artikels sind übersetzt. Er wird übernommen, sobald er vollständig ist.",
    mend: "Bitte übersetzen Sie auch die anderen Zeilen dieses Artikels.",
  },
  "structure-changed": {
    what: "Der übersetzte Artikel hat andere Absätze als das Original.",
    mend: "Darüber muss Ihre Projektleitung entscheiden. Für Sie ist nichts zu tun.",
  },
  "structure-rebuilt": {
    what: "Der übersetzte Artikel hat die Absätze des Originals bekommen.",
    mend: "Bitte prüfen Sie, ob darin etwas fehlt.",
  },
  "filled-with-source": {
    what: "{{found}} von {{wanted}} Texten dieses Artikels sind nicht übersetzt; dort steht der Ausgangstext.",
    mend: "Bitte übersetzen Sie auch diese Zeilen.",
  },
  "token-missing": {
    what: "Das Tag {{found}} fehlt.",
    mend: "Setzen Sie es an die richtige Stelle der Übersetzung.",
  },
  "token-doubled": { what: "Das Tag {{found}} steht zweimal da.", mend: "Lassen Sie es nur einmal stehen." },
  "token-misnested": {
    what: "Das Tag {{found}} steht in der falschen Reihenfolge, oder seine andere Hälfte fehlt.",
    mend: "Schließen Sie Tags in der umgekehrten Reihenfolge ihres Öffnens.",
  },
  "token-invented": {
    what: "Das Tag {{found}} kommt im Ausgangstext nicht vor.",
    mend: "Nehmen Sie es heraus; verwenden Sie nur die Tags des Ausgangstextes.",
  },
  "unknown-sentinel": {
    what: "{{found}} sieht wie eine Anweisung aus, ist aber keine.",
    mend: "Schreiben Sie [[clear]], [[same]] oder [[skip]], oder die Übersetzung ohne solche Klammern.",
  },
  "sentinel-not-here": {
    what: "{{found}} ist bei diesem Text nicht möglich.",
    mend: "Schreiben Sie die Übersetzung selbst. Ein Absatz eines Artikels kann nur mit [[same]] wie sein Ausgangstext bleiben.",
  },
  "clear-not-allowed": {
    what: "Die Übersetzung {{wanted}} würde gelöscht.",
    mend: "Das muss Ihre Projektleitung erlauben. Schreiben Sie andernfalls die Übersetzung.",
  },
  "skip-translated": {
    what: "Dieser Text wurde als nicht zu übersetzen gekennzeichnet, hat aber die Übersetzung {{wanted}}.",
    mend: "Schreiben Sie [[clear]], um die Übersetzung zu löschen, oder tragen Sie sie wieder ein.",
  },
  "translation-cleared": {
    what: "Die Übersetzung {{found}} wurde gelöscht.",
    mend: "Wenn das beabsichtigt ist, ist nichts zu tun.",
  },
  mended: {
    what: "Der Text wurde berichtigt: Aus {{found}} wurde {{wanted}}.",
    mend: "Prüfen Sie, ob das so gemeint war.",
  },
  "key-of-form": {
    what: "Der Schlüssel endet auf {{found}}: Ein Programm hat aus einem Text mehrere Pluralformen gemacht.",
    mend: "Setzen Sie den Text wieder unter den ursprünglichen Schlüssel, ohne Pluralformen.",
  },
  "moved-since-import": {
    what: "Der Text wurde nach der Übernahme geändert; er lautet jetzt {{found}}.",
    mend: "Nichts zu tun.",
  },
} as const;
