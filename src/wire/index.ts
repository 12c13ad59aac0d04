export { admin, adminList, adminWithApp, app } from "./admin.ts";
export type { Admin, AdminList, AdminWithApp, App } from "./admin.ts";
export {
  article,
  articleList,
  articleListItem,
  createArticleRequest,
  deletedArticleObject,
  updateArticleRequest,
} from "./article.ts";
export type {
  Article,
  ArticleList,
  ArticleListItem,
  CreateArticleRequest,
  UpdateArticleRequest,
} from "./article.ts";
export { articleContent, articleTranslatedContent } from "./article-content.ts";
export type { ArticleContent, ArticleContentRequest, ArticleTranslatedContent } from "./article-content.ts";
export { checkPayload } from "./check-payload.ts";
export type { PayloadProblem, PayloadProblemCode, Reading } from "./check-payload.ts";
export { closestName } from "./closest-name.ts";
export {
  collection,
  collectionList,
  createCollectionRequest,
  deletedCollectionObject,
  updateCollectionRequest,
} from "./collection.ts";
export type {
  Collection,
  CollectionList,
  CreateCollectionRequest,
  UpdateCollectionRequest,
} from "./collection.ts";
export type { Read, Sent, Wire } from "./definition.ts";
export { formatPath, quote } from "./describe-found.ts";
export { error } from "./error.ts";
export type { ErrorList } from "./error.ts";
export { groupContent, groupTranslatedContent } from "./group-content.ts";
export type { GroupContent, GroupContentRequest, GroupTranslatedContent } from "./group-content.ts";
export { helpCenter, helpCenterList } from "./help-center.ts";
export type { HelpCenter, HelpCenterList } from "./help-center.ts";
export { contentByLocale, SCHEMA_LOCALES } from "./locale-map.ts";
export { deletedObject, newsfeedAssignment, newsItem, newsItemRequest } from "./news-item.ts";
export type { NewsfeedAssignment, NewsItem, NewsItemRequest } from "./news-item.ts";
export { newsfeed } from "./newsfeed.ts";
export type { Newsfeed } from "./newsfeed.ts";
export { newsfeedPage, newsItemPage, paginatedResponse } from "./paginated-response.ts";
export type { NewsfeedPage, NewsItemPage } from "./paginated-response.ts";
export { cursorPages, page } from "./paging.ts";
export type { CursorPages } from "./paging.ts";
export { isSchemaName, SCHEMA_NAMES, WIRE_SCHEMAS } from "./registry.ts";
export type { SchemaName } from "./registry.ts";
export {
  createSectionRequest,
  deletedSectionObject,
  section,
  sectionList,
  updateSectionRequest,
} from "./section.ts";
export type { CreateSectionRequest, Section, SectionList, UpdateSectionRequest } from "./section.ts";
export { segment, segmentList } from "./segment.ts";
export type { Segment, SegmentList } from "./segment.ts";
export { subscriptionType, subscriptionTypeList } from "./subscription-type.ts";
export type { SubscriptionType, SubscriptionTypeList } from "./subscription-type.ts";
export { tag, tagBasic, tagList } from "./tag.ts";
export type { Tag, TagBasic, TagList } from "./tag.ts";
export { createOrUpdateTagRequest } from "./tag-requests.ts";
export type { CreateOrUpdateTagRequest } from "./tag-requests.ts";
export { team, teamList } from "./team.ts";
export type { Team, TeamList } from "./team.ts";
