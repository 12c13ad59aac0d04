import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** German: what translators read. All else is English until it stands here. */
export const de = { pictures, slip } as const satisfies CatalogueNode;
