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
  const allowed = new Set(source.tags.flatMap(activeParts));
  return target.tags
    .filter(
      (tag) =>
        !tag.isClosing &&
        ((UNSAFE.has(tag.name) && !known.has(tag.name)) ||
          activeParts(tag).some((part) => !allowed.has(part))),
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

/** Each rule finds what it is against; it is told only where the source has less of it. */
const RULES: readonly {
  readonly code: "html-refused" | "html-lost";
  readonly find: (html: string) => readonly string[];
}[] = [
  // A list without anything in it, and a table in a table, are answered with 400.
  {
    code: "html-refused",
    find: matchesOf(
      /<(ul|ol)[^>]*>(?:\s|&nbsp;|<li[^>]*>(?:\s|&nbsp;|<br\s*\/?>|<p[^>]*>\s*<\/p>)*<\/li>)*<\/\1>/gi,
    ),
  },
  {
    code: "html-refused",
    find: matchesOf(/<table\b(?:(?!<\/table>)[\s\S])*?<table\b/gi, "<table> in a <table>"),
  },
  { code: "html-refused", find: matchesOf(/<img\b(?![^>]*\ssrc\s*=\s*["']?https?:)[^>]*>/gi) },
  // Headings below the second level become second ones; what is not supported is taken away.
  { code: "html-lost", find: matchesOf(/<h[3-6]\b[^>]*>/gi) },
  {
    code: "html-lost",
    find: matchesOf(/<(?:blockquote|font|u|s|sub|sup|small|mark|center|dl|kbd|details)\b[^>]*>/gi),
  },
];

function matchesOf(pattern: RegExp, shown?: string): (html: string) => readonly string[] {
  return (html) => Array.from(html.matchAll(pattern), ([whole]) => shown ?? whole.slice(0, 80));
}

function judgeBody(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  return RULES.flatMap(({ code, find }) => {
    const found = find(target.text);
    const [first] = found;
    return first === undefined || found.length <= find(source.text).length
      ? []
      : [makeCheckFinding(code, { found: first })];
  });
}
