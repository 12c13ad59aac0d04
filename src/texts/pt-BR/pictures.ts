import type { CatalogueNode } from "../text-key.ts";

/** Brazilian Portuguese: the pictures of reports, in words. */
export const pictures = {
  asTable: "Como tabela",
  count: "{{what}}: {{number}}",
  sentence: "{{text}}.",
  news: {
    heading: "Novidades por data de publicação",
    undated: "Sem data: {{number}}.",
    binned: "Acima da linha está o que fica depois; abaixo, o que deixa de existir ali.",
    period: "Período",
    item: "Novidade",
    what: "Mudança",
    was: "Data anterior",
    date: "Data",
    noDate: "sem data",
    row: "{{name}}: {{what}}, {{date}}",
    rowMoved: "{{name}}: {{what}}, de {{was}} para {{date}}",
    change: {
      new: "Novo",
      updated: "Atualizado",
      moved: "Movido",
      left: "Movido para outra data",
      deleted: "Excluído",
    },
  },
  budget: {
    heading: "Solicitações por janela de limite",
    windows: "Janelas",
    average: "Cada barra é a média de {{number}} janelas.",
    sessions: "A execução foi retomada: levou {{number}} processos.",
    until: "Janela até (UTC)",
    own: "Nossas",
    others: "De outros",
    limit: "Permitidas",
    share: "{{share}} delas, o que a execução deveria usar",
    refused: "Recusadas (429)",
    resumed: "Retomada",
  },
} as const satisfies CatalogueNode;
