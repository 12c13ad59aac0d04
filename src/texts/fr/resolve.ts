/** Settling what was changed here and in the workspace. */
export const resolve = {
  heading: "{{place}}, {{field}}",
  headingLocale: "{{place}}, {{locale}} {{code}}, {{field}}",
  base: "base :     {{value}}",
  theirs: "le leur :  {{value}}",
  ours: "le nôtre : {{value}}",
  nothing: "(vide)",
  none: "Aucun conflit ouvert.",
  open_one:
    "{{count, number}} champ a été modifié ici et dans l’espace de travail, et attend votre décision.",
  open_many:
    "{{count, number}} champs ont été modifiés ici et dans l’espace de travail, et attendent votre décision.",
  open_other:
    "{{count, number}} champs ont été modifiés ici et dans l’espace de travail, et attendent votre décision.",
  how: "Tranchez avec helpferry resolve {{folder}} --theirs, ou --ours ; pour tous, ou pour ceux que désignent --ids, --locales et --fields.",
  ask: "[o] le nôtre, [t] le leur, [s] passer, [q] quitter ? ",
  askAgain: "Veuillez répondre o, t, s ou q.",
  madeOurs_one:
    "{{count, number}} champ reste tel qu’il est ici ; le prochain plan l’écrira par-dessus le leur.",
  madeOurs_many:
    "{{count, number}} champs restent tels qu’ils sont ici ; le prochain plan les écrira par-dessus les leurs.",
  madeOurs_other:
    "{{count, number}} champs restent tels qu’ils sont ici ; le prochain plan les écrira par-dessus les leurs.",
  madeTheirs_one: "{{count, number}} champ est maintenant tel que dans l’espace de travail.",
  madeTheirs_many: "{{count, number}} champs sont maintenant tels que dans l’espace de travail.",
  madeTheirs_other: "{{count, number}} champs sont maintenant tels que dans l’espace de travail.",
  remaining_one: "{{count, number}} conflit reste ouvert.",
  remaining_many: "{{count, number}} conflits restent ouverts.",
  remaining_other: "{{count, number}} conflits restent ouverts.",
  undo: "Seuls des fichiers de l’instantané ont été modifiés. S’il est sous Git, git diff {{folder}} montre comment, et git restore {{folder}} revient en arrière.",
  next: "Ensuite : helpferry plan {{folder}} --out FICHIER",
} as const;
