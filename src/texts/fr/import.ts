import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "Rien n’a été écrit : ceci montre seulement ce que ferait l’import.",
  fileRead_one:
    "{{file}} : {{count, number}} ligne sur {{handedOut, number}} distribuées pour {{locale}} ; {{translated, number}} avec traduction.",
  fileRead_many:
    "{{file}} : {{count, number}} lignes sur {{handedOut, number}} distribuées pour {{locale}} ; {{translated, number}} avec traduction.",
  fileRead_other:
    "{{file}} : {{count, number}} lignes sur {{handedOut, number}} distribuées pour {{locale}} ; {{translated, number}} avec traduction.",
  sheetsRead_one:
    "{{file}} : {{count, number}} texte sur {{handedOut, number}} distribués pour {{locales}} ; {{translated, number}} avec traduction.",
  sheetsRead_many:
    "{{file}} : {{count, number}} textes sur {{handedOut, number}} distribués pour {{locales}} ; {{translated, number}} avec traduction.",
  sheetsRead_other:
    "{{file}} : {{count, number}} textes sur {{handedOut, number}} distribués pour {{locales}} ; {{translated, number}} avec traduction.",
  newsRead_one: "{{file}} : {{count, number}} actualité sur {{handedOut, number}} distribuées.",
  newsRead_many: "{{file}} : {{count, number}} actualités sur {{handedOut, number}} distribuées.",
  newsRead_other: "{{file}} : {{count, number}} actualités sur {{handedOut, number}} distribuées.",
  cellsTaken_one: "{{count, number}} valeur reprise",
  cellsTaken_many: "{{count, number}} valeurs reprises",
  cellsTaken_other: "{{count, number}} valeurs reprises",
  cellsHeld: "{{count, number}} en attente",
  skipped: "{{file}} contient des sources : rien n’en est repris.",
  ignoredColumns: "{{file}} : ces colonnes n’ont pas été lues : {{columns}}.",
  traces: "{{file}} : {{parts}}.",
  slip: "{{file}} : pour son traducteur, avec ce qu’il faut corriger : {{slips}}.",
  noSlip: "{{file}} : le retour n’existe qu’en JSON. {{why}}",
  taken_one: "{{count, number}} texte repris",
  taken_many: "{{count, number}} textes repris",
  taken_other: "{{count, number}} textes repris",
  stale_one: "dont {{count, number}} périmé",
  stale_many: "dont {{count, number}} périmés",
  stale_other: "dont {{count, number}} périmés",
  alreadyThere: "{{count, number}} déjà là",
  untouched: "{{count, number}} sans changement",
  held_one: "{{count, number}} ligne retenue",
  held_many: "{{count, number}} lignes retenues",
  held_other: "{{count, number}} lignes retenues",
  summary: "{{parts}}.",
  undo: "Pour annuler : helpferry import {{snapshot}} --revert {{importId}}",
  reverted_one: "{{count, number}} texte est de nouveau ce qu’il était avant l’import {{importId}}.",
  reverted_many: "{{count, number}} textes sont de nouveau ce qu’ils étaient avant l’import {{importId}}.",
  reverted_other: "{{count, number}} textes sont de nouveau ce qu’ils étaient avant l’import {{importId}}.",
  level: { held: "retenu", warning: "repris, mais", info: "remarque" },
  place: {
    row: "{{file}} ligne {{row}}",
    column: "{{file}} ligne {{row}}, colonne {{letter}} « {{header}} »",
    columnOfFile: "{{file}} colonne {{letter}} « {{header}} »",
    file: "{{file}}",
    key: "{{file}} ligne {{row}}, clé « {{key}} »",
  },
  line: "{{place}} : {{level}} : {{what}} — {{unit}} → {{mend}}",
  unit: "texte {{unit}} ({{locale}})",
  unitSource: "texte {{unit}} ({{locale}}) {{source}}",
  noUnit: "aucun texte ({{locale}})",
  more_one: "… et {{count, number}} autre {{code}} ; --json les contient tous.",
  more_many: "… et {{count, number}} autres {{code}} ; --json les contient tous.",
  more_other: "… et {{count, number}} autres {{code}} ; --json les contient tous.",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "Le fichier n’est pas en UTF-8 mais en {{found}} ({{wanted}}).",
      mend: slipRows["encoding-recovered"].mend,
      asked: "comme indiqué",
      letters: "seul encodage où toutes ses lettres sont celles de la langue",
      texts_one: "avec lequel {{count, number}} texte intact se lit comme il a été distribué",
      texts_many: "avec lequel {{count, number}} textes intacts se lisent comme ils ont été distribués",
      texts_other: "avec lequel {{count, number}} textes intacts se lisent comme ils ont été distribués",
    },
    "marks-missing": {
      what: "La colonne « ~hash » manque ; le nom du fichier indique qu’il appartient à l’export {{found}}.",
      mend: "Rien à faire s’il porte toujours son nom d’origine.",
    },
    "letters-kept": {
      what: "Des lettres de {{wanted}} ont été abîmées à l’enregistrement du fichier ({{found}}) ; le texte reste tel quel.",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "La ligne a été distribuée avec {{found}}, le reste du fichier avec {{wanted}}.",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "Une partie de {{found}} est barrée ; elle a été reprise aussi.",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "La traduction est {{found}}, mais {{wanted}} en contient une autre pour le même texte.",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "L’import a écrit {{wanted}}, mais depuis, le texte a été modifié, importé ou confirmé de nouveau : c’est maintenant {{found}}.",
      mend: "Modifiez-le à la main s’il doit redevenir ce qu’il était avant l’import.",
    },
  },
} as const;
