export { renderTable } from "./text/render-table.ts";
export type { TextTable } from "./text/render-table.ts";
