import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** French: what translators read. All else is English until it stands here. */
export const fr = { pictures, slip } as const satisfies CatalogueNode;
