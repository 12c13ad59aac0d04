import type { CatalogueNode } from "../text-key.ts";
import { slip } from "./slip.ts";

/** Japanese: what translators read. All else is English until it stands here. */
export const ja = { slip } as const satisfies CatalogueNode;
