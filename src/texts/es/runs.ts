import type { CatalogueNode } from "../text-key.ts";

/** Spanish: showing one run. */
export const runs = {
  report: "Informe: {{file}}",
  madeAgain: "Faltaban sus informes: se hicieron de nuevo.",
  noReports: "No tiene informe: la ejecución no llegó a su fin. Lo tendrá cuando se reanude.",
  noDisplay: "Aquí no hay pantalla donde abrirlo: {{file}}",
  rehearsal: "Ensayado en una copia privada: no se escribió nada en el espacio de trabajo.",
} as const satisfies CatalogueNode;
