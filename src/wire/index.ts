export { admin, adminList, adminWithApp, app } from "./admin.ts";
export type { Admin, AdminList, AdminWithApp, App } from "./admin.ts";
export { articleContent, articleTranslatedContent } from "./article-content.ts";
export type { ArticleContent, ArticleContentRequest, ArticleTranslatedContent } from "./article-content.ts";
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
export {
  createSectionRequest,
  deletedSectionObject,
  section,
  sectionList,
  updateSectionRequest,
} from "./section.ts";
export type { CreateSectionRequest, Section, SectionList, UpdateSectionRequest } from "./section.ts";
