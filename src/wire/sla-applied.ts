import { choice, nullable, text } from "./definition.ts";
import { object } from "./object.ts";

/** Where an SLA was taken off a conversation its status is null when read. */
export const slaApplied = nullable(
  object({ type: text, sla_name: text, sla_status: choice("hit", "missed", "cancelled", "active") }),
);
