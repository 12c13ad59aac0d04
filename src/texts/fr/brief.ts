import type { CatalogueNode } from "../text-key.ts";

/** French: the first changes of a plan on a terminal. */
export const brief = {
  first: "Par exemple :",
  line: "{{place}} {{where}} : {{change}}",
} as const satisfies CatalogueNode;
