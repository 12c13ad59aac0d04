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
} as const satisfies CatalogueNode;
