import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { readAttributes, type Tag } from "./facts/find-tags.ts";
import { MARK } from "./facts/marks.ts";
import type { TextFacts } from "./facts/text-facts.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Elements that run something, or show what is not the article's. */
const UNSAFE = new Set("script style iframe object embed form input link meta base".split(" "));

/**
 * What a body must not have: code that a translator never writes, and what Intercom refuses or takes away.
 * Only what the source does not have either.
 *
 * @see https://developers.intercom.com/docs/guides/help-center/supported-html
 */
export const checkHtmlRules: Check = {
  codes: ["html-unsafe", "html-refused", "html-lost"],
  run({ source, target }) {
    return target.has(MARK.angle) && target.tags.length > 0
      ? [...judgeSafety(source, target), ...(target.kind === "html" ? judgeBody(source, target) : [])]
      : NOTHING;
  },
};

function judgeSafety(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  const known = new Set(source.tags.map(({ name }) => name));
  const mayBeActive = MAY_BE_ACTIVE.test(target.text);
  const allowed = new Set(mayBeActive ? source.tags.flatMap(activeParts) : []);
  return target.tags
    .filter(
      (tag) =>
        !tag.isClosing &&
        ((UNSAFE.has(tag.name) && !known.has(tag.name)) ||
          (mayBeActive && activeParts(tag).some((part) => !allowed.has(part)))),
    )
    .map(({ start, end }) =>
      makeCheckFinding("html-unsafe", { found: target.text.slice(start, end), span: { start, end } }),
    );
}

/** Attributes that run code: `onclick="…"`, `href="javascript:…"`. */
function activeParts(tag: Tag): readonly string[] {
  return [...readAttributes(tag)]
    .filter(([name, value]) => /^on[a-z]/.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value))
    .map(([name, value]) => `${name}=${value}`);
}

/** What an attribute that runs code cannot do without. */
const MAY_BE_ACTIVE = /\son[a-z]+\s*=|script:|data:text/i;

const EMPTY_LIST =
  /<(ul|ol)\b[^<>]*>(?:\s|&nbsp;|<li\b[^<>]*>(?:\s|&nbsp;|<br\s*\/?>|<p\b[^<>]*>\s*<\/p>)*<\/li>)*<\/\1>/gi;
/** What Intercom makes something else, or takes away while its text stays. */
const LOST = new Set("h3 h4 h5 h6 blockquote font u s sub sup small mark center dl kbd details".split(" "));

/** Each rule finds what it is against; it is told only where the source has less of it. */
const RULES: readonly {
  readonly code: "html-refused" | "html-lost";
  readonly find: (facts: TextFacts) => readonly string[];
}[] = [
  // What is answered with 400: a list without anything in it, a table in a table, an image that is nowhere.
  { code: "html-refused", find: findEmptyLists },
  { code: "html-refused", find: ({ tags }) => findNestedTables(tags) },
  { code: "html-refused", find: ({ tags }) => findLostImages(tags) },
  {
    code: "html-lost",
    find: ({ tags }) =>
      tags.filter(({ name, isClosing }) => !isClosing && LOST.has(name)).map(({ name }) => `<${name}>`),
  },
];

function findEmptyLists({ tags, text }: TextFacts): readonly string[] {
  return tags.some(({ name }) => name === "ul" || name === "ol")
    ? Array.from(text.matchAll(EMPTY_LIST), ([list]) => list.slice(0, 80))
    : [];
}

function findNestedTables(tags: readonly Tag[]): readonly string[] {
  let depth = 0;
  return tags.flatMap(({ name, isClosing }) => {
    if (name !== "table") {
      return [];
    }
    depth += isClosing ? -1 : 1;
    return depth > 1 && !isClosing ? ["<table> in a <table>"] : [];
  });
}

function findLostImages(tags: readonly Tag[]): readonly string[] {
  return tags
    .filter((tag) => tag.name === "img" && !/^https?:/i.test(readAttributes(tag).get("src") ?? ""))
    .map(({ attributes }) => `<img ${attributes}>`.slice(0, 80));
}

function judgeBody(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  return RULES.flatMap(({ code, find }) => {
    const found = find(target);
    const [first] = found;
    return first === undefined || found.length <= find(source).length
      ? []
      : [makeCheckFinding(code, { found: first })];
  });
}
