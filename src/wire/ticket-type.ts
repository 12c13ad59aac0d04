import {
  anyObject,
  flag,
  integer,
  integerId,
  list,
  nullable,
  stringId,
  text,
  timestamp,
} from "./definition.ts";
import { object } from "./object.ts";

export const ticketTypeAttribute = nullable(
  object({
    type: text,
    id: stringId,
    workspace_id: text,
    name: text,
    description: text,
    data_type: text,
    input_options: anyObject,
    order: integer,
    required_to_create: flag,
    required_to_create_for_contacts: flag,
    visible_on_create: flag,
    visible_to_contacts: flag,
    default: flag,
    ticket_type_id: integerId,
    archived: flag,
    created_at: timestamp,
    updated_at: timestamp,
  }),
);

export const ticketTypeAttributeList = object({
  type: text,
  ticket_type_attributes: list(ticketTypeAttribute),
});

export const ticketType = nullable(
  object({
    type: text,
    id: stringId,
    name: text,
    description: text,
    icon: text,
    workspace_id: text,
    ticket_type_attributes: ticketTypeAttributeList,
    archived: flag,
    created_at: timestamp,
    updated_at: timestamp,
  }),
);
