import { partAttachment } from "./attachment.ts";
import { choice, flag, integer, list, nullable, stringId, text, timestamp, typeTag } from "./definition.ts";
import { object } from "./object.ts";
import { reference } from "./reference.ts";

export const ticketState = choice("submitted", "in_progress", "waiting_on_customer", "resolved");

export const ticketPartAuthor = object({
  type: choice("admin", "bot", "team"),
  id: stringId,
  name: nullable(text),
  email: text,
});

/** A step in a ticket's history: a comment, a note, a change of state or assignment. */
export const ticketPart = object({
  type: text,
  id: stringId,
  part_type: text,
  body: nullable(text),
  previous_ticket_state: ticketState,
  ticket_state: ticketState,
  created_at: timestamp,
  updated_at: timestamp,
  assigned_to: nullable(reference),
  author: ticketPartAuthor,
  attachments: list(partAttachment),
  external_id: nullable(text),
  redacted: flag,
});

export const ticketParts = object({
  type: typeTag("ticket_part.list"),
  ticket_parts: list(ticketPart),
  total_count: integer,
});

export const ticketNote = object({
  type: typeTag("ticket_part"),
  id: stringId,
  part_type: typeTag("note"),
  body: nullable(text),
  created_at: timestamp,
  updated_at: timestamp,
  author: ticketPartAuthor,
  attachments: list(partAttachment),
  redacted: flag,
});
