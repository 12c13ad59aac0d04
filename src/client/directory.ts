import { ApiError } from "../errors.ts";
import type { Admin, HelpCenter, Newsfeed, WorkspaceIdentity } from "../model/index.ts";
import type { Transport } from "../transport/index.ts";
import { adminList, adminWithApp, helpCenterList, newsfeedPage } from "../wire/index.ts";
import { toRemoteId } from "./remote-id.ts";
import type { Page } from "./read-pages.ts";
import { readReply } from "./read-reply.ts";
import { toPage } from "./to-page.ts";

/** Asks whose token it is, and of which workspace. */
export async function readIdentity(transport: Transport): Promise<WorkspaceIdentity> {
  const request = "GET /me";
  const { body } = await transport.request({ method: "GET", path: "/me" });
  const me = readReply(adminWithApp.tolerant, { body, request });
  const app = me?.app;
  if (app === null || app === undefined) {
    throw new ApiError({
      code: "workspace-unknown",
      message: `${request} does not say which workspace the token belongs to`,
      hint: "Use the access token of an app that is installed in one workspace.",
      outcome: "refused",
      status: 200,
    });
  }
  return {
    workspaceId: app.id_code,
    workspaceName: app.name ?? app.id_code,
    region: app.region ?? null,
    adminId: toRemoteId(me?.id ?? ""),
  };
}

/** Every teammate; this list has no pages. */
export async function readAdmins(transport: Transport): Promise<readonly Admin[]> {
  const request = "GET /admins";
  const { body } = await transport.request({ method: "GET", path: "/admins" });
  return readReply(adminList.tolerant, { body, request }).admins.flatMap((admin) =>
    admin === null
      ? []
      : [{ id: toRemoteId(admin.id), name: admin.name ?? null, email: admin.email ?? null }],
  );
}

/** Every help center; this list has no pages. */
export async function readHelpCenters(transport: Transport): Promise<readonly HelpCenter[]> {
  const request = "GET /help_center/help_centers";
  const { body } = await transport.request({ method: "GET", path: "/help_center/help_centers" });
  return readReply(helpCenterList.tolerant, { body, request }).data.map((center) => ({
    id: toRemoteId(center.id),
    identifier: center.identifier ?? null,
    displayName: center.display_name ?? null,
    url: center.url ?? null,
  }));
}

/** One page of newsfeeds. */
export function readNewsfeedPage(body: unknown, request: string): Page<Newsfeed> {
  return toPage(readReply(newsfeedPage.tolerant, { body, request }), ({ id, name }) => ({
    id: toRemoteId(id),
    name: name ?? "",
  }));
}
