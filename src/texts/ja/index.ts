import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** Japanese: what translators read. All else is English until it stands here. */
export const ja = { pictures, slip } as const satisfies CatalogueNode;
