import type { HelpCenterRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";

export const helpCenterRoutes: readonly Route[] = [
  { method: "GET", path: "/help_center/help_centers", handle: listHelpCenters },
  { method: "GET", path: "/help_center/help_centers/:id", handle: readHelpCenter },
];

/** A plain list: neither `pages` nor `total_count`. */
function listHelpCenters(call: Call): JsonObject {
  const data = [...call.state.helpCenters.values()].map((helpCenter) => renderHelpCenter(call, helpCenter));
  return { type: "list", data };
}

function readHelpCenter(call: Call): JsonObject {
  const helpCenter = call.state.helpCenters.get(call.params["id"] ?? "");
  if (helpCenter === undefined) {
    throw notFound();
  }
  return renderHelpCenter(call, helpCenter);
}

/** The only object without a `type`. Which locales it has is not told before 2.16. */
function renderHelpCenter(call: Call, helpCenter: HelpCenterRecord): JsonObject {
  return {
    id: helpCenter.id,
    workspace_id: call.state.workspace.id,
    created_at: helpCenter.created_at,
    updated_at: helpCenter.updated_at,
    identifier: helpCenter.identifier,
    website_turned_on: helpCenter.website_turned_on,
    display_name: helpCenter.display_name,
    url: helpCenter.url,
    custom_domain: helpCenter.custom_domain,
  };
}
