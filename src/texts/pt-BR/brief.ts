import type { CatalogueNode } from "../text-key.ts";

/** Brazilian Portuguese: the first changes of a plan on a terminal. */
export const brief = {
  first: "Por exemplo:",
  line: "{{place}} {{where}}: {{change}}",
} as const satisfies CatalogueNode;
