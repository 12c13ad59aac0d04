import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "Nada foi gravado: isto só mostra o que a importação faria.",
  fileRead_one:
    "{{file}}: {{count, number}} linha de {{handedOut, number}} entregues para {{locale}}; {{translated, number}} com tradução.",
  fileRead_many:
    "{{file}}: {{count, number}} linhas de {{handedOut, number}} entregues para {{locale}}; {{translated, number}} com tradução.",
  fileRead_other:
    "{{file}}: {{count, number}} linhas de {{handedOut, number}} entregues para {{locale}}; {{translated, number}} com tradução.",
  sheetsRead_one:
    "{{file}}: {{count, number}} texto de {{handedOut, number}} entregues para {{locales}}; {{translated, number}} com tradução.",
  sheetsRead_many:
    "{{file}}: {{count, number}} textos de {{handedOut, number}} entregues para {{locales}}; {{translated, number}} com tradução.",
  sheetsRead_other:
    "{{file}}: {{count, number}} textos de {{handedOut, number}} entregues para {{locales}}; {{translated, number}} com tradução.",
  newsRead_one: "{{file}}: {{count, number}} novidade de {{handedOut, number}} entregues.",
  newsRead_many: "{{file}}: {{count, number}} novidades de {{handedOut, number}} entregues.",
  newsRead_other: "{{file}}: {{count, number}} novidades de {{handedOut, number}} entregues.",
  cellsTaken_one: "{{count, number}} valor incorporado",
  cellsTaken_many: "{{count, number}} valores incorporados",
  cellsTaken_other: "{{count, number}} valores incorporados",
  cellsHeld: "retidos: {{count, number}}",
  skipped: "{{file}} contém textos de origem: nada é incorporado dele.",
  ignoredColumns: "{{file}}: estas colunas não foram lidas: {{columns}}.",
  traces: "{{file}}: {{parts}}.",
  slip: "{{file}}: para o tradutor, com o que deve ser corrigido: {{slips}}.",
  noSlip: "{{file}}: o retorno existe só em JSON. {{why}}",
  taken_one: "{{count, number}} texto incorporado",
  taken_many: "{{count, number}} textos incorporados",
  taken_other: "{{count, number}} textos incorporados",
  stale_one: "{{count, number}} deles desatualizado",
  stale_many: "{{count, number}} deles desatualizados",
  stale_other: "{{count, number}} deles desatualizados",
  alreadyThere: "já presentes: {{count, number}}",
  untouched: "não alterados: {{count, number}}",
  held_one: "{{count, number}} linha retida",
  held_many: "{{count, number}} linhas retidas",
  held_other: "{{count, number}} linhas retidas",
  summary: "{{parts}}.",
  undo: "Para desfazer: helpferry import {{snapshot}} --revert {{importId}}",
  reverted_one: "{{count, number}} texto voltou a ser o que era antes da importação {{importId}}.",
  reverted_many: "{{count, number}} textos voltaram a ser o que eram antes da importação {{importId}}.",
  reverted_other: "{{count, number}} textos voltaram a ser o que eram antes da importação {{importId}}.",
  level: { held: "retido", warning: "incorporado, mas", info: "nota" },
  place: {
    row: "{{file}} linha {{row}}",
    column: "{{file}} linha {{row}}, coluna {{letter}} “{{header}}”",
    columnOfFile: "{{file}} coluna {{letter}} “{{header}}”",
    file: "{{file}}",
    key: "{{file}} linha {{row}}, chave “{{key}}”",
  },
  line: "{{place}}: {{level}}: {{what}} — {{unit}} → {{mend}}",
  unit: "texto {{unit}} ({{locale}})",
  unitSource: "texto {{unit}} ({{locale}}) {{source}}",
  noUnit: "nenhum texto ({{locale}})",
  more_one: "… e mais {{count, number}} {{code}}; --json contém todos.",
  more_many: "… e mais {{count, number}} {{code}}; --json contém todos.",
  more_other: "… e mais {{count, number}} {{code}}; --json contém todos.",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "O arquivo não está em UTF-8, e sim em {{found}} ({{wanted}}).",
      mend: slipRows["encoding-recovered"].mend,
      asked: "como indicado",
      letters: "a única em que todas as letras são do idioma",
      texts_one: "com a qual {{count, number}} texto intocado se lê como foi entregue",
      texts_many: "com a qual {{count, number}} textos intocados se leem como foram entregues",
      texts_other: "com a qual {{count, number}} textos intocados se leem como foram entregues",
    },
    "marks-missing": {
      what: "Falta a coluna “~hash”; o nome do arquivo indica que ele pertence à exportação {{found}}.",
      mend: "Nada a fazer se ele ainda tem o nome com que foi entregue.",
    },
    "letters-kept": {
      what: "Ao salvar o arquivo, letras de {{wanted}} foram danificadas ({{found}}); o texto fica como estava.",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "A linha foi entregue com {{found}}, o resto do arquivo com {{wanted}}.",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "Algo em {{found}} está riscado, e também foi incorporado.",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "A tradução é {{found}}, mas em {{wanted}} há outra para o mesmo texto.",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "A importação gravou {{wanted}}, mas depois o texto foi editado, importado ou confirmado de novo: agora é {{found}}.",
      mend: "Altere-o manualmente se deve voltar a ser o que era antes da importação.",
    },
  },
} as const;
