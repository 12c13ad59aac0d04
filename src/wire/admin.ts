import { z } from "zod";

import type { Read } from "./definition.ts";
import { anyObject, flag, integer, integerId, list, nullable, stringId, text, wire } from "./definition.ts";
import { object } from "./object.ts";

export const teamPriorityLevel = nullable(
  object({ primary_team_ids: nullable(list(integerId)), secondary_team_ids: nullable(list(integerId)) }),
);

const adminProperties = {
  type: text,
  id: stringId,
  name: text,
  email: text,
  job_title: text,
  away_mode_enabled: flag,
  away_mode_reassign: flag,
  has_inbox_seat: flag,
  team_ids: list(integerId),
};

/** The avatar is a URL up to API 2.10 and an object later. */
const adminAvatar = wire(z.nullable(z.string()), z.union([z.string(), anyObject.tolerant]));

/** A teammate: who writes articles and sends news. */
export const admin = nullable(
  object(
    { ...adminProperties, avatar: adminAvatar, team_priority_level: teamPriorityLevel },
    { needed: ["id"] },
  ),
);

/** All admins at once: this list has no pages. */
export const adminList = object({ type: text, admins: list(admin) }, { needed: ["admins"] });

/** The workspace a token belongs to. Intercom sends `secure` without naming it in its schema. */
export const app = nullable(
  object(
    {
      type: text,
      id_code: text,
      name: text,
      region: text,
      timezone: text,
      created_at: integer,
      identity_verification: flag,
      secure: flag,
    },
    { needed: ["id_code"] },
  ),
);

/** The reply to `GET /me`. */
export const adminWithApp = nullable(
  object(
    {
      ...adminProperties,
      avatar: object({ type: text, image_url: nullable(text) }),
      email_verified: nullable(flag),
      app,
    },
    { needed: ["id"] },
  ),
);

export type Admin = Read<typeof admin>;
export type AdminList = Read<typeof adminList>;
export type AdminWithApp = Read<typeof adminWithApp>;
export type App = Read<typeof app>;
