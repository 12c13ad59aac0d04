/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "Plano:      {{file}}",
  report: "Relatório:  {{file}}",
  todo: "Manualmente: {{file}}",
  live: "o espaço de trabalho atual",
  left_one: "Resta {{count, number}} alteração",
  left_many: "Restam {{count, number}} alterações",
  left_other: "Restam {{count, number}} alterações",
  openRun:
    "A execução {{runId}} não chegou ao fim, e o resultado de algumas das solicitações é desconhecido: o que ela criou pode parecer aqui de outra pessoa. Termine-a primeiro e depois planeje de novo:\n  {{command}}",
  leftInPart_one: "Resta {{count, number}} alteração nesta parte",
  leftInPart_many: "Restam {{count, number}} alterações nesta parte",
  leftInPart_other: "Restam {{count, number}} alterações nesta parte",
  next: "Para executar: {{command}}",
} as const;
