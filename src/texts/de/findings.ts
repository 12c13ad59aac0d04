import type { CatalogueNode } from "../text-key.ts";

/** German: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "Befunde",
  finding: "Befund",
  code: "Code",
  severity: "Gewicht",
  number: "Übersetzungen",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "Fehler",
    warning: "Warnung",
    info: "Hinweis",
  },
} as const satisfies CatalogueNode;
