import type { CatalogueNode } from "../text-key.ts";

/** Chinese: the first changes of a plan on a terminal. */
export const brief = {
  first: "例如：",
  line: "{{place}} {{where}}：{{change}}",
} as const satisfies CatalogueNode;
