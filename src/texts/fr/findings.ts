import type { CatalogueNode } from "../text-key.ts";

/** French: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "Constats",
  finding: "Constat",
  code: "Code",
  severity: "Gravité",
  number: "Traductions",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "Erreur",
    warning: "Avertissement",
    info: "Remarque",
  },
} as const satisfies CatalogueNode;
