import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { readAttributes, type Tag } from "./facts/find-tags.ts";
import { MARK } from "./facts/marks.ts";
import type { TextFacts } from "./facts/text-facts.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** What a reader sees as a part of its own. */
const BLOCKS = new Set("h1 h2 h3 h4 h5 h6 ul ol table img iframe pre hr blockquote".split(" "));

/** A body has the parts of its source in their order, and what leads to a place in it finds that place. */
export const checkBody: Check = {
  codes: ["html-order", "anchor-broken", "image-text"],
  run({ source, target, locale, sourceLocale }) {
    if (!target.has(MARK.angle) || target.tags.length === 0) {
      return NOTHING;
    }
    return [
      ...judgeOrder(source, target),
      ...judgeAnchors(source, target),
      ...(locale.language === sourceLocale.language ? [] : judgeImages(source, target)),
    ];
  },
};

/** Only where there are as many of each: what is missing is told by its tag. */
function judgeOrder(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  const [wanted, found] = [blocksOf(source.tags), blocksOf(target.tags)];
  const at = wanted.findIndex((name, index) => name !== found[index]);
  return at < 0 || wanted.toSorted().join() !== found.toSorted().join()
    ? NOTHING
    : [makeCheckFinding("html-order", { found: `<${found[at]}>`, wanted: `<${wanted[at]}>` })];
}

function blocksOf(tags: readonly Tag[]): readonly string[] {
  return tags.filter(({ name, isClosing }) => !isClosing && BLOCKS.has(name)).map(({ name }) => name);
}

/** Intercom gives the headings of each translation ids of their own: a link copied from the source leads nowhere. */
function judgeAnchors(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  if (!target.text.includes('"#') || missingAnchors(source.tags).length > 0) {
    return NOTHING;
  }
  return missingAnchors(target.tags).map((found) => makeCheckFinding("anchor-broken", { found }));
}

function missingAnchors(tags: readonly Tag[]): readonly string[] {
  const read = tags.filter(({ attributes }) => attributes !== "").map(readAttributes);
  const ids = new Set(read.map((attributes) => attributes.get("id")));
  return read
    .map((attributes) => attributes.get("href") ?? "")
    .filter((href) => href.length > 1 && href.startsWith("#") && !ids.has(href.slice(1)));
}

/** What is read out in place of an image is a text too. */
function judgeImages(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  const known = new Set(altsOf(source.tags));
  return altsOf(target.tags)
    .filter((alt) => known.has(alt) && /\p{L}{2,}\s+\p{L}{2,}\s+\p{L}{2,}/u.test(alt))
    .map((found) => makeCheckFinding("image-text", { found }));
}

function altsOf(tags: readonly Tag[]): readonly string[] {
  return tags.filter(({ name }) => name === "img").map((tag) => readAttributes(tag).get("alt") ?? "");
}
