import type { CatalogueNode } from "../text-key.ts";

/** Arabic: the first changes of a plan on a terminal. */
export const brief = {
  first: "على سبيل المثال:",
  line: "{{place}} {{where}}: {{change}}",
} as const satisfies CatalogueNode;
