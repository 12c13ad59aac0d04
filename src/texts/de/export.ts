/** Handing out files for translators. */
export const exportTexts = {
  written_one: "{{path}}: {{count, number}} Zeile, {{fresh}} neu, {{stale}} veraltet.",
  written_other: "{{path}}: {{count, number}} Zeilen, {{fresh}} neu, {{stale}} veraltet.",
  writtenTogether_one: "{{path}}: {{count, number}} Text in {{locales}}, {{fresh}} neu, {{stale}} veraltet.",
  writtenTogether_other:
    "{{path}}: {{count, number}} Texte in {{locales}}, {{fresh}} neu, {{stale}} veraltet.",
  writtenSources_one: "{{path}}: {{count, number}} Ausgangstext, für die Ausgangssprache einer Plattform.",
  writtenSources_other: "{{path}}: {{count, number}} Ausgangstexte, für die Ausgangssprache einer Plattform.",
  newsWritten_one: "{{path}}: {{count, number}} Neuigkeit.",
  newsWritten_other: "{{path}}: {{count, number}} Neuigkeiten.",
  newsLeftOut:
    "Diese Dateiart kann Folgendes nicht aufnehmen; die Zellen sind leer: {{cells}}. Eine .json-Datei enthält alles.",
  newsReadOnly:
    "Diese Inhalte enthalten, was reiner Text nicht ausdrücken kann; sie können nur gelesen werden: {{ids}}.",
  same: "{{path}} gibt es bereits, mit demselben Inhalt.",
  kept: "{{path}} gibt es bereits mit anderem Inhalt, vielleicht der Arbeit eines Übersetzers: Die Datei wurde nicht überschrieben. Verschieben Sie sie, um sie neu zu erhalten.",
  selfTest_one: "Selbsttest: {{lossFree}} von {{count, number}} Text kommt verlustfrei zurück.",
  selfTest_other: "Selbsttest: {{lossFree}} von {{count, number}} Texten kommen verlustfrei zurück.",
  pseudo:
    "Die Zieltexte sind Pseudo-Übersetzungen: Probieren Sie sie mit import --pseudo --dry-run aus und geben Sie sie niemandem.",
  exported_one: "Export {{exportId}}: {{count, number}} Datei.",
  exported_other: "Export {{exportId}}: {{count, number}} Dateien.",
  known: "Derselbe Inhalt wurde schon einmal ausgegeben, mit derselben ID.",
} as const;
