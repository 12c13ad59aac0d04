export { rewriteArticleHtml } from "./rewrite-article-html.ts";
export type { RewriteOptions } from "./rewrite-options.ts";
export { signImages } from "./images.ts";
