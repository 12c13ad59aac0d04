import type { CatalogueNode } from "../text-key.ts";

/** Brazilian Portuguese: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "Apontamentos",
  finding: "Apontamento",
  code: "Código",
  severity: "Gravidade",
  number: "Traduções",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "Erro",
    warning: "Aviso",
    info: "Observação",
  },
} as const satisfies CatalogueNode;
