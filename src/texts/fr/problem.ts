/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "L’exécution s’est terminée avant d’y arriver.",
    hint: "Reprenez l’exécution, ou faites un nouveau plan.",
  },
  "parent-not-written": {
    message: "L’objet parent n’a pas été créé.",
    hint: "Corrigez d’abord cela ; puis refaites un plan et appliquez-le.",
  },
  "child-not-deleted": {
    message: "Un objet qu’il contient n’a pas été supprimé.",
    hint: "Corrigez d’abord cela ; puis refaites un plan et appliquez-le.",
  },
  "still-there": {
    message:
      "Intercom a accepté la suppression, mais l’objet était encore dans l’espace de travail à la relecture.",
    hint: "Regardez-le dans Intercom, puis faites un nouveau plan.",
  },
  "gone-after-write": {
    message: "Il a été écrit, mais n’était plus dans l’espace de travail à la relecture.",
    hint: "Faites un pull pour voir ce qui s’y trouve maintenant.",
  },
  "read-back-differs": {
    message:
      "Intercom a accepté la requête, mais ce qu’il contient maintenant n’est ni ce qui a été envoyé ni une réécriture connue.",
    hint: "Comparez les deux ci-dessous : Intercom a omis quelque chose, ou quelqu’un l’a modifié depuis. Faites un nouveau plan pour l’écrire de nouveau.",
  },
} as const;
