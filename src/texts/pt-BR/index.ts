import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** Brazilian Portuguese: what translators read. All else is English until it stands here. */
export const ptBr = { pictures, slip } as const satisfies CatalogueNode;
