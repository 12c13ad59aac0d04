/** Handing out files for translators. */
export const exportTexts = {
  written_one: "{{path}} : {{count, number}} ligne, {{fresh}} à traduire, {{stale}} à revoir.",
  written_many: "{{path}} : {{count, number}} lignes, {{fresh}} à traduire, {{stale}} à revoir.",
  written_other: "{{path}} : {{count, number}} lignes, {{fresh}} à traduire, {{stale}} à revoir.",
  writtenTogether_one:
    "{{path}} : {{count, number}} texte en {{locales}}, {{fresh}} à traduire, {{stale}} à revoir.",
  writtenTogether_many:
    "{{path}} : {{count, number}} textes en {{locales}}, {{fresh}} à traduire, {{stale}} à revoir.",
  writtenTogether_other:
    "{{path}} : {{count, number}} textes en {{locales}}, {{fresh}} à traduire, {{stale}} à revoir.",
  writtenSources_one: "{{path}} : {{count, number}} texte source, pour la langue source d’une plateforme.",
  writtenSources_many: "{{path}} : {{count, number}} textes source, pour la langue source d’une plateforme.",
  writtenSources_other: "{{path}} : {{count, number}} textes source, pour la langue source d’une plateforme.",
  newsWritten_one: "{{path}} : {{count, number}} actualité.",
  newsWritten_many: "{{path}} : {{count, number}} actualités.",
  newsWritten_other: "{{path}} : {{count, number}} actualités.",
  newsLeftOut:
    "Ce type de fichier ne peut pas contenir ces éléments ; leurs cellules sont vides : {{cells}}. Un fichier .json contient tout.",
  newsReadOnly:
    "Ces corps contiennent ce que du texte brut ne peut pas exprimer, et ne peuvent être que lus : {{ids}}.",
  same: "{{path}} existe déjà, avec le même contenu.",
  kept: "{{path}} existe déjà avec un autre contenu, peut-être le travail d’un traducteur : il n’a pas été remplacé. Déplacez-le pour obtenir de nouveau le fichier.",
  selfTest_one: "Autotest : {{lossFree}} texte sur {{count, number}} revient sans perte.",
  selfTest_many: "Autotest : {{lossFree}} textes sur {{count, number}} reviennent sans perte.",
  selfTest_other: "Autotest : {{lossFree}} textes sur {{count, number}} reviennent sans perte.",
  pseudo:
    "Les cibles sont des pseudo-traductions : essayez-les avec import --pseudo --dry-run, et ne les donnez à personne.",
  exported_one: "Export {{exportId}} : {{count, number}} fichier.",
  exported_many: "Export {{exportId}} : {{count, number}} fichiers.",
  exported_other: "Export {{exportId}} : {{count, number}} fichiers.",
  known: "Le même contenu a déjà été distribué, avec le même identifiant.",
} as const;
