import type { CatalogueNode } from "../text-key.ts";

/** German: the first changes of a plan on a terminal. */
export const brief = {
  first: "Zum Beispiel:",
  line: "{{place}} {{where}}: {{change}}",
} as const satisfies CatalogueNode;
