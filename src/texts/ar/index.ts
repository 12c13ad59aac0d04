import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** Arabic: what translators read. All else is English until it stands here. */
export const ar = { pictures, slip } as const satisfies CatalogueNode;
