import { beforeAll, describe, expect, it } from "vitest";
import { rewriteArticleHtml } from "../sandbox/html/index.ts";
import { readCorpusBodies, type HtmlBody } from "../testing/html-bodies.ts";
import { referenceFolder } from "../testing/reference.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { compareReturned, type Returned } from "./compare-returned.ts";

const corpus = referenceFolder("corpus");

/** A body with what the sandbox makes of it. */
interface Rewritten extends HtmlBody {
  readonly returned: string;
}

function compare(sent: string, returned: string): Returned {
  const live = anObject("article", "1", { content: { en: { body: returned } } });
  return compareReturned({ resource: "article" }, { locale: "en", field: "body", after: sent }, live)
    .returned;
}

/** What a workspace could lose of a body; undefined where the body has nothing of the kind. */
const LOSSES: Readonly<Record<string, (html: string) => string | undefined>> = {
  "a word": (html) => replaceOnce(html, />([^<>&]*?)\b(\p{L}{3,}) /u, ">$1"),
  "a letter": (html) => replaceOnce(html, />([^<>&]*?\p{L})\p{L}(\p{L})/u, ">$1$2"),
  "the order of words": (html) => replaceOnce(html, />([^<>&]*?\b)(\p{L}{4,}) (\p{L}{2,3}) /u, ">$1$3 $2 "),
  "a space": (html) => replaceOnce(html, />([^<>]*?\p{L}) (\p{L})/u, ">$1$2"),
  "a paragraph": (html) => replaceOnce(html, /<p class="no-margin">[^<>]*\p{L}[^<>]*<\/p>/u, ""),
  "the edge of a paragraph": (html) =>
    replaceOnce(html, /(<p class="no-margin">[^<>]*\p{L})<\/p><p class="no-margin">(?=\p{L})/u, "$1"),
  "a link": (html) => replaceOnce(html, /<a [^>]*href="http[^>]*>((?:(?!<\/a>).)*\p{L}.*?)<\/a>/u, "$1"),
  "where a link leads": (html) =>
    replaceOnce(
      html,
      /<a ([^>]*)href="https?:[^"]*"(?=[^>]*>[^<]*\p{L})/u,
      '<a $1href="https://else.example/"',
    ),
  "an image": (html) => replaceOnce(html, /<img [^>]*>/, ""),
  "an emphasis": (html) =>
    replaceOnce(html, /<(b|strong|i|em|code)(?: [^>]*)?>([^<>]*[\p{L}\d][^<>]*)<\/\1>/u, "$2"),
  "a heading": (html) => replaceOnce(html, /<h[12][^>]*>([^<>]*\p{L}[^<>]*)<\/h[12]>/u, "<p>$1</p>"),
  "a list item": (html) => replaceOnce(html, /<li>(?:(?!<\/?li>).)*<\/li>/s, ""),
  "the bounds of a list item": (html) => replaceOnce(html, /(\p{L})<\/li><li>(?=\p{L})/u, "$1 "),
  "the numbers of a list": (html) => replaceOnce(html, /<ol>((?:(?!<\/ol>).)*)<\/ol>/s, "<ul>$1</ul>"),
  "a cell": (html) => replaceOnce(html, /<t[dh][^>]*>[^<>]*<\/t[dh]>/, ""),
  "a rule": (html) => replaceOnce(html, /<hr>/, ""),
  "lines of code": (html) => replaceOnce(html, /(<pre>(?:<code>)?[^<\n]+)\n(?=[^<\n])/, "$1 "),
};

/** Bodies that one kind of loss is tried on, at most. */
const MOST_TRIED = 200;

/** The bodies in an order that leaves no source to the end. */
function spread(bodies: readonly Rewritten[]): Rewritten[] {
  const STEP = 17;
  return bodies
    .map((body, index) => [index % STEP, body] as const)
    .toSorted(([left], [right]) => left - right)
    .map(([, body]) => body);
}

function replaceOnce(html: string, what: RegExp, by: string): string | undefined {
  const replaced = html.replace(what, by);
  return replaced === html ? undefined : replaced;
}

describe.skipIf(corpus === undefined)("reading back other people's bodies", () => {
  let bodies: readonly Rewritten[] = [];

  beforeAll(async () => {
    bodies = (await readCorpusBodies(corpus ?? "")).flatMap((body) => {
      try {
        const returned = rewriteArticleHtml(body.html, {
          headingIds: "added",
          deepHeadings: "h2",
          callouts: "lost",
          nowSeconds: 0,
        });
        return [{ ...body, returned }];
      } catch {
        // Refused as a whole: nothing comes back that could be compared.
        return [];
      }
    });
  });

  it("takes no rewriting of Intercom's for a failure", () => {
    expect(bodies.length).toBeGreaterThan(1_900);
    const failures = bodies.filter(({ html, returned }) => compare(html, returned) === "different");
    expect(failures.map(({ from }) => from)).toEqual([]);
  });

  it.each(Object.entries(LOSSES))("notices the loss of %s", (_what, lose) => {
    let tried = 0;
    const missed: string[] = [];
    for (const { from, html, returned } of spread(bodies)) {
      const lossy = tried < MOST_TRIED ? lose(returned) : undefined;
      if (lossy !== undefined) {
        tried += 1;
        if (compare(html, lossy) !== "different") {
          missed.push(`${from}: ${lossy.slice(0, 200)}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });
});
