import { integer, text } from "./definition.ts";
import { object } from "./object.ts";

const uploadProperties = {
  type: text,
  name: text,
  url: text,
  content_type: text,
  filesize: integer,
  width: integer,
  height: integer,
};

/** A file on a part of a conversation or ticket. */
export const partAttachment = object(uploadProperties);

/** A file as the value of a custom attribute. */
export const fileAttribute = object(uploadProperties);

/** A file sent with a reply, its data in base64. */
export const conversationAttachmentFiles = object({ content_type: text, data: text, name: text });
