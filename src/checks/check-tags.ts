import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { readAttributes, type Tag } from "./facts/find-tags.ts";
import { MARK } from "./facts/marks.ts";
import type { TextFacts } from "./facts/text-facts.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** How words look: a translation of a whole body may emphasise other words, or break lines elsewhere. */
const OF_LOOKS = new Set("b strong i em u s br span font small mark wbr sub sup p div".split(" "));

/** Attributes that are translated, that other checks compare, or that Intercom makes itself. */
const FREE = new Set(
  "alt title aria-label placeholder href src srcset content id example name data-text".split(" "),
);

/** The tags of a source stand in the target too, each with its end, in whatever order the language wants. */
export const checkTags: Check = {
  codes: ["tag-missing", "tag-extra", "tag-looks", "tag-nesting", "tag-attr"],
  run({ source, target }) {
    if (!source.has(MARK.angle) && !target.has(MARK.angle)) {
      return NOTHING;
    }
    const findings = [
      ...compareNames(source, target),
      ...judgeNesting(source, target),
      ...findCurlyQuotes(target),
    ];
    return findings.length > 0 ? findings : compareAttributes(source, target);
  },
};

function compareNames(source: TextFacts, target: TextFacts): CheckFinding[] {
  const wanted = countOpening(source.tags);
  const found = countOpening(target.tags);
  const findings: CheckFinding[] = [];
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    const [inSource, inTarget] = [wanted.get(name) ?? 0, found.get(name) ?? 0];
    if (inSource !== inTarget) {
      const isOfLooks = target.kind === "html" && OF_LOOKS.has(name);
      findings.push(
        makeCheckFinding(isOfLooks ? "tag-looks" : inTarget < inSource ? "tag-missing" : "tag-extra", {
          found: `${inTarget} × <${name}>`,
          wanted: `${inSource} × <${name}>`,
        }),
      );
    }
  }
  return findings;
}

function countOpening(tags: readonly Tag[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name, isClosing } of tags) {
    if (!isClosing) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

/** Quotation marks that a program made curly: what stands between is no value of the attribute any more. */
const CURLY_VALUE = /\b(?:href|src|class|style|target|rel)\s*=\s*[“”„‘’«»]/;

function findCurlyQuotes({ tags }: TextFacts): readonly CheckFinding[] {
  const wrong = tags.find(({ attributes }) => CURLY_VALUE.test(attributes));
  return wrong === undefined
    ? NOTHING
    : [
        makeCheckFinding("tag-attr", {
          found: `<${wrong.name} ${wrong.attributes}>`,
          span: { start: wrong.start, end: wrong.end },
        }),
      ];
}

/** Only where the source is in order itself: what is handed out is not the translator's fault. */
function judgeNesting(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  const wrong = findWrongTag(target.tags);
  if (wrong === undefined || findWrongTag(source.tags) !== undefined) {
    return NOTHING;
  }
  const span = { start: wrong.start, end: wrong.end };
  return [makeCheckFinding("tag-nesting", { found: target.text.slice(span.start, span.end), span })];
}

/** Elements that HTML ends by itself. */
const ENDS_ITSELF = new Set("li p td th tr dt dd option tbody thead tfoot".split(" "));

/** The first tag that closes nothing, closes across another, or is never closed. */
function findWrongTag(tags: readonly Tag[]): Tag | undefined {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.isAlone) {
      continue;
    }
    if (!tag.isClosing) {
      open.push(tag);
      continue;
    }
    while (open.length > 0 && open.at(-1)?.name !== tag.name && ENDS_ITSELF.has(open.at(-1)?.name ?? "")) {
      open.pop();
    }
    if (open.pop()?.name !== tag.name) {
      return tag;
    }
  }
  return open.find(({ name }) => !ENDS_ITSELF.has(name));
}

/** Attributes as a set of `name=value` per tag, whatever the order of tags. */
function compareAttributes(source: TextFacts, target: TextFacts): readonly CheckFinding[] {
  const [inSource, inTarget] = withoutCommon(source.tags, target.tags);
  const wanted = new Map<string, number>();
  for (const key of attributesOf(inSource)) {
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
  const extra: string[] = [];
  for (const key of attributesOf(inTarget)) {
    const left = wanted.get(key) ?? 0;
    if (left > 0) {
      wanted.set(key, left - 1);
    } else {
      extra.push(key);
    }
  }
  const [found] = extra;
  const [missing] = [...wanted].filter(([, count]) => count > 0).map(([key]) => key);
  return found === undefined && missing === undefined
    ? NOTHING
    : [makeCheckFinding("tag-attr", { found: found ?? null, wanted: missing ?? null })];
}

/** Most tags are the very same in both: only the others are taken apart. */
function withoutCommon(
  left: readonly Tag[],
  right: readonly Tag[],
): readonly [readonly Tag[], readonly Tag[]] {
  const unmatched = new Map<string, Tag[]>();
  for (const tag of left) {
    if (tag.attributes !== "") {
      const key = `${tag.name} ${tag.attributes}`;
      unmatched.set(key, [...(unmatched.get(key) ?? []), tag]);
    }
  }
  const others = right.filter(
    ({ name, attributes }) =>
      attributes !== "" && unmatched.get(`${name} ${attributes}`)?.pop() === undefined,
  );
  return [[...unmatched.values()].flat(), others];
}

function attributesOf(tags: readonly Tag[]): readonly string[] {
  return tags.flatMap((tag) =>
    tag.attributes === ""
      ? []
      : [...readAttributes(tag)]
          .filter(([name, value]) => value !== "" && !FREE.has(name))
          .map(([name, value]) => `<${tag.name} ${name}="${value}">`),
  );
}
