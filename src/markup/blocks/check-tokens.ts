import { parseBlockText, wordsOf } from "./block-text.ts";

/** What is wrong with a token of a translation. */
export interface TokenProblem {
  readonly code: "token-missing" | "token-doubled" | "token-misnested" | "token-invented";
  /** As it is written: `<b1>`. */
  readonly token: string;
}

/** What looks like a tag of HTML. */
const TAG_LIKE = /<\/?[a-z][^<>]*>/gi;

/**
 * Compares the tokens of a translation with those of its source: each once, none else, pairs inside each other.
 * They may stand in another order.
 */
export function checkTokens(text: string, source: string): TokenProblem[] {
  const wanted = tokensOf(source);
  const found = tokensOf(text);
  const problems: TokenProblem[] = [];
  const report = (code: TokenProblem["code"], token: string): void => {
    if (!problems.some((problem) => problem.code === code && problem.token === token)) {
      problems.push({ code, token });
    }
  };
  for (const token of wanted) {
    if (!found.includes(token)) {
      report("token-missing", token);
    }
  }
  const met = new Set<string>();
  for (const token of found) {
    if (!wanted.includes(token)) {
      report("token-invented", token);
    } else if (met.has(token)) {
      report("token-doubled", token);
    }
    met.add(token);
  }
  for (const tag of inventedTags(text, source)) {
    report("token-invented", tag);
  }
  if (problems.length === 0) {
    for (const token of misnestedTokens(found)) {
      report("token-misnested", token);
    }
  }
  return problems;
}

/** The tokens of a block's text, in their order. */
export function tokensOf(text: string): string[] {
  return parseBlockText(text).flatMap((part) => (part.kind === "token" ? part.token : []));
}

/** Tags that somebody wrote by hand; those that the source shows to its readers are words. */
function inventedTags(text: string, source: string): string[] {
  const shown: readonly string[] = wordsOf(source).match(TAG_LIKE) ?? [];
  return (wordsOf(text).match(TAG_LIKE) ?? []).filter((tag) => !shown.includes(tag));
}

/** End tokens that do not end what was begun last. */
function misnestedTokens(tokens: readonly string[]): string[] {
  const open: string[] = [];
  const misnested: string[] = [];
  for (const token of tokens) {
    if (token.startsWith("</")) {
      const begin = `<${token.slice(2)}`;
      if (open.at(-1) === begin) {
        open.pop();
      } else {
        misnested.push(token);
      }
    } else if (!token.endsWith("/>")) {
      open.push(token);
    }
  }
  return misnested;
}
