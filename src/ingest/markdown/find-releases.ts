/** A line of a changelog that begins a release. */
export interface ReleaseHeading {
  /** 0 for the first line of the text. */
  readonly zeroBasedLine: number;
  /** How many lines the heading takes: 2 where it is underlined. */
  readonly lines: number;
  /** 1 for `#`; 7, below every heading, for a list item. */
  readonly level: number;
  /** As written: `1.2.0`, `v1.75.0`; "Unreleased" for what is yet to come. */
  readonly version: string;
  readonly isUnreleased: boolean;
  readonly isYanked: boolean;
  /** As written, or null. */
  readonly date: string | null;
  /** What else the heading says: a code name. */
  readonly name: string | null;
  /** Address in the heading itself: `[1.2.0](https://…)`. */
  readonly link: string | null;
}

/** Any other heading, which may end a release. */
export interface OtherHeading {
  readonly zeroBasedLine: number;
  readonly level: number;
}

export interface Headings {
  readonly releases: readonly ReleaseHeading[];
  readonly others: readonly OtherHeading[];
}

const LIST_LEVEL = 7;

/** No heading is longer; looking for one in lines without end would take without end. */
const LONGEST_HEADING = 500;

const VERSION = String.raw`v?\d+(?:\.\d+)+(?:[-+.][0-9A-Za-z][0-9A-Za-z.+-]*)?`;
const RELEASE = new RegExp(
  String.raw`^(?:version\s+|release\s+)?(?:\[(${VERSION}|unreleased)\](?:\(([^)\s]*)\))?|(${VERSION}|unreleased)(?![\w.]))(.*)$`,
  "i",
);

/**
 * Finds the headings of a changelog, outside code blocks and comments: Keep a Changelog
 * (`## [1.2.0] - 2021-03-04`), Conventional Commits (`# [1.2.0](https://…) (2021-03-04)`, with patches one
 * level below), underlined ones, and lists of releases (`* 7.0.10 (2024-07-26)`).
 */
export function findHeadings(lines: readonly string[]): Headings {
  const releases: ReleaseHeading[] = [];
  const others: OtherHeading[] = [];
  for (const { index: zeroBasedLine, text, level, lines: count } of findHeadingLines(lines)) {
    const release = readRelease(text, level);
    if (release !== undefined) {
      releases.push({ zeroBasedLine, lines: count, level, ...release });
    } else if (level < LIST_LEVEL) {
      others.push({ zeroBasedLine, level });
    }
  }
  return { releases, others };
}

interface HeadingLine {
  readonly index: number;
  readonly text: string;
  readonly level: number;
  readonly lines: number;
}

function* findHeadingLines(lines: readonly string[]): Generator<HeadingLine> {
  for (const index of linesOutsideCode(lines)) {
    const line = lines[index] ?? "";
    const next = lines[index + 1] ?? "";
    if (line.length > LONGEST_HEADING) {
      continue;
    }
    const atx = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
    const item = /^[*-][ \t]+(\S.*?)[ \t]*$/.exec(line);
    if (atx !== null) {
      yield { index, text: atx[2] ?? "", level: (atx[1] ?? "").length, lines: 1 };
    } else if (item !== null) {
      yield { index, text: item[1] ?? "", level: LIST_LEVEL, lines: 1 };
    } else if (/^ {0,3}(?:=+|-{2,})[ \t]*$/.test(next) && /^ {0,3}\S/.test(line)) {
      yield { index, text: line.trim(), level: next.trim().startsWith("=") ? 1 : 2, lines: 2 };
    }
  }
}

/** Indices of lines that are neither in a fenced code block nor in a comment. */
export function* linesOutsideCode(lines: readonly string[]): Generator<number> {
  let fence: string | undefined;
  let isComment = false;
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const isEnd = mark?.startsWith(fence) === true && line.trim() === mark;
      fence = isEnd ? undefined : fence;
    } else if (isComment) {
      isComment = !line.includes("-->");
    } else if (mark !== undefined) {
      fence = mark;
    } else if (/^ {0,3}<!--/.test(line)) {
      isComment = !line.includes("-->");
    } else {
      yield index;
    }
  }
}

function readRelease(
  text: string,
  level: number,
): Omit<ReleaseHeading, "zeroBasedLine" | "lines" | "level"> | undefined {
  const match = RELEASE.exec(text);
  const version = match?.[1] ?? match?.[3];
  if (version === undefined) {
    return undefined;
  }
  const tail = match?.[4] ?? "";
  const said = tail.replace(/\[?\byanked\b\]?/i, "").replaceAll(/^[\s(),:/–—-]+|[\s(),:/–—-]+$/g, "");
  const isDate = /\d{4}|\d{1,2}[./-]\d{1,2}/.test(said);
  const isUnreleased = /^unreleased$/i.test(version);
  // A number in a heading deep down, or in a list, is a release only if it has a date.
  if (!isDate && !isUnreleased && (level > 2 || (said !== "" && !/^\s+[–—-]\s/.test(tail)))) {
    return undefined;
  }
  if (isUnreleased && level > 2) {
    return undefined;
  }
  return {
    version,
    isUnreleased,
    isYanked: /\byanked\b/i.test(tail),
    date: isDate ? said : null,
    name: isDate || said === "" ? null : said,
    link: match?.[2] ?? null,
  };
}
