import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** Spanish: what translators read. All else is English until it stands here. */
export const es = { pictures, slip } as const satisfies CatalogueNode;
