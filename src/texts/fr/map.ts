/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "Correspondances de {{workspace}} : {{file}}",
  column: {
    kind: "Type",
    origin: "Dans l’instantané",
    destination: "Dans l’espace de travail",
    by: "Reconnu par",
  },
  kind: { admin: "Membre de l’équipe", newsfeed: "Fil d’actualités", "help-center": "Centre d’aide" },
  by: { email: "e-mail", name: "nom", "only-one": "seul possible", person: "vous" },
  unknown: "?",
  complete: "Tout a une correspondance. Ensuite : {{command}}",
  open_one:
    "{{count, number}} élément n’a pas de correspondance : renseignez son destinationId dans le fichier. Ce qui le désigne est retenu jusque-là.",
  open_many:
    "{{count, number}} éléments n’ont pas de correspondance : renseignez leur destinationId dans le fichier. Ce qui les désigne est retenu jusque-là.",
  open_other:
    "{{count, number}} éléments n’ont pas de correspondance : renseignez leur destinationId dans le fichier. Ce qui les désigne est retenu jusque-là.",
} as const;
