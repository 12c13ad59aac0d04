import type { CatalogueNode } from "../text-key.ts";

/** Spanish: the first changes of a plan on a terminal. */
export const brief = {
  first: "Por ejemplo:",
  line: "{{place}} {{where}}: {{change}}",
} as const satisfies CatalogueNode;
