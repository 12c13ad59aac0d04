import { blankDraft } from "../blank-draft.ts";
import { makeFinding } from "../finding.ts";
import type { ReadDrafts } from "../source.ts";
import type { IngestFinding, NewsDraft, SourcePlace } from "../types.ts";
import type { Headings, ReleaseHeading } from "./find-releases.ts";
import { addLinkDefinitions, foldLabel, type LinkDefinitions } from "./link-definitions.ts";

export interface Changelog {
  readonly fileName: string;
  readonly lines: readonly string[];
  /** Line of the file that `lines` begin with, 1 for the first. */
  readonly firstLine: number;
  readonly headings: Headings;
  readonly definitions: LinkDefinitions;
}

/** A release with the line where its text ends and the line where the next release begins. */
interface Section {
  readonly release: ReleaseHeading;
  readonly end: number;
  readonly next: number;
}

/** The releases of a changelog, one item each; the title is the version. What is unreleased is left out. */
export function readChangelog(changelog: Changelog): ReadDrafts {
  const drafts: NewsDraft[] = [];
  const findings: IngestFinding[] = [];
  const name = nameChangelog(changelog.headings.releases);
  for (const section of cutSections(changelog)) {
    const { release } = section;
    const place = placeOf(changelog, release.zeroBasedLine);
    if (release.isUnreleased) {
      findings.push(makeFinding("unreleased-left-out", { place }));
      continue;
    }
    if (release.isYanked) {
      findings.push(makeFinding("release-yanked", { place }, { found: release.version }));
    }
    findings.push(...reportOutside(section, changelog));
    drafts.push({
      ...blankDraft(place),
      externalId: `${release.version} ${name}`,
      title: release.name === null ? release.version : `${release.version} – ${release.name}`,
      body: readBody(section, changelog),
      bodyFormat: "markdown",
      publishedAt: release.date,
      link: release.link ?? changelog.definitions.get(foldLabel(release.version))?.address ?? null,
    });
  }
  return { drafts, findings };
}

/**
 * Tells a changelog from those of other products, which have the same versions: by its oldest release,
 * which stays while the file grows. The name of the file would not do: it is CHANGELOG.md everywhere.
 */
function nameChangelog(headings: readonly ReleaseHeading[]): string {
  const releases = headings.filter(({ isUnreleased }) => !isUnreleased);
  const isSortable = releases.every(({ date }) => date === null || /^\d{4}-\d{2}-\d{2}$/.test(date));
  const earliest = isSortable ? releases.flatMap(({ date }) => date ?? []).toSorted()[0] : undefined;
  const oldest = releases.findLast(({ date }) => earliest === undefined || date === earliest);
  const date = oldest?.date ?? null;
  return `(changelog since ${oldest?.version ?? "its beginning"}${date === null ? "" : ` of ${date}`})`;
}

/**
 * A release goes on to the next one, or to a heading above it (`# Change Log` again). Headings of its own
 * level belong to it: some tools write releases and their parts on one level.
 */
function* cutSections({ lines, headings: { releases, others } }: Changelog): Generator<Section> {
  let other = 0;
  for (const [index, release] of releases.entries()) {
    const next = releases[index + 1]?.zeroBasedLine ?? lines.length;
    let end = next;
    for (; (others[other]?.zeroBasedLine ?? next) < next; other += 1) {
      const { zeroBasedLine = 0, level = 0 } = others[other] ?? {};
      const isAbove = level < release.level || level === 1;
      if (zeroBasedLine > release.zeroBasedLine && isAbove) {
        end = Math.min(end, zeroBasedLine);
      }
    }
    yield { release, end, next };
  }
}

function readBody({ release, end }: Section, { lines, definitions }: Changelog): string | null {
  const body = dedent(lines.slice(release.zeroBasedLine + release.lines, end))
    .join("\n")
    .trim();
  return body === "" ? null : addLinkDefinitions(body, definitions);
}

/** The parts of a release in a list are indented below its line. */
function dedent(lines: readonly string[]): readonly string[] {
  const common = lines
    .filter((line) => line.trim() !== "")
    .reduce((least, line) => Math.min(least, line.search(/[^ ]/)), 8);
  return lines.map((line) => line.slice(common));
}

/** Text between a release's end and the next release is nobody's. */
function reportOutside({ end, next }: Section, changelog: Changelog): IngestFinding[] {
  const [, ...text] = changelog.lines.slice(end, next).filter((line) => line.trim() !== "");
  return text.length === 0
    ? []
    : [
        makeFinding(
          "text-outside-releases",
          { place: placeOf(changelog, end) },
          { wanted: String(text.length) },
        ),
      ];
}

function placeOf({ fileName, firstLine }: Changelog, zeroBasedLine: number): SourcePlace {
  return { file: fileName, where: `line ${firstLine + zeroBasedLine}` };
}
