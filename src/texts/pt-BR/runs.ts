import type { CatalogueNode } from "../text-key.ts";

/** Brazilian Portuguese: showing one run. */
export const runs = {
  report: "Relatório: {{file}}",
  madeAgain: "Os relatórios não estavam mais lá: foram refeitos.",
  noReports: "Não há relatório: a execução não chegou ao fim. Haverá um quando ela for retomada.",
  noDisplay: "Não há tela aqui para abri-lo: {{file}}",
  rehearsal: "Ensaiado em uma cópia privada: nada foi gravado no espaço de trabalho.",
} as const satisfies CatalogueNode;
