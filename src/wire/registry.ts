import type { Wire } from "./definition.ts";
import { admin, adminList, adminWithApp, app, teamPriorityLevel } from "./admin.ts";
import { articleContent, articleTranslatedContent } from "./article-content.ts";
import {
  article,
  articleList,
  articleListItem,
  articleStatistics,
  createArticleRequest,
  deletedArticleObject,
  updateArticleRequest,
} from "./article.ts";
import { conversationAttachmentFiles, fileAttribute, partAttachment } from "./attachment.ts";
import {
  collection,
  collectionList,
  createCollectionRequest,
  deletedCollectionObject,
  updateCollectionRequest,
} from "./collection.ts";
import { contactReference, mergeContactsRequest, socialProfile } from "./contact.ts";
import {
  detachContactFromConversationRequest,
  openConversationRequest,
  redactConversationRequest,
  snoozeConversationRequest,
} from "./conversation-requests.ts";
import { error } from "./error.ts";
import { groupContent, groupTranslatedContent } from "./group-content.ts";
import { helpCenter, helpCenterList } from "./help-center.ts";
import { intercomVersion } from "./intercom-version.ts";
import { message, phoneSwitch } from "./message.ts";
import { deletedObject, newsfeedAssignment, newsItem, newsItemRequest } from "./news-item.ts";
import { newsfeed } from "./newsfeed.ts";
import { note, noteList } from "./note.ts";
import { paginatedResponse } from "./paginated-response.ts";
import { cursorPages, pagesLink, startingAfterPaging } from "./paging.ts";
import { reference } from "./reference.ts";
import {
  adminReplyConversationRequest,
  contactReplyBaseRequest,
  contactReplyConversationRequest,
  contactReplyEmailRequest,
  contactReplyIntercomUserIdRequest,
  contactReplyUserIdRequest,
  replyConversationRequest,
} from "./reply-requests.ts";
import { multipleFilterSearchRequest, searchRequest, singleFilterSearchRequest } from "./search.ts";
import {
  createSectionRequest,
  deletedSectionObject,
  section,
  sectionList,
  updateSectionRequest,
} from "./section.ts";
import { segment, segmentList } from "./segment.ts";
import { slaApplied } from "./sla-applied.ts";
import { subscriptionType, subscriptionTypeList, translation } from "./subscription-type.ts";
import {
  createOrUpdateTagRequest,
  tagCompanyRequest,
  tagMultipleUsersRequest,
  untagCompanyRequest,
} from "./tag-requests.ts";
import { tag, tagBasic, tagList, tags } from "./tag.ts";
import { adminPriorityLevel, team, teamList } from "./team.ts";
import { ticketNote, ticketPart, ticketPartAuthor, ticketParts } from "./ticket-part.ts";
import { ticketType, ticketTypeAttribute, ticketTypeAttributeList } from "./ticket-type.ts";
import { ticket, ticketContacts, ticketCustomAttributes } from "./ticket.ts";

/** Every payload helpferry knows, under the name Intercom's description gives it. A new one is a line here. */
export const WIRE_SCHEMAS = {
  admin,
  admin_list: adminList,
  admin_priority_level: adminPriorityLevel,
  admin_reply_conversation_request: adminReplyConversationRequest,
  admin_with_app: adminWithApp,
  app,
  article,
  article_content: articleContent,
  article_list: articleList,
  article_list_item: articleListItem,
  article_statistics: articleStatistics,
  article_translated_content: articleTranslatedContent,
  collection,
  collection_list: collectionList,
  contact_reference: contactReference,
  contact_reply_base_request: contactReplyBaseRequest,
  contact_reply_conversation_request: contactReplyConversationRequest,
  contact_reply_email_request: contactReplyEmailRequest,
  contact_reply_intercom_user_id_request: contactReplyIntercomUserIdRequest,
  contact_reply_user_id_request: contactReplyUserIdRequest,
  conversation_attachment_files: conversationAttachmentFiles,
  create_article_request: createArticleRequest,
  create_collection_request: createCollectionRequest,
  create_or_update_tag_request: createOrUpdateTagRequest,
  create_section_request: createSectionRequest,
  cursor_pages: cursorPages,
  deleted_article_object: deletedArticleObject,
  deleted_collection_object: deletedCollectionObject,
  deleted_object: deletedObject,
  deleted_section_object: deletedSectionObject,
  detach_contact_from_conversation_request: detachContactFromConversationRequest,
  error,
  file_attribute: fileAttribute,
  group_content: groupContent,
  group_translated_content: groupTranslatedContent,
  help_center: helpCenter,
  help_center_list: helpCenterList,
  intercom_version: intercomVersion,
  merge_contacts_request: mergeContactsRequest,
  message,
  multiple_filter_search_request: multipleFilterSearchRequest,
  news_item: newsItem,
  news_item_request: newsItemRequest,
  newsfeed,
  newsfeed_assignment: newsfeedAssignment,
  note,
  note_list: noteList,
  open_conversation_request: openConversationRequest,
  pages_link: pagesLink,
  paginated_response: paginatedResponse,
  part_attachment: partAttachment,
  phone_switch: phoneSwitch,
  redact_conversation_request: redactConversationRequest,
  reference,
  reply_conversation_request: replyConversationRequest,
  search_request: searchRequest,
  section,
  section_list: sectionList,
  segment,
  segment_list: segmentList,
  single_filter_search_request: singleFilterSearchRequest,
  sla_applied: slaApplied,
  snooze_conversation_request: snoozeConversationRequest,
  social_profile: socialProfile,
  starting_after_paging: startingAfterPaging,
  subscription_type: subscriptionType,
  subscription_type_list: subscriptionTypeList,
  tag,
  tag_basic: tagBasic,
  tag_company_request: tagCompanyRequest,
  tag_list: tagList,
  tag_multiple_users_request: tagMultipleUsersRequest,
  tags,
  team,
  team_list: teamList,
  team_priority_level: teamPriorityLevel,
  ticket,
  ticket_contacts: ticketContacts,
  ticket_custom_attributes: ticketCustomAttributes,
  ticket_note: ticketNote,
  ticket_part: ticketPart,
  ticket_part_author: ticketPartAuthor,
  ticket_parts: ticketParts,
  ticket_type: ticketType,
  ticket_type_attribute: ticketTypeAttribute,
  ticket_type_attribute_list: ticketTypeAttributeList,
  translation,
  untag_company_request: untagCompanyRequest,
  update_article_request: updateArticleRequest,
  update_collection_request: updateCollectionRequest,
  update_section_request: updateSectionRequest,
} as const satisfies Record<string, Wire>;

export type SchemaName = keyof typeof WIRE_SCHEMAS;

/** The names, sorted. */
export const SCHEMA_NAMES: readonly SchemaName[] = Object.keys(WIRE_SCHEMAS).filter(isSchemaName).sort();

export function isSchemaName(name: string): name is SchemaName {
  return Object.hasOwn(WIRE_SCHEMAS, name);
}
