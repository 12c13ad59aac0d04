export { renderTable } from "./text/render-table.ts";
export type { TextTable } from "./text/render-table.ts";
export { writePlanReports } from "./write-plan-reports.ts";
export type { PlanReportFiles, PlanReportOptions } from "./write-plan-reports.ts";
export type { NameOf } from "./view-value.ts";
