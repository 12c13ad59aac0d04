/** Why an operation is held, and what a person does about it. */
export const hold = {
  conflict: {
    reason: "Conflit : modifié ici et dans l’espace de travail depuis le dernier pull.",
    mend: "Faites un pull, puis tranchez avec helpferry resolve. Pour une destination, conservez votre version avec plan --restore --ids et son identifiant.",
  },
  "deleted-live": {
    reason: "Supprimé dans l’espace de travail depuis le dernier pull.",
    mend: "Retirez-le de l’instantané, ou donnez-lui un nouvel identifiant commençant par new- pour le recréer, puis faites un nouveau plan.",
  },
  "unknown-id": {
    reason: "L’espace de travail n’a aucun objet portant cet identifiant.",
    mend: "Faites d’abord un pull de l’espace de travail. Si l’objet doit être créé, son identifiant doit commencer par new-.",
  },
  "unknown-parent": {
    reason: "L’objet parent n’est ni dans l’espace de travail ni dans ce plan.",
    mend: "Corrigez parentId dans l’instantané, ou planifiez l’objet parent en même temps.",
  },
  "not-writable": {
    reason:
      "L’API d’Intercom ne permet pas cette modification : le champ est en lecture seule, ou l’espace de travail est configuré pour une seule langue et perdrait la traduction.",
    mend: "Faites la modification à la main dans Intercom ou activez-y d’autres langues, puis refaites un pull ; ou remettez l’ancienne valeur dans l’instantané.",
  },
  incomplete: {
    reason: "Il manque un élément qu’Intercom exige.",
    mend: "Complétez la valeur manquante dans l’instantané, puis faites un nouveau plan.",
  },
  ambiguous: {
    reason: "L’espace de travail contient déjà à cet endroit un objet de ce nom, et rien n’est deviné.",
    mend: "Retirez-le de l’instantané et faites un pull, ou donnez-lui un autre nom ; pour une destination, indiquez dans son id-map.ndjson de quel objet il s’agit.",
  },
  "locale-spelling": {
    reason: "La locale n’est pas écrite comme Intercom l’écrit, et serait ignorée sans avertissement.",
    mend: "Écrivez dans l’instantané le code de la locale, par exemple pt-BR au lieu de pt_BR, et zh-CN ou zh-TW au lieu de zh.",
  },
  delete: {
    reason: "Il a été retiré de l’instantané, et un plan ne supprime que si on le lui demande.",
    mend: "Pour le supprimer dans l’espace de travail, planifiez avec --allow delete. Pour le garder, remettez-le dans l’instantané.",
  },
  "conflict-delete": {
    reason: "Conflit : retiré de l’instantané, mais modifié dans l’espace de travail depuis le dernier pull.",
    mend: "Faites un pull, regardez ce qui a changé, puis faites un nouveau plan.",
  },
  "not-empty": {
    reason: "Il contient quelque chose que ce plan ne supprime pas.",
    mend: "Déplacez ou retirez son contenu, puis faites un nouveau plan.",
  },
  unpublish: {
    reason:
      "Un contenu publié ne serait plus visible pour ses lecteurs, et un plan ne le fait que si on le lui demande. Ce qui serait écrit en même temps attend aussi.",
    mend: "S’il doit devenir un brouillon, planifiez avec --allow unpublish ; sinon, rétablissez son état dans l’instantané.",
  },
  "body-shrink": {
    reason: "Le corps perdrait plus de la moitié de son texte.",
    mend: "Comparez les deux versions. Si c’est voulu, planifiez avec --allow body-shrink ; sinon, corrigez le corps dans l’instantané.",
  },
  "locale-loss": {
    reason: "La langue perdrait tous ses textes.",
    mend: "Si c’est voulu, planifiez avec --allow locale-loss ; sinon, remettez les textes dans l’instantané.",
  },
  residue: {
    reason: "Cela reste : l’API d’Intercom ne peut pas le retirer.",
    mend: "Retirez-le à la main dans Intercom s’il ne doit pas rester.",
  },
  "conflict-since": {
    reason:
      "Conflit : modifié dans l’espace de travail après l’exécution. Ce qui s’y trouve maintenant est conservé.",
    mend: "S’il faut l’annuler malgré tout, remettez la valeur antérieure à la main dans Intercom.",
  },
  "gone-since": {
    reason: "Supprimé dans l’espace de travail après l’exécution : il n’y a plus rien à annuler.",
    mend: "Pour le retrouver tel qu’il était, restaurez une sauvegarde avec plan --restore.",
  },
  created: {
    reason: "L’exécution l’a créé ; il reste, en brouillon s’il s’agit d’un article ou d’une actualité.",
    mend: "Pour supprimer ce que l’exécution a créé, annulez-la avec --delete-created.",
  },
  "not-approved": {
    reason: "Non approuvé : rejeté, ou pas encore décidé.",
    mend: "Corrigez dans l’instantané ce qui a été rejeté, puis faites un nouveau plan : il contient ce qui reste.",
  },
  "awaits-approval": {
    reason: "Approuvé, mais l’objet qui le contient, ou un objet qu’il contient, ne l’est pas.",
    mend: "Approuvez les deux, ou aucun ; appliquez ensuite une nouvelle fois ce qui est approuvé.",
  },
  unmapped: {
    reason:
      "Il désigne un membre de l’équipe, un fil d’actualités ou un centre d’aide sans équivalent dans l’espace de travail.",
    mend: "Renseignez son destinationId dans le fichier map.json de la destination, puis faites un nouveau plan.",
  },
} as const;
