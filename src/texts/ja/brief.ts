import type { CatalogueNode } from "../text-key.ts";

/** Japanese: the first changes of a plan on a terminal. */
export const brief = {
  first: "例：",
  line: "{{place}} {{where}}：{{change}}",
} as const satisfies CatalogueNode;
