import type { CatalogueNode } from "../text-key.ts";

/** Spanish: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "Hallazgos",
  finding: "Hallazgo",
  code: "Código",
  severity: "Gravedad",
  number: "Traducciones",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "Error",
    warning: "Advertencia",
    info: "Observación",
  },
} as const satisfies CatalogueNode;
