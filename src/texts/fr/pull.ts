/** Reading a workspace into a snapshot. */
export const pull = {
  done: "{{workspace}} ({{id}}) a été lu dans {{folder}}.",
  part: "Seul ce qui était sélectionné a été lu ; le reste de l’instantané reste tel quel.",
  locales_one: "{{count, number}} langue : {{locales}}",
  locales_many: "{{count, number}} langues : {{locales}}",
  locales_other: "{{count, number}} langues : {{locales}}",
  oneLanguage:
    "L’espace de travail n’est pas configuré pour plusieurs langues : les traductions seraient ignorées sans avertissement ; seul {{locale}} peut être écrit.",
  column: {
    resource: "Contenu",
    live: "Dans l’espace de travail",
    added: "Nouveaux ici",
    updated: "Mis à jour ici",
    edited: "Modifiés ici",
    conflicts: "Conflits",
    deletedLive: "Disparus là-bas",
  },
  conflicts_one:
    "{{count, number}} champ a été modifié ici et dans l’espace de travail ; les deux restent tels quels. Trancher : helpferry resolve {{folder}}",
  conflicts_many:
    "{{count, number}} champs ont été modifiés ici et dans l’espace de travail ; les deux restent tels quels. Trancher : helpferry resolve {{folder}}",
  conflicts_other:
    "{{count, number}} champs ont été modifiés ici et dans l’espace de travail ; les deux restent tels quels. Trancher : helpferry resolve {{folder}}",
  defaultLocaleDisagrees_one:
    "{{count, number}} valeur de la langue par défaut figure deux fois dans une réponse, avec des textes différents ; celle du premier niveau compte.",
  defaultLocaleDisagrees_many:
    "{{count, number}} valeurs de la langue par défaut figurent deux fois dans des réponses, avec des textes différents ; celles du premier niveau comptent.",
  defaultLocaleDisagrees_other:
    "{{count, number}} valeurs de la langue par défaut figurent deux fois dans des réponses, avec des textes différents ; celles du premier niveau comptent.",
  noNews: "L’espace de travail n’a pas d’actualités, ou le jeton ne permet pas de les lire.",
} as const;
