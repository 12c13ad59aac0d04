import type { CatalogueNode } from "../text-key.ts";

/** Spanish: the pictures of reports, in words. */
export const pictures = {
  asTable: "Como tabla",
  count: "{{what}}: {{number}}",
  sentence: "{{text}}.",
  news: {
    heading: "Novedades por fecha de publicación",
    undated: "Sin fecha: {{number}}.",
    binned: "Sobre la línea está lo que queda después; debajo, lo que deja de estar.",
    period: "Período",
    item: "Novedad",
    what: "Cambio",
    was: "Fecha anterior",
    date: "Fecha",
    noDate: "sin fecha",
    row: "{{name}}: {{what}}, {{date}}",
    rowMoved: "{{name}}: {{what}}, del {{was}} al {{date}}",
    change: {
      new: "Nuevo",
      updated: "Modificado",
      moved: "Movido",
      left: "Movido a otra fecha",
      deleted: "Eliminado",
    },
  },
  budget: {
    heading: "Solicitudes por ventana de límite",
    windows: "Ventanas",
    average: "Cada barra es el promedio de {{number}} ventanas.",
    sessions: "La ejecución se reanudó: necesitó {{number}} procesos.",
    until: "Ventana hasta (UTC)",
    own: "Propias",
    others: "De otros",
    limit: "Permitidas",
    share: "{{share}} de ellas, lo que la ejecución debía usar",
    refused: "Rechazadas (429)",
    resumed: "Reanudada",
  },
} as const satisfies CatalogueNode;
