import type { CatalogueNode } from "../text-key.ts";
import { common } from "./common.ts";
import { pictures } from "./pictures.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";
import { slip } from "./slip.ts";

/** German. What is not here is said in English. */
export const de = { common, pictures, report, run, slip } as const satisfies CatalogueNode;
