/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "Correspondências de {{workspace}}: {{file}}",
  column: {
    kind: "Tipo",
    origin: "No snapshot",
    destination: "No espaço de trabalho",
    by: "Reconhecido por",
  },
  kind: { admin: "Membro da equipe", newsfeed: "Feed de novidades", "help-center": "Central de ajuda" },
  by: { email: "e-mail", name: "nome", "only-one": "único possível", person: "você" },
  unknown: "?",
  complete: "Tudo tem correspondência. A seguir: {{command}}",
  open_one:
    "{{count, number}} item não tem correspondência: preencha o destinationId no arquivo. O que o cita fica retido até lá.",
  open_many:
    "{{count, number}} itens não têm correspondência: preencha o destinationId deles no arquivo. O que os cita fica retido até lá.",
  open_other:
    "{{count, number}} itens não têm correspondência: preencha o destinationId deles no arquivo. O que os cita fica retido até lá.",
} as const;
