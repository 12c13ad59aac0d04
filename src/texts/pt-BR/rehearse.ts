/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "Ensaiado em uma cópia privada de {{workspace}} ({{id}}), com {{objects}}. Nada foi gravado no espaço de trabalho, no snapshot ou nos relatórios.",
  took: "A execução levaria {{duration}}: {{writes}} e {{reads}}.",
  estimate: "A estimativa para este plano é de {{duration}} para {{calls}} chamadas.",
  conditions:
    "As respostas levam {{latency}} milissegundos; são permitidas {{limit}} chamadas em {{window}}, das quais se usa no máximo {{share}}.",
  conditionsUnlimited:
    "As respostas levam {{latency}} milissegundos; o espaço de trabalho não informou quantas chamadas permite.",
  windows_one: "{{count, number}} janela; chamadas recusadas: {{refused}}.",
  windows_many: "{{count, number}} janelas; chamadas recusadas: {{refused}}.",
  windows_other: "{{count, number}} janelas; chamadas recusadas: {{refused}}.",
  windowsUsed_one:
    "{{count, number}} janela; nas cheias, foi usado {{share}} do permitido; chamadas recusadas: {{refused}}.",
  windowsUsed_many:
    "{{count, number}} janelas; nas cheias, foi usado {{share}} do permitido; chamadas recusadas: {{refused}}.",
  windowsUsed_other:
    "{{count, number}} janelas; nas cheias, foi usado {{share}} do permitido; chamadas recusadas: {{refused}}.",
  status: {
    finished: "Chegaria ao fim.",
    interrupted: "Foi interrompida.",
    stopped: "Pararia antes do fim.",
    running: "Foi interrompida.",
  },
  column: {
    what: "O quê",
    done: "Feito",
    failed: "Falhou",
    conflicted: "Conflito",
    "not-attempted": "Não tentado",
    rewritten: "Reescrito",
  },
  action: {
    create: "{{resource}}: criar",
    update: "{{resource}}: atualizar",
    delete: "{{resource}}: excluir",
    hold: "{{resource}}: reter",
  },
  rewritten_one:
    "{{count, number}} alteração seria guardada em forma diferente da enviada, pelas regras do Intercom.",
  rewritten_many:
    "{{count, number}} alterações seriam guardadas em forma diferente da enviada, pelas regras do Intercom.",
  rewritten_other:
    "{{count, number}} alterações seriam guardadas em forma diferente da enviada, pelas regras do Intercom.",
  disturbed:
    "Com falhas (semente {{seed}}): {{struck}}. Interrupções forçadas: {{kills}}; paradas próprias: {{resumes}}; retomada todas as vezes; {{calls}} chamadas, {{duration}}.",
  fault: {
    "reply-lost": "{{count, number}} × resposta perdida",
    "error-before-write": "{{count, number}} × recusa antes de fazer algo",
    "error-after-write": "{{count, number}} × erro depois de feito",
    none: "nenhuma solicitação foi atingida",
  },
  equal: "Terminou como a execução sem falhas: 0 duplicados, 0 perdidos, 0 diferentes.",
  unequal:
    "Não terminou como a execução sem falhas: {{duplicates}} duplicados, {{lost}} perdidos, {{different}} diferentes.",
  kept: "Guardado: {{folder}}",
} as const;
