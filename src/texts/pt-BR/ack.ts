/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "Nada foi gravado: isto só mostra quais traduções passariam a contar como atualizadas.",
  change: "{{unit}} ({{locales}}): {{change}}",
  settled_one: "{{count, number}} alteração de um texto de origem não precisa de nova tradução.",
  settled_many: "{{count, number}} alterações de textos de origem não precisam de nova tradução.",
  settled_other: "{{count, number}} alterações de textos de origem não precisam de nova tradução.",
  none: "Nenhuma das traduções indicadas está desatualizada.",
  left_one:
    "{{count, number}} texto continua desatualizado: helpferry export {{snapshot}} --only stale o entrega.",
  left_many:
    "{{count, number}} textos continuam desatualizados: helpferry export {{snapshot}} --only stale os entrega.",
  left_other:
    "{{count, number}} textos continuam desatualizados: helpferry export {{snapshot}} --only stale os entrega.",
  undo: "Para desfazer: helpferry import {{snapshot}} --revert {{importId}}",
} as const;
