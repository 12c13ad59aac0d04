import type { Read } from "./definition.ts";
import { flag, list, nullable, stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";

/** The locales a help center shows are known from API 2.16 on only. */
export const helpCenter = object(
  {
    id: stringId,
    workspace_id: text,
    created_at: timestamp,
    updated_at: timestamp,
    identifier: text,
    website_turned_on: flag,
    display_name: text,
    url: text,
    custom_domain: nullable(text),
  },
  { needed: ["id"], otherVersions: { default: flag, locales: list(text) } },
);

/** All help centers at once: this list has no pages. */
export const helpCenterList = object({ type: typeTag("list"), data: list(helpCenter) }, { needed: ["data"] });

export type HelpCenter = Read<typeof helpCenter>;
export type HelpCenterList = Read<typeof helpCenterList>;
