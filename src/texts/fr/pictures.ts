import type { CatalogueNode } from "../text-key.ts";

/** French: the pictures of reports, in words. */
export const pictures = {
  asTable: "Sous forme de tableau",
  count: "{{what}} : {{number}}",
  sentence: "{{text}}.",
  news: {
    heading: "Actualités par date de publication",
    undated: "Sans date : {{number}}.",
    binned: "Au-dessus de la ligne figure ce qui sera présent ensuite, au-dessous ce qui ne le sera plus.",
    period: "Période",
    item: "Actualité",
    what: "Changement",
    was: "Date précédente",
    date: "Date",
    noDate: "sans date",
    row: "{{name}} : {{what}}, {{date}}",
    rowMoved: "{{name}} : {{what}}, du {{was}} au {{date}}",
    change: {
      new: "Nouveau",
      updated: "Modifié",
      moved: "Déplacé",
      left: "Déplacé ailleurs",
      deleted: "Supprimé",
    },
  },
  budget: {
    heading: "Requêtes par fenêtre de débit",
    windows: "Fenêtres",
    average: "Chaque barre est la moyenne de {{number}} fenêtres.",
    sessions: "L’exécution a été reprise : elle a pris {{number}} processus.",
    until: "Fenêtre jusqu’à (UTC)",
    own: "Les nôtres",
    others: "Par d’autres",
    limit: "Autorisées",
    share: "{{share}} de ce total, part prévue pour l’exécution",
    refused: "Refusées (429)",
    resumed: "Reprise",
  },
} as const satisfies CatalogueNode;
