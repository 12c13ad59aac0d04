import type { CatalogueNode } from "../text-key.ts";
import { common } from "./common.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";
import { sandbox } from "./sandbox.ts";
import { status } from "./status.ts";

/** The English texts, one file per area. A new area is a file of its own and a line here. */
export const en = { common, report, run, sandbox, status } as const satisfies CatalogueNode;
