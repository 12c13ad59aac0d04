import { z } from "zod";

import { fileAttribute } from "./attachment.ts";
import { contactReference } from "./contact.ts";
import {
  decimalNumber,
  dictionary,
  flag,
  list,
  nullable,
  oneOf,
  stringId,
  text,
  timestamp,
  typeTag,
  wire,
} from "./definition.ts";
import { object } from "./object.ts";
import { ticketParts, ticketState } from "./ticket-part.ts";
import { ticketType } from "./ticket-type.ts";

export const ticketContacts = object({ type: typeTag("contact.list"), contacts: list(contactReference) });

/** What the attributes hold is up to the workspace: nothing in a list is described. */
const anyList = list(wire(z.unknown(), z.unknown()));

export const ticketCustomAttributes = dictionary(
  oneOf(nullable(text), decimalNumber, flag, anyList, fileAttribute),
);

export const ticket = nullable(
  object({
    type: typeTag("ticket"),
    id: stringId,
    ticket_id: stringId,
    ticket_attributes: ticketCustomAttributes,
    ticket_state: ticketState,
    ticket_type: ticketType,
    contacts: ticketContacts,
    admin_assignee_id: stringId,
    team_assignee_id: stringId,
    created_at: timestamp,
    updated_at: timestamp,
    ticket_parts: ticketParts,
    is_shared: flag,
    ticket_state_internal_label: text,
    ticket_state_external_label: text,
  }),
);
