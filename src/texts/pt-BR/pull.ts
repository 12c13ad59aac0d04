/** Reading a workspace into a snapshot. */
export const pull = {
  done: "{{workspace}} ({{id}}) foi lido para {{folder}}.",
  part: "Só o que foi selecionado foi lido; todo o resto do snapshot fica como estava.",
  locales_one: "{{count, number}} idioma: {{locales}}",
  locales_many: "{{count, number}} idiomas: {{locales}}",
  locales_other: "{{count, number}} idiomas: {{locales}}",
  oneLanguage:
    "O espaço de trabalho não está configurado para vários idiomas: as traduções seriam descartadas sem aviso, portanto só {{locale}} pode ser gravado.",
  column: {
    resource: "Conteúdo",
    live: "No espaço de trabalho",
    added: "Novos aqui",
    updated: "Atualizados aqui",
    edited: "Editados aqui",
    conflicts: "Conflitos",
    deletedLive: "Excluídos lá",
  },
  conflicts_one:
    "{{count, number}} campo foi alterado aqui e no espaço de trabalho; ambos ficam como estão. Resolver: helpferry resolve {{folder}}",
  conflicts_many:
    "{{count, number}} campos foram alterados aqui e no espaço de trabalho; ambos ficam como estão. Resolver: helpferry resolve {{folder}}",
  conflicts_other:
    "{{count, number}} campos foram alterados aqui e no espaço de trabalho; ambos ficam como estão. Resolver: helpferry resolve {{folder}}",
  defaultLocaleDisagrees_one:
    "{{count, number}} valor do idioma padrão aparece duas vezes em uma resposta, com textos diferentes; vale o do nível superior.",
  defaultLocaleDisagrees_many:
    "{{count, number}} valores do idioma padrão aparecem duas vezes em respostas, com textos diferentes; valem os do nível superior.",
  defaultLocaleDisagrees_other:
    "{{count, number}} valores do idioma padrão aparecem duas vezes em respostas, com textos diferentes; valem os do nível superior.",
  noNews: "O espaço de trabalho não tem novidades, ou o token não permite lê-las.",
} as const;
