import type { Read } from "./definition.ts";
import { choice, list, stringId, text, typeTag } from "./definition.ts";
import { object } from "./object.ts";

/** A subscription type's text in one locale. */
export const translation = object({ name: text, description: text, locale: text });

/** Subscription types carry translations that cannot be written through the API. */
export const subscriptionType = object(
  {
    type: text,
    id: stringId,
    state: choice("live", "draft", "archived"),
    default_translation: translation,
    translations: list(translation),
    consent_type: choice("opt_out", "opt_in"),
    content_types: list(choice("email", "sms_message")),
  },
  { needed: ["id"] },
);

export const subscriptionTypeList = object(
  { type: typeTag("list"), data: list(subscriptionType) },
  { needed: ["data"] },
);

export type SubscriptionType = Read<typeof subscriptionType>;
export type SubscriptionTypeList = Read<typeof subscriptionTypeList>;
