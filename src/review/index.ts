export { openDecisionLog } from "./decision-log.ts";
export type { DecisionLog } from "./decision-log.ts";
export { narrowToApproved } from "./narrow-to-approved.ts";
export { readDecisions, reviewPath } from "./read-decisions.ts";
export type { Decisions } from "./read-decisions.ts";
export { standingOf } from "./types.ts";
