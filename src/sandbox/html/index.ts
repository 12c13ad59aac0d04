export { rewriteArticleHtml } from "./rewrite-article-html.ts";
export type { RewriteOptions } from "./rewrite-article-html.ts";
export { signImages } from "./images.ts";
