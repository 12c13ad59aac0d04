import type { AdminRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { Call, Route } from "./router.ts";
import { wireReference } from "./wire-id.ts";

const AVATAR_URL = "https://static.help-center.test/avatars/128.png";

export const adminRoutes: readonly Route[] = [
  { method: "GET", path: "/me", handle: identifyAdmin },
  { method: "GET", path: "/admins", handle: listAdmins },
  { method: "GET", path: "/admins/:id", handle: readAdmin },
];

/** The admin the token belongs to, with the workspace it opens. */
function identifyAdmin(call: Call): JsonObject {
  const { workspace, admins } = call.state;
  const [admin] = admins.values();
  if (admin === undefined) {
    throw notFound();
  }
  return {
    type: "admin",
    id: admin.id,
    email: admin.email,
    name: admin.name,
    email_verified: true,
    app: {
      type: "app",
      id_code: workspace.id,
      name: workspace.name,
      created_at: workspace.created_at,
      secure: false,
      identity_verification: false,
      timezone: workspace.timezone,
      region: workspace.region,
    },
    avatar: { type: "avatar", image_url: AVATAR_URL },
    has_inbox_seat: admin.has_inbox_seat ?? true,
  };
}

function listAdmins(call: Call): JsonObject {
  const withAvatar = call.url.searchParams.get("display_avatar") === "true";
  const admins = [...call.state.admins.values()].map((admin) => ({
    ...renderAdmin(admin),
    ...(withAvatar ? { avatar: AVATAR_URL } : {}),
  }));
  return { type: "admin.list", admins };
}

function readAdmin(call: Call): JsonObject {
  const admin = call.state.admins.get(call.params["id"] ?? "");
  if (admin === undefined) {
    throw new Refusal(404, "admin_not_found", "Admin not found");
  }
  return renderAdmin(admin);
}

function renderAdmin(admin: AdminRecord): JsonObject {
  return {
    type: "admin",
    email: admin.email,
    id: admin.id,
    name: admin.name,
    ...(admin.job_title === undefined ? {} : { job_title: admin.job_title }),
    away_mode_enabled: false,
    away_mode_reassign: false,
    has_inbox_seat: admin.has_inbox_seat ?? true,
    team_ids: (admin.team_ids ?? []).map((id) => wireReference(id)),
  };
}
