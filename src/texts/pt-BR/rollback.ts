/** Undoing a run. */
export const rollback = {
  nothing: "Não há nada a desfazer. Nada foi gravado.",
  planned: "Nada foi gravado. Para desfazer: {{command}}",
  stays_one: "{{count, number}} objeto mantém algo que não pode ser retirado; o relatório diz o quê.",
  stays_many: "{{count, number}} objetos mantêm algo que não pode ser retirado; o relatório diz o quê.",
  stays_other: "{{count, number}} objetos mantêm algo que não pode ser retirado; o relatório diz o quê.",
} as const;
