import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "No se escribió nada: esto solo muestra lo que haría la importación.",
  fileRead_one:
    "{{file}}: {{count, number}} fila de {{handedOut, number}} entregadas para {{locale}}; {{translated, number}} con traducción.",
  fileRead_many:
    "{{file}}: {{count, number}} filas de {{handedOut, number}} entregadas para {{locale}}; {{translated, number}} con traducción.",
  fileRead_other:
    "{{file}}: {{count, number}} filas de {{handedOut, number}} entregadas para {{locale}}; {{translated, number}} con traducción.",
  sheetsRead_one:
    "{{file}}: {{count, number}} texto de {{handedOut, number}} entregados para {{locales}}; {{translated, number}} con traducción.",
  sheetsRead_many:
    "{{file}}: {{count, number}} textos de {{handedOut, number}} entregados para {{locales}}; {{translated, number}} con traducción.",
  sheetsRead_other:
    "{{file}}: {{count, number}} textos de {{handedOut, number}} entregados para {{locales}}; {{translated, number}} con traducción.",
  newsRead_one: "{{file}}: {{count, number}} noticia de {{handedOut, number}} entregadas.",
  newsRead_many: "{{file}}: {{count, number}} noticias de {{handedOut, number}} entregadas.",
  newsRead_other: "{{file}}: {{count, number}} noticias de {{handedOut, number}} entregadas.",
  cellsTaken_one: "{{count, number}} valor incorporado",
  cellsTaken_many: "{{count, number}} valores incorporados",
  cellsTaken_other: "{{count, number}} valores incorporados",
  cellsHeld: "retenidos: {{count, number}}",
  skipped: "{{file}} contiene textos originales: no se toma nada de él.",
  ignoredColumns: "{{file}}: no se leyeron estas columnas: {{columns}}.",
  traces: "{{file}}: {{parts}}.",
  slip: "{{file}}: para su traductor, con lo que hay que corregir: {{slips}}.",
  noSlip: "{{file}}: la respuesta existe solo en JSON. {{why}}",
  taken_one: "{{count, number}} texto incorporado",
  taken_many: "{{count, number}} textos incorporados",
  taken_other: "{{count, number}} textos incorporados",
  stale_one: "{{count, number}} de ellos desactualizado",
  stale_many: "{{count, number}} de ellos desactualizados",
  stale_other: "{{count, number}} de ellos desactualizados",
  alreadyThere: "ya presentes: {{count, number}}",
  untouched: "sin tocar: {{count, number}}",
  held_one: "{{count, number}} fila retenida",
  held_many: "{{count, number}} filas retenidas",
  held_other: "{{count, number}} filas retenidas",
  summary: "{{parts}}.",
  undo: "Para deshacerlo: helpferry import {{snapshot}} --revert {{importId}}",
  reverted_one: "{{count, number}} texto vuelve a ser lo que era antes de la importación {{importId}}.",
  reverted_many: "{{count, number}} textos vuelven a ser lo que eran antes de la importación {{importId}}.",
  reverted_other: "{{count, number}} textos vuelven a ser lo que eran antes de la importación {{importId}}.",
  level: { held: "retenido", warning: "incorporado, pero", info: "nota" },
  place: {
    row: "{{file}} fila {{row}}",
    column: "{{file}} fila {{row}}, columna {{letter}} «{{header}}»",
    columnOfFile: "{{file}} columna {{letter}} «{{header}}»",
    file: "{{file}}",
    key: "{{file}} línea {{row}}, clave «{{key}}»",
  },
  line: "{{place}}: {{level}}: {{what}} — {{unit}} → {{mend}}",
  unit: "texto {{unit}} ({{locale}})",
  unitSource: "texto {{unit}} ({{locale}}) {{source}}",
  noUnit: "ningún texto ({{locale}})",
  more_one: "… y {{count, number}} {{code}} más; --json los contiene todos.",
  more_many: "… y {{count, number}} {{code}} más; --json los contiene todos.",
  more_other: "… y {{count, number}} {{code}} más; --json los contiene todos.",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "El archivo no está en UTF-8, sino en {{found}} ({{wanted}}).",
      mend: slipRows["encoding-recovered"].mend,
      asked: "como se indicó",
      letters: "la única con la que todas sus letras son del idioma",
      texts_one: "con la que {{count, number}} texto intacto se lee como se entregó",
      texts_many: "con la que {{count, number}} textos intactos se leen como se entregaron",
      texts_other: "con la que {{count, number}} textos intactos se leen como se entregaron",
    },
    "marks-missing": {
      what: "Falta la columna «~hash»; el nombre del archivo indica que pertenece a la exportación {{found}}.",
      mend: "No hay que hacer nada si conserva el nombre con que se entregó.",
    },
    "letters-kept": {
      what: "Al guardar el archivo se dañaron letras de {{wanted}} ({{found}}); el texto queda como estaba.",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "La fila se entregó con {{found}}, el resto del archivo con {{wanted}}.",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "Algo en {{found}} está tachado, y también se incorporó.",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "La traducción es {{found}}, pero en {{wanted}} hay otra para el mismo texto.",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "La importación escribió {{wanted}}, pero después el texto se editó, importó o confirmó de nuevo: ahora es {{found}}.",
      mend: "Cámbielo a mano si debe ser lo que era antes de la importación.",
    },
  },
} as const;
