/** Carrying out a plan. */
export const apply = {
  nothing: "O plano não contém nada a gravar. Nada foi gravado.",
  nothingApproved: "Nada do que o plano gravaria está aprovado. Nada foi gravado.",
  notApproved_one: "{{count, number}} alteração não está aprovada e não foi gravada.",
  notApproved_many: "{{count, number}} alterações não estão aprovadas e não foram gravadas.",
  notApproved_other: "{{count, number}} alterações não estão aprovadas e não foram gravadas.",
  confirm_one:
    "{{count, number}} alteração em {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Pode ser desfeito: {{undo}}.\nGravar? [s/N] ",
  confirm_many:
    "{{count, number}} alterações em {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Pode ser desfeito: {{undo}}.\nGravar? [s/N] ",
  confirm_other:
    "{{count, number}} alterações em {{workspace}} ({{id}}): {{actions}}.\n{{locales}}Pode ser desfeito: {{undo}}.\nGravar? [s/N] ",
  yes: "s sim",
  locales: "Por idioma: {{locales}}.\n",
  moreLocales_one: "mais {{count, number}}",
  moreLocales_many: "mais {{count, number}}",
  moreLocales_other: "mais {{count, number}}",
  nothingFailed: "Nada falhou na execução {{run}}. Nada foi gravado.",
  declined: "Nada foi gravado.",
  changedMeanwhile: "Alguém alterou o mesmo campo no espaço de trabalho depois do plano.",
  reports: "Relatório: {{file}}",
  reportFailed: "A execução terminou, mas o relatório não pôde ser gravado: {{reason}}",
  reportFailedHint:
    "O que foi feito de cada alteração está em {{folder}}/results.ndjson. Nada precisa ser gravado de novo por causa do relatório.",
} as const;
