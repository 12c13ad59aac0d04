import type { TeamRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { Refusal } from "./refusal.ts";
import type { Call, Route } from "./router.ts";
import { wireReference } from "./wire-id.ts";

export const teamRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/teams",
    handle: (call) => ({
      type: "team.list",
      teams: [...call.state.teams.values()].map((team) => renderTeam(team)),
    }),
  },
  { method: "GET", path: "/teams/:id", handle: readTeam },
];

function readTeam(call: Call): JsonObject {
  const team = call.state.teams.get(call.params["id"] ?? "");
  if (team === undefined) {
    throw new Refusal(404, "team_not_found", "Team not found");
  }
  return renderTeam(team);
}

function renderTeam(team: TeamRecord): JsonObject {
  return {
    type: "team",
    id: team.id,
    name: team.name,
    admin_ids: team.admin_ids.map((id) => wireReference(id)),
  };
}
