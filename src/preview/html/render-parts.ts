import { renderText } from "../../report/index.ts";
import type { Entry } from "../site.ts";
import type { ShownText } from "../types.ts";
import { linkBetween } from "../page-path.ts";
import type { PreviewContext } from "./context.ts";
import { languageAttributes, nameLocale } from "./language.ts";
import { renderTag } from "./mark-printer.ts";
import { renderChips } from "./render-tally.ts";

/** A text in its language. That it is marked on its own page is seen here by a shape and a line, and said by a number beside. */
export function renderShownText({ text, locale, standing }: ShownText): string {
  const isMarked = standing === "missing" || standing === "stale";
  const [mark, shape] = isMarked ? [` class="hint ${standing}"`, `<span class="shape"></span>`] : ["", ""];
  return `<span${mark}${languageAttributes(locale)}>${shape}${renderText(text)}</span>`;
}

function renderName({ text, locale }: ShownText): string {
  return `<span${languageAttributes(locale)}>${renderText(text)}</span>`;
}

/** The name of a thing as the title of its page. */
export function renderTitle({ text, locale }: ShownText): string {
  return `<h1${languageAttributes(locale)}>${renderText(text)}</h1>`;
}

/** The description of a thing below its title. */
export function renderAbout({ text, locale }: ShownText): string {
  return `<p class="about"${languageAttributes(locale)}>${renderText(text)}</p>`;
}

/** The name of a thing that was surveyed. */
export async function readName({ key }: Entry, { view }: PreviewContext): Promise<ShownText> {
  return (await view(key)).name;
}

/** What a page stands in, as a trail that leads there; the sections of a collection are on its page. */
export async function renderTrail(
  above: readonly Entry[],
  from: string,
  context: PreviewContext,
): Promise<{ href: string; html: string }[]> {
  const trail: { href: string; html: string }[] = [];
  let page = "";
  for (const entry of above) {
    const isSection = entry.key.startsWith("section/");
    page = isSection ? page : entry.path;
    const href = linkBetween(from, page) + (isSection ? `#${sectionAnchor(entry)}` : "");
    trail.push({ href, html: renderName(await readName(entry, context)) });
  }
  return trail;
}

export function sectionAnchor({ path }: Entry): string {
  return `s-${path.replace(/^.*\/|\.html$/g, "")}`;
}

/** Things as a list of links with what is marked in them. */
export async function* renderLinks(
  entries: readonly Entry[],
  from: string,
  context: PreviewContext,
): AsyncGenerator<string> {
  if (entries.length === 0) {
    return;
  }
  yield `<ul class="links">\n`;
  for (const entry of entries) {
    yield renderLink(entry, await readName(entry, context), { from, context });
  }
  yield "</ul>\n";
}

/** A link of a list; what is marked in it stands beside it, and in `data-k` for the script. */
export function renderLink(
  { path, tally }: Entry,
  name: ShownText,
  { from, context, more = "" }: { from: string; context: PreviewContext; more?: string },
): string {
  const { texts } = context;
  const kinds = [
    ...(tally.missing > 0 ? ["missing"] : []),
    ...(tally.stale > 0 ? ["stale"] : []),
    ...(tally.drafts > 0 ? ["draft"] : []),
  ];
  const fallback =
    name.standing === "fallback" ? ` ${renderTag("fallback", nameLocale(name.locale, texts), texts)}` : "";
  return `<li data-k="${kinds.join(" ")}"><a href="${linkBetween(from, path)}">${renderShownText(name)}</a>${more}${fallback} ${renderChips(tally, texts)}</li>\n`;
}
