import { blankDraft } from "../blank-draft.ts";
import { makeFinding } from "../finding.ts";
import type { ReadDrafts } from "../source.ts";
import type { IngestFinding, NewsDraft, SourcePlace } from "../types.ts";
import type { FrontMatterValue, SplitMarkdown } from "./split-front-matter.ts";

type FrontMatter = ReadonlyMap<string, FrontMatterValue>;

/** Keys for each thing a post can say, in the words of the tools that write such files; the first one counts. */
const KEYS = {
  title: ["title"],
  date: ["published_at", "publish_date", "pub_date", "date"],
  id: ["external_id", "id", "guid", "slug"],
  labels: ["labels", "tags", "categories", "category"],
  state: ["state", "status"],
  draft: ["draft"],
  published: ["published"],
  sender: ["sender", "author", "authors"],
  newsfeeds: ["newsfeeds", "newsfeed"],
  reactions: ["reactions"],
  silently: ["deliver_silently", "silent"],
  image: ["cover_image", "cover", "image", "thumbnail"],
  link: ["canonical_url", "permalink", "link", "url"],
  locale: ["locale", "lang", "language"],
} as const;

const KNOWN: ReadonlySet<string> = new Set(Object.values(KEYS).flat());

/** A front-matter file as blogs and site generators have them: one file, one item. */
export function readPost(split: SplitMarkdown, fileName: string): ReadDrafts {
  const frontMatter: FrontMatter = split.frontMatter ?? new Map();
  const place: SourcePlace = { file: fileName, where: "line 1" };
  const title = readText(frontMatter, KEYS.title);
  const { heading, rest } = splitHeading(split.body);
  const date = readText(frontMatter, KEYS.date);
  const newsfeeds = readList(frontMatter, KEYS.newsfeeds);
  const draft: NewsDraft = {
    ...blankDraft(place),
    externalId: readText(frontMatter, KEYS.id) ?? nameOfPost(fileName),
    title: title ?? heading,
    body: (title === null ? rest : split.body).trim() || null,
    bodyFormat: "markdown",
    state: readState(frontMatter),
    sender: readSender(frontMatter),
    newsfeeds: newsfeeds.map((newsfeed) => ({ newsfeed, publishedAt: null })),
    publishedAt: date ?? dateOfName(fileName),
    labels: KEYS.labels.flatMap((key) => readList(frontMatter, [key])),
    reactions: readList(frontMatter, KEYS.reactions),
    deliverSilently: readText(frontMatter, KEYS.silently),
    coverImageUrl: readText(frontMatter, KEYS.image),
    link: readText(frontMatter, KEYS.link),
    locale: readText(frontMatter, KEYS.locale),
  };
  return {
    drafts: [{ ...draft, labels: [...new Set(draft.labels)] }],
    findings: reportUnread(frontMatter, place),
  };
}

/** The first of the keys that has one text. */
function readText(frontMatter: FrontMatter, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = frontMatter.get(key);
    if (typeof value === "string" && value.trim() !== "" && !/^(?:~|null)$/i.test(value)) {
      return value.trim();
    }
  }
  return null;
}

/** `[a, b]`, a list of lines, or `a, b` in one text. */
function readList(frontMatter: FrontMatter, keys: readonly string[]): string[] {
  for (const key of keys) {
    const value = frontMatter.get(key);
    if (Array.isArray(value)) {
      return value
        .filter((each) => typeof each === "string")
        .map((each) => each.trim())
        .filter((each) => each !== "");
    }
    const text = readText(frontMatter, [key]);
    if (text !== null) {
      return text
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== "");
    }
  }
  return [];
}

/** `draft: true` and `published: false` are other words for the state "draft". */
function readState(frontMatter: FrontMatter): string | null {
  const isDraft =
    /^(true|yes)$/i.test(readText(frontMatter, KEYS.draft) ?? "") ||
    /^(false|no)$/i.test(readText(frontMatter, KEYS.published) ?? "");
  return readText(frontMatter, KEYS.state) ?? (isDraft ? "draft" : null);
}

/** A name, or the e-mail address of an author who is given with one; of several authors the first. */
function readSender(frontMatter: FrontMatter): string | null {
  for (const key of KEYS.sender) {
    const value = frontMatter.get(key);
    const first: FrontMatterValue | undefined = Array.isArray(value) ? value[0] : value;
    const author: FrontMatter =
      first instanceof Map
        ? new Map([...first].map(([name, each]) => [String(name), each]))
        : new Map([["name", first ?? null]]);
    const sender = readText(author, ["email", "name"]);
    if (sender !== null) {
      return sender;
    }
  }
  return null;
}

/** The heading a file begins with is its title where nothing else is. */
function splitHeading(body: string): { readonly heading: string | null; readonly rest: string } {
  const text = body.trimStart();
  const end = text.indexOf("\n");
  const [line, rest] = end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end)];
  const words = line.trim().split(/[ \t]+/);
  if (words[0] !== "#") {
    return { heading: null, rest: body };
  }
  const heading = words.slice(1, /^#+$/.test(words.at(-1) ?? "") ? -1 : undefined).join(" ");
  return heading === "" ? { heading: null, rest: body } : { heading, rest };
}

/** `news/2021-03-04-search.md` → `2021-03-04-search`; `search/index.md` → `search`. */
function nameOfPost(fileName: string): string | null {
  const parts = fileName.split(/[\\/]/).filter((part) => part !== "");
  const name = (parts.at(-1) ?? "").replace(/\.(?:md|markdown|mdx)$/i, "");
  return (/^_?index$/i.test(name) ? parts.at(-2) : name) ?? null;
}

/** Site generators take the date from the name of a file where it has one. */
function dateOfName(fileName: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=[-_.]|$)/.exec(nameOfPost(fileName) ?? "")?.[0] ?? null;
}

function reportUnread(frontMatter: FrontMatter, place: SourcePlace): IngestFinding[] {
  const unread = [...frontMatter.keys()].filter((key) => !KNOWN.has(key));
  return unread.length === 0 ? [] : [makeFinding("keys-not-read", { place }, { wanted: unread.join(", ") })];
}
