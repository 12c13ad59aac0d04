/** The notations in which texts leave a place for a value. */
export type PlaceholderSyntax =
  | "mustache"
  | "liquid"
  | "dollar-brace"
  | "percent-brace"
  | "nesting"
  | "brace"
  | "printf"
  | "percent-name";

/** A place for a value in a text. */
export interface Placeholder {
  readonly syntax: PlaceholderSyntax;
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Equal for placeholders that stand for the same value in the same way, however they are spaced. */
  readonly key: string;
  /** What is named inside: `user.first_name`, `0`; "" for printf without a position. */
  readonly name: string;
}

/**
 * All notations at once, the longer first: `{{ x | fallback: "y" }}` (Intercom, Liquid, i18next, Handlebars),
 * `{% tag %}`, `${x}`, `%{x}` and `#{x}`, `$t(x)`, `{x}` and `{0, number}`, `%(x)s`, `%1$s` and `%s`, `%name%`.
 *
 * `%` after a digit is a percentage, and so is one before a space: neither is printf.
 */
const PLACEHOLDER = new RegExp(
  [
    /(?<mustache>\{\{\{?[^{}]*\}?\}\})/,
    /(?<liquid>\{%[^{}%]*%\})/,
    /(?<dollar>\$\{[^{}]*\})/,
    /(?<percent>[%#]\{[^{}]*\})/,
    /(?<nesting>\$t\([^()]*\))/,
    /(?<brace>\{\/?[\p{L}\p{N}_$@][^{}\n"<>]{0,60}\/?\})/u,
    /(?<named>%\([\w.-]+\)[-+0#]?\d*(?:\.\d+)?[a-zA-Z])/,
    /(?<percentName>%[a-zA-Z][a-zA-Z0-9]*_[a-zA-Z0-9_]*%|%[a-z]{3,}%)/,
    /(?<printf>%\d+\$[-+0#,]*\d*(?:\.\d+)?(?:hh?|ll?|[Lzjt])?[sdiufFeEgGxXoaAcCbBp@]|(?<![\d%])%[-+0#,]*\d*(?:\.\d+)?(?:hh?|ll?|[Lzjt])?[sdiufgxXcp@](?![a-zA-Z]{2}))/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

/** Every placeholder of a text, in order. */
export function findPlaceholders(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  let position = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole] = match;
    const { syntax, name, key } = readPlaceholder(match, () => (position += 1));
    found.push({ syntax, text: whole, start: match.index, end: match.index + whole.length, key, name });
  }
  return found;
}

type Named = Pick<Placeholder, "syntax" | "name" | "key">;

function readPlaceholder({ 0: whole, groups = {} }: RegExpExecArray, nextPosition: () => number): Named {
  if (groups["mustache"] !== undefined) {
    return readMustache(whole);
  }
  if (groups["liquid"] !== undefined) {
    return named("liquid", whole.slice(2, -2));
  }
  if (groups["dollar"] !== undefined) {
    return named("dollar-brace", whole.slice(2, -1));
  }
  if (groups["percent"] !== undefined) {
    const name = fold(whole.slice(2, -1));
    return { syntax: "percent-brace", name, key: `${whole.slice(0, 1)}{${name}}` };
  }
  if (groups["nesting"] !== undefined) {
    return named("nesting", whole.slice(3, -1));
  }
  if (groups["brace"] !== undefined) {
    return named("brace", whole.slice(1, -1));
  }
  if (groups["percentName"] !== undefined) {
    return named("percent-name", whole.slice(1, -1));
  }
  return readPrintf(whole, nextPosition);
}

/** `{{ user.first_name | fallback: "there" }}`: what is shown instead may be translated, all else may not. */
function readMustache(whole: string): Named {
  const inner = whole.replaceAll(/^\{+|\}+$/g, "");
  const [name = "", ...filters] = inner.split("|").map((part) => fold(part));
  const calls = filters.map((filter) => {
    const [, call = filter, quote = ""] = /^([\w-]+)\s*:\s*(["'])?.*$/s.exec(filter) ?? [];
    return `${call}:${quote}`;
  });
  return { syntax: "mustache", name, key: `{{${[name, ...calls].join("|")}}}` };
}

/** `%s %s` and `%2$s %1$s` ask for the same values: those without a position are counted. */
function readPrintf(whole: string, nextPosition: () => number): Named {
  const name = /^%\(([^)]*)\)/.exec(whole)?.[1];
  const conversion = whole.at(-1) === "i" ? "d" : (whole.at(-1) ?? "");
  if (name !== undefined) {
    return { syntax: "printf", name, key: `%(${name})${conversion}` };
  }
  const position = /^%(\d+)\$/.exec(whole)?.[1] ?? String(nextPosition());
  return { syntax: "printf", name: "", key: `%${position}$${conversion}` };
}

function named(syntax: PlaceholderSyntax, inner: string): Named {
  const name = fold(inner);
  return { syntax, name, key: `${syntax} ${name}` };
}

function fold(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}
