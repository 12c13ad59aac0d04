import type { Read } from "./definition.ts";
import { integerId, list, nullable, stringId, text, typeTag } from "./definition.ts";
import { object } from "./object.ts";

export const adminPriorityLevel = nullable(
  object({ primary_admin_ids: nullable(list(integerId)), secondary_admin_ids: nullable(list(integerId)) }),
);

export const team = object(
  {
    type: text,
    id: stringId,
    name: text,
    admin_ids: list(integerId),
    admin_priority_level: adminPriorityLevel,
  },
  { needed: ["id"] },
);

/** All teams at once: this list has no pages. */
export const teamList = object({ type: typeTag("team.list"), teams: list(team) }, { needed: ["teams"] });

export type Team = Read<typeof team>;
export type TeamList = Read<typeof teamList>;
