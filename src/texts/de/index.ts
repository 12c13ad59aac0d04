import type { CatalogueNode } from "../text-key.ts";
import { slip } from "./slip.ts";

/** German: what translators read. All else is English until it stands here. */
export const de = { slip } as const satisfies CatalogueNode;
