import { choice, nullable, stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";

/** An outbound message of an admin. */
export const message = object(
  {
    type: text,
    id: stringId,
    created_at: timestamp,
    subject: text,
    body: text,
    message_type: choice("email", "inapp", "facebook", "twitter"),
    conversation_id: stringId,
  },
  { required: ["type", "id", "created_at", "body", "message_type"], needed: ["id"] },
);

/** The reply where a phone call is moved to the Messenger. */
export const phoneSwitch = nullable(object({ type: typeTag("phone_call_redirect"), phone: text }));
