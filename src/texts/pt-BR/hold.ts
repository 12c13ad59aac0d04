/** Why an operation is held, and what a person does about it. */
export const hold = {
  conflict: {
    reason: "Conflito: alterado aqui e no espaço de trabalho desde o último pull.",
    mend: "Faça um pull e resolva com helpferry resolve. Em um destino, mantenha a sua versão com plan --restore --ids e o id.",
  },
  "deleted-live": {
    reason: "Excluído no espaço de trabalho desde o último pull.",
    mend: "Remova-o do snapshot, ou dê a ele um novo id que comece com new- para criá-lo de novo, e faça um novo plano.",
  },
  "unknown-id": {
    reason: "O espaço de trabalho não tem nenhum objeto com este id.",
    mend: "Faça primeiro um pull do espaço de trabalho. Se o objeto deve ser criado, o id precisa começar com new-.",
  },
  "unknown-parent": {
    reason: "O objeto que deve contê-lo não está no espaço de trabalho nem neste plano.",
    mend: "Corrija parentId no snapshot, ou planeje também o objeto que deve contê-lo.",
  },
  "not-writable": {
    reason:
      "A API do Intercom não permite esta alteração: o campo é somente leitura, ou o espaço de trabalho está configurado para um só idioma e perderia a tradução.",
    mend: "Faça a alteração manualmente no Intercom ou ative mais idiomas lá, e repita o pull; ou volte ao valor anterior no snapshot.",
  },
  incomplete: {
    reason: "Falta algo que o Intercom exige.",
    mend: "Preencha o valor que falta no snapshot e faça um novo plano.",
  },
  ambiguous: {
    reason: "O espaço de trabalho já tem algo com este nome neste lugar, e nada é adivinhado.",
    mend: "Remova-o do snapshot e faça um pull, ou dê a ele outro nome; em um destino, indique no id-map.ndjson de qual objeto se trata.",
  },
  "locale-spelling": {
    reason: "O código do idioma não está escrito como o Intercom escreve, e seria descartado sem aviso.",
    mend: "Escreva no snapshot o código correto, por exemplo pt-BR em vez de pt_BR, e zh-CN ou zh-TW em vez de zh.",
  },
  delete: {
    reason: "Foi removido do snapshot, e um plano só exclui quando isso é pedido.",
    mend: "Para excluí-lo no espaço de trabalho, planeje com --allow delete. Para mantê-lo, coloque-o de volta no snapshot.",
  },
  "conflict-delete": {
    reason: "Conflito: removido do snapshot, mas alterado no espaço de trabalho desde o último pull.",
    mend: "Faça um pull, veja o que mudou e faça um novo plano.",
  },
  "not-empty": {
    reason: "Contém algo que este plano não exclui.",
    mend: "Mova ou remova o conteúdo e faça um novo plano.",
  },
  unpublish: {
    reason:
      "Algo publicado deixaria de ser visível para os leitores, e um plano só faz isso quando é pedido. O que seria gravado junto também espera.",
    mend: "Se deve virar rascunho, planeje com --allow unpublish; se não, volte ao estado anterior no snapshot.",
  },
  "body-shrink": {
    reason: "O corpo perderia mais da metade do texto.",
    mend: "Compare as duas versões. Se for intencional, planeje com --allow body-shrink; se não, corrija o corpo no snapshot.",
  },
  "locale-loss": {
    reason: "O idioma perderia todos os textos.",
    mend: "Se for intencional, planeje com --allow locale-loss; se não, coloque os textos de volta no snapshot.",
  },
  residue: {
    reason: "Permanece: a API do Intercom não consegue removê-lo.",
    mend: "Remova-o manualmente no Intercom, se não deve permanecer.",
  },
  "conflict-since": {
    reason: "Conflito: alterado no espaço de trabalho depois da execução. O que está lá agora é mantido.",
    mend: "Se mesmo assim deve ser desfeito, volte ao valor anterior manualmente no Intercom.",
  },
  "gone-since": {
    reason: "Excluído no espaço de trabalho depois da execução: não há mais nada a desfazer.",
    mend: "Para tê-lo de volta como era, restaure um backup com plan --restore.",
  },
  created: {
    reason: "A execução o criou; ele permanece, como rascunho se for um artigo ou uma novidade.",
    mend: "Para excluir o que a execução criou, faça a reversão com --delete-created.",
  },
  "not-approved": {
    reason: "Não aprovado: rejeitado ou ainda sem decisão.",
    mend: "Corrija no snapshot o que foi rejeitado e faça um novo plano: ele contém o que resta.",
  },
  "awaits-approval": {
    reason: "Aprovado, mas o objeto que o contém, ou algum que ele contém, não foi.",
    mend: "Aprove os dois ou nenhum; depois aplique de novo o que está aprovado.",
  },
  unmapped: {
    reason:
      "Cita um membro da equipe, um feed de novidades ou uma central de ajuda sem correspondente no espaço de trabalho.",
    mend: "Preencha o destinationId no map.json do destino e faça um novo plano.",
  },
} as const;
