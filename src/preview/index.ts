export type { PreviewContext } from "./html/context.ts";
export { renderStartPage } from "./html/render-start-page.ts";
export type { PreviewedLocale } from "./html/render-start-page.ts";
export { renderPages } from "./render-pages.ts";
export type { RenderedPage } from "./render-pages.ts";
export type { LinkTargets } from "./links.ts";
export { isPagePath, localeFolder } from "./page-path.ts";
export { keyOf, SiteBuilder } from "./site.ts";
export type { Site } from "./site.ts";
export type { Tally } from "./tally.ts";
export type {
  ArticleView,
  GroupView,
  MarkedBlock,
  NewsView,
  ObjectView,
  ParentKey,
  Publication,
  ShownBody,
  ShownText,
  Standing,
} from "./types.ts";
