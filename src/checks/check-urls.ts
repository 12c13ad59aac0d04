import { NOTHING, type Check, type CheckFinding, type CheckInput } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import type { FoundUrl } from "./facts/find-urls.ts";
import { makeCheckFinding, replaceSpan } from "./make-finding.ts";
import { splitLocale } from "./urls/split-locale.ts";

/** An address that no browser opens: spaces or full-width signs after the scheme, a broken percent code. */
const BROKEN =
  /\bhttps?(?:\s+:|:\s+\/\/|：|:\/\s|:\/[^/\s]|:\/\/\s)|\bhtt?t?tps?:\/\/https?:|\bhttps?:\/\/[^\s<>"]*%(?![0-9A-F]{2})[^\s<>"]*/i;

/** Addresses of the source stand in the target: the same page, or the same page in the target's language. */
export const checkUrls: Check = {
  codes: ["url-broken", "url-changed", "url-missing", "url-extra", "link-not-localised", "link-other-locale"],
  run(input) {
    const { source, target } = input;
    if (!source.has(MARK.slash) && !target.has(MARK.slash)) {
      return NOTHING;
    }
    const broken = BROKEN.exec(target.text);
    if (broken !== null && !BROKEN.test(source.text)) {
      const span = { start: broken.index, end: broken.index + broken[0].length };
      return [makeCheckFinding("url-broken", { found: broken[0], span })];
    }
    return source.urls.length === 0 && target.urls.length === 0
      ? NOTHING
      : [...compareUrls(input), ...judgeLocales(input)];
  },
};

function compareUrls({ source, target, locale }: CheckInput): readonly CheckFinding[] {
  if (
    source.urls.length === target.urls.length &&
    source.urls.every(({ url }, index) => url === target.urls[index]?.url)
  ) {
    return NOTHING;
  }
  const missing = new Map(source.urls.map(({ url }) => [splitLocale(url).page, url]));
  const extra: FoundUrl[] = [];
  const wanted = new Set(missing.keys());
  for (const found of target.urls) {
    const { page } = splitLocale(found.url);
    missing.delete(page);
    if (!wanted.has(page)) {
      extra.push(found);
    }
  }
  const findings: CheckFinding[] = [];
  const unmatched = [...missing.values()];
  for (const found of extra) {
    const span = { start: found.start, end: found.end };
    const alike = unmatched.findIndex((url) => hostOf(url) === hostOf(found.url));
    const [replaced] = alike < 0 ? [] : unmatched.splice(alike, 1);
    if (replaced !== undefined && isSame(splitLocale(found.url).locale ?? "", locale.language)) {
      continue;
    }
    findings.push(
      replaced === undefined
        ? makeCheckFinding("url-extra", { found: found.url, span })
        : makeCheckFinding("url-changed", {
            found: found.url,
            wanted: replaced,
            span,
            fix: replaceSpan(target.text, span, replaced),
          }),
    );
  }
  return [...findings, ...unmatched.map((url) => makeCheckFinding("url-missing", { wanted: url }))];
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? "";
}

/** Links to articles and collections lead to the page in the target's own language. */
function judgeLocales({ target, locale, sourceLocale }: CheckInput): readonly CheckFinding[] {
  return target.urls.flatMap(({ url, start, end }) => {
    const { locale: found, isHelpCenter, withLocale } = splitLocale(url);
    if (found === null || !isHelpCenter || isSame(found, locale.code)) {
      return [];
    }
    const span = { start, end };
    const wanted = withLocale(locale.code);
    const details = { found: url, wanted, span, fix: replaceSpan(target.text, span, wanted) };
    return [
      makeCheckFinding(
        isSame(found, sourceLocale.code) ? "link-not-localised" : "link-other-locale",
        details,
      ),
    ];
  });
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
