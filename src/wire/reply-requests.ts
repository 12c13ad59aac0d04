import { conversationAttachmentFiles } from "./attachment.ts";
import { list, oneOf, stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";

const contactReplyProperties = {
  message_type: typeTag("comment"),
  type: typeTag("user"),
  body: text,
  attachment_urls: list(text),
};

/** What every reply of a contact has; the three below add who the contact is. */
export const contactReplyBaseRequest = object(contactReplyProperties, {
  required: ["message_type", "type", "body"],
});

const attachment_files = list(conversationAttachmentFiles);

export const contactReplyIntercomUserIdRequest = object(
  { ...contactReplyProperties, intercom_user_id: stringId, attachment_files },
  { required: ["message_type", "type", "body", "intercom_user_id"] },
);

export const contactReplyEmailRequest = object(
  { ...contactReplyProperties, email: text, attachment_files },
  { required: ["message_type", "type", "body", "email"] },
);

export const contactReplyUserIdRequest = object(
  { ...contactReplyProperties, user_id: text, attachment_files },
  { required: ["message_type", "type", "body", "user_id"] },
);

export const contactReplyConversationRequest = oneOf(
  contactReplyIntercomUserIdRequest,
  contactReplyEmailRequest,
  contactReplyUserIdRequest,
);

export const adminReplyConversationRequest = object(
  {
    message_type: typeTag("comment", "note"),
    type: typeTag("admin"),
    body: text,
    admin_id: stringId,
    created_at: timestamp,
    attachment_urls: list(text),
    attachment_files,
  },
  { required: ["message_type", "type", "admin_id"] },
);

export const replyConversationRequest = oneOf(contactReplyConversationRequest, adminReplyConversationRequest);
