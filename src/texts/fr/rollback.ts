/** Undoing a run. */
export const rollback = {
  nothing: "Il n’y a rien à annuler. Rien n’a été écrit.",
  planned: "Rien n’a été écrit. Pour l’annuler : {{command}}",
  stays_one: "{{count, number}} objet garde quelque chose qui ne peut pas être retiré ; le rapport dit quoi.",
  stays_many:
    "{{count, number}} objets gardent quelque chose qui ne peut pas être retiré ; le rapport dit quoi.",
  stays_other:
    "{{count, number}} objets gardent quelque chose qui ne peut pas être retiré ; le rapport dit quoi.",
} as const;
