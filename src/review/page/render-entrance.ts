import { escapeAttribute, renderText } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";

/** Leads from the address that was printed to the page, and leaves no trace of its token in the history. */
export function renderEntrance(path: string, texts: Texts): string {
  const address = escapeAttribute(path);
  return `<!doctype html>
<html lang="${escapeAttribute(texts.language)}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url=${address}">
<title>${renderText(texts.t("review.page.entered"))}</title>
</head>
<body><p><a href="${address}">${renderText(texts.t("review.page.goOn"))}</a></p></body>
</html>
`;
}
