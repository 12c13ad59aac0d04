import { oneOf, stringId, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";

export const detachContactFromConversationRequest = object(
  { admin_id: stringId },
  { required: ["admin_id"] },
);

export const openConversationRequest = object(
  { message_type: typeTag("open"), admin_id: stringId },
  { required: ["message_type", "admin_id"] },
);

export const snoozeConversationRequest = object(
  { message_type: typeTag("snoozed"), admin_id: stringId, snoozed_until: timestamp },
  { required: ["message_type", "admin_id", "snoozed_until"] },
);

/** Blanks out a part of a conversation, or the message that began it. */
export const redactConversationRequest = oneOf(
  object(
    { type: typeTag("conversation_part"), conversation_id: stringId, conversation_part_id: stringId },
    { required: ["type", "conversation_id", "conversation_part_id"] },
  ),
  object(
    { type: typeTag("source"), conversation_id: stringId, source_id: stringId },
    { required: ["type", "conversation_id", "source_id"] },
  ),
);
