import type { CatalogueNode } from "../text-key.ts";
import { pictures } from "./pictures.ts";
import { slip } from "./slip.ts";

/** Simplified Chinese: what translators read. All else is English until it stands here. */
export const zhCn = { pictures, slip } as const satisfies CatalogueNode;
