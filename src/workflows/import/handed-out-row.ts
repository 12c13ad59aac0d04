import type { ExportRow } from "../../snapshot/index.ts";

/** What import needs to know of a row that was handed out. The rest was for people and is not kept in memory. */
export type HandedOutRow = Pick<ExportRow, "unit" | "source" | "target" | "guarded" | "status">;
