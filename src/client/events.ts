import type { JsonValue, LocaleCode, RemoteId, Resource } from "../model/index.ts";

/** Something about a workspace's content that a person should know; nothing stops for it. */
export type ClientEvent =
  | {
      /** `translated_content` repeats the default locale with another value; the top-level one counts. */
      readonly kind: "default-locale-disagrees";
      readonly resource: Resource;
      readonly id: RemoteId;
      readonly locale: LocaleCode;
      readonly field: string;
      readonly topLevel: JsonValue;
      readonly translated: JsonValue;
    }
  | {
      /** The workspace has no news, or the token may not see it: its list answers 404. */
      readonly kind: "feature-not-available";
      readonly feature: "news";
    }
  | {
      /** A list changed while it was read, so it is read once more. */
      readonly kind: "list-read-again";
      readonly path: string;
      /** Different objects seen so far, and how many the server counts. */
      readonly seen: number;
      readonly total: number | null;
    };
