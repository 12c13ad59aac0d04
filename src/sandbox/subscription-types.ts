import type { SubscriptionTypeRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import type { Route } from "./router.ts";

export const subscriptionTypeRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/subscription_types",
    handle: (call) => ({
      type: "list",
      data: [...call.state.subscriptionTypes.values()].map((type) => renderSubscriptionType(type)),
    }),
  },
];

/** The first translation is the default one. */
function renderSubscriptionType(type: SubscriptionTypeRecord): JsonObject {
  return {
    type: "subscription",
    id: type.id,
    state: type.state,
    consent_type: type.consent_type,
    default_translation: type.translations[0] ?? null,
    translations: type.translations,
    content_types: type.content_types,
  };
}
