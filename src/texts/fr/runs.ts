import type { CatalogueNode } from "../text-key.ts";

/** French: showing one run. */
export const runs = {
  report: "Rapport : {{file}}",
  madeAgain: "Ses rapports manquaient : ils ont été refaits.",
  noReports:
    "Pas de rapport : l’exécution n’est pas arrivée à son terme. Il y en aura un une fois qu’elle aura été reprise.",
  noDisplay: "Aucun écran ici pour l’ouvrir : {{file}}",
  rehearsal: "Répété sur une copie privée : rien n’a été écrit dans l’espace de travail.",
} as const satisfies CatalogueNode;
