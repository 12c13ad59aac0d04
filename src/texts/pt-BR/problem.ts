/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "A execução terminou antes de chegar a ele.",
    hint: "Retome a execução ou faça um novo plano.",
  },
  "parent-not-written": {
    message: "O objeto que deve contê-lo não foi criado.",
    hint: "Corrija isso primeiro; depois planeje e aplique de novo.",
  },
  "child-not-deleted": {
    message: "Algo que ele contém não foi excluído.",
    hint: "Corrija isso primeiro; depois planeje e aplique de novo.",
  },
  "still-there": {
    message: "O Intercom aceitou a exclusão, mas ele ainda estava no espaço de trabalho na verificação.",
    hint: "Veja-o no Intercom e faça um novo plano.",
  },
  "gone-after-write": {
    message: "Foi gravado, mas não estava mais no espaço de trabalho na verificação.",
    hint: "Faça um pull para ver o que está lá agora.",
  },
  "read-back-differs": {
    message:
      "O Intercom aceitou a solicitação, mas o que contém agora não é o que foi enviado nem uma reescrita conhecida.",
    hint: "Compare os dois abaixo: o Intercom omitiu algo, ou alguém editou depois. Faça um novo plano para gravar outra vez.",
  },
} as const;
