import type { ControlWords } from "../view.ts";
import { escapeAttribute, renderText } from "./escape.ts";

/** What the page can be filtered by and how it is shown. Hidden until the script has found what there is to choose from. */
export function renderControls(words: ControlWords, allLanguagesLabel: string): string {
  const select = (name: string, label: string, options: Readonly<Record<string, string>>): string =>
    `<label>${renderText(label)} <select name="${name}">${Object.entries(options)
      .map(([value, text]) => `<option value="${value}">${renderText(text)}</option>`)
      .join("")}</select></label>`;
  const facet = (name: string, label: string): string => select(name, label, { "": words.any });
  const button = (action: string, label: string): string =>
    `<button type="button" data-do="${action}">${renderText(label)}</button>`;
  return `<form id="tools" role="search" aria-label="${escapeAttribute(words.filter)}" data-count="${escapeAttribute(words.shown)}" data-all="${escapeAttribute(allLanguagesLabel)}" hidden>
<p class="find"><label>${renderText(words.search)} <input type="search" name="q"></label>${facet("action", words.action)}${facet("kind", words.kind)}${facet("locale", words.language)}${facet("reason", words.reason)}${facet("finding", words.finding)}${button("clear", words.clear)} <output></output></p>
<p class="views">${select("layout", words.layout, { one: words.inline, sides: words.sideBySide })}${select("bodies", words.bodies, { seen: words.rendered, source: words.source })}${select("theme", words.colours, { "": words.system, light: words.light, dark: words.dark })}${button("expand", words.expand)}${button("collapse", words.collapse)}${button("help", words.keys)}</p>
</form>
`;
}

/** What the keys do. */
export function renderHelp(words: ControlWords): string {
  const keys: readonly (readonly [string, string])[] = [
    ["j k", words.keyMove],
    ["o", words.keyOpen],
    ["e c", words.keyAll],
    ["/", words.keySearch],
    ["Esc", words.keyClear],
    ["?", words.keyHelp],
  ];
  const rows = keys.map(
    ([key, text]) => `<tr><th scope="row"><kbd>${key}</kbd></th><td>${renderText(text)}</td></tr>`,
  );
  return `<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${renderText(words.keys)}</h2><table><tbody>${rows.join("")}</tbody></table><p><label><input type="checkbox" checked> ${renderText(words.keysOn)}</label></p><p><button type="button" data-do="close">${renderText(words.close)}</button></p></dialog>
`;
}
