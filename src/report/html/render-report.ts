import { renderPictures } from "../pictures/render-picture.ts";
import type { AdviceView, PartView, ReportView } from "../view.ts";
import { escapeHtml, renderText } from "./escape.ts";
import { renderItem } from "./render-item.ts";
import { renderControls, renderHelp } from "./render-controls.ts";
import { renderTable } from "./render-table.ts";
import { hashInline } from "./hash-inline.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

/** Nothing is loaded and nothing can be sent; what is run is the page's own script and nothing else. */
const CONTENT_SECURITY_POLICY = `default-src 'none'; script-src ${hashInline(SCRIPT)}; style-src ${hashInline(STYLE)}; base-uri 'none'; form-action 'none'`;

/** With more items than this every one is folded: the page is leafed through, not read from end to end. */
const FOLD_FROM_ITEMS = 200;

/** One self-contained page, in chunks. All content is escaped: other people's HTML is shown as its source. */
export async function* renderHtml(report: ReportView<unknown>): AsyncGenerator<string> {
  yield* renderHead(report);
  const items = countItems(report);
  let opened = 0;
  for await (const { part, item } of report.entries()) {
    for (; opened <= part; opened += 1) {
      yield renderPart(report.parts[opened], opened);
    }
    yield renderItem(item, report, { fold: items > FOLD_FROM_ITEMS });
  }
  yield `</main>\n<footer><p>${renderText(report.footer)}</p></footer>\n${items > 0 ? `${renderHelp(report.controls)}<script>${SCRIPT}</script>\n` : ""}</body>\n</html>\n`;
}

function countItems({ parts }: ReportView<unknown>): number {
  return parts.reduce((sum, { items }) => sum + items, 0);
}

function* renderHead(report: ReportView<unknown>): Generator<string> {
  yield `<!doctype html><!-- ${escapeHtml(report.notice).replaceAll("--", "- -")} -->
<html lang="${escapeHtml(report.language)}" dir="${report.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${renderTitle(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="notice">${renderText(report.notice)}</p>
<h1>${renderText(report.title)}</h1>
${report.lead === "" ? "" : `<p class="lead">${renderText(report.lead)}</p>\n`}`;
  if (report.facts.length > 0) {
    const facts = report.facts.map(
      ({ label, value }) =>
        `<div><dt>${renderText(label)}</dt><dd><bdi>${renderText(value)}</bdi></dd></div>\n`,
    );
    yield `<dl>\n${facts.join("")}</dl>\n`;
  }
  yield `</header>\n<main>\n<div class="summary">\n`;
  yield report.tables.map(renderTable).join("");
  yield report.advice.map(renderAdvice).join("");
  yield "</div>\n";
  yield renderPictures(report.pictures, report.direction);
  yield renderContents(report);
  if (countItems(report) > 0) {
    yield renderControls(report.controls, report.allLanguagesLabel);
  }
}

/** A title holds text only: no element can mark a revealed character there. */
function renderTitle(title: string): string {
  return renderText(title).replaceAll(/<\/?mark>/g, "");
}

function renderAdvice({ heading, items }: AdviceView): string {
  const entries = items.map(({ text, command }) => {
    const commandLine =
      command === undefined ? "" : `<pre dir="ltr"><code>${renderText(command)}</code></pre>`;
    return items.length === 1
      ? `<p>${renderText(text)}</p>${commandLine}`
      : `<li>${renderText(text)}${commandLine}</li>`;
  });
  return `<section><h2>${renderText(heading)}</h2>${items.length === 1 ? entries.join("") : `<ul>${entries.join("")}</ul>`}</section>\n`;
}

function renderContents({ parts, partsHeading }: ReportView<unknown>): string {
  const entries = parts.flatMap((part, index) =>
    part.items === 0
      ? []
      : [
          `<li><a href="#part-${index}"><bdi>${renderText(part.heading)}</bdi></a> <span class="count">${part.items}</span></li>`,
        ],
  );
  return entries.length < 2
    ? ""
    : `<nav aria-label="${escapeHtml(partsHeading)}"><h2>${renderText(partsHeading)}</h2><ul>${entries.join("")}</ul></nav>\n`;
}

function renderPart(part: PartView | undefined, index: number): string {
  if (part === undefined) {
    return "";
  }
  const tag = `h${part.level}`;
  const intro = part.intro === undefined ? "" : `<p class="quiet">${renderText(part.intro)}</p>`;
  return `<${tag} id="part-${index}"><bdi>${renderText(part.heading)}</bdi></${tag}>${intro}\n`;
}
