import { blankDraft } from "../blank-draft.ts";
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

/** The releases of a changelog, one item each; the title is the version. What is unreleased is left out. */
export function readChangelog(changelog: Changelog): ReadDrafts {
  const drafts: NewsDraft[] = [];
  const findings: IngestFinding[] = [];
  for (const release of changelog.headings.releases) {
    const place: SourcePlace = {
      file: changelog.fileName,
      where: `line ${changelog.firstLine + release.zeroBasedLine}`,
    };
    if (release.isUnreleased) {
      findings.push(reportUnreleased(place));
      continue;
    }
    if (release.isYanked) {
      findings.push(reportYanked(release, place));
    }
    drafts.push(draftOf(release, changelog, place));
    findings.push(...reportOutside(release, changelog));
  }
  return { drafts, findings };
}

function draftOf(release: ReleaseHeading, changelog: Changelog, place: SourcePlace): NewsDraft {
  const { definitions, lines } = changelog;
  const body = dedent(lines.slice(release.zeroBasedLine + release.lines, endOf(release, changelog).own))
    .join("\n")
    .trim();
  return {
    ...blankDraft(place),
    externalId: release.version,
    title: release.name === null ? release.version : `${release.version} – ${release.name}`,
    body: body === "" ? null : addLinkDefinitions(body, definitions),
    bodyFormat: "markdown",
    publishedAt: release.date,
    link: release.link ?? definitions.get(foldLabel(release.version))?.address ?? null,
  };
}

/**
 * Lines where a release ends and where the next begins. It goes on to the next one, or to a heading above it
 * (`# Change Log` again). Headings of its own level belong to it: some tools write releases and their parts
 * on one level.
 */
function endOf(
  release: ReleaseHeading,
  { lines, headings }: Changelog,
): { readonly own: number; readonly next: number } {
  const isAfter = ({ zeroBasedLine }: { readonly zeroBasedLine: number }): boolean =>
    zeroBasedLine > release.zeroBasedLine;
  const next = headings.releases.find(isAfter)?.zeroBasedLine ?? lines.length;
  const above = headings.others.find(
    (other) => isAfter(other) && (other.level < release.level || other.level === 1),
  );
  return { own: Math.min(next, above?.zeroBasedLine ?? next), next };
}

/** The parts of a release in a list are indented below its line. */
function dedent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const common = Math.min(...indents, 8);
  return lines.map((line) => line.slice(common));
}

function reportUnreleased(place: SourcePlace): IngestFinding {
  return {
    level: "note",
    code: "unreleased-left-out",
    place,
    field: null,
    message: "What stands under Unreleased is left out: it has neither a version nor a date yet.",
    mend: "Give it both once it is released, and ingest the file again.",
  };
}

function reportYanked({ version }: ReleaseHeading, place: SourcePlace): IngestFinding {
  return {
    level: "warning",
    code: "release-yanked",
    place,
    field: null,
    message: `${version} is marked as yanked: it was withdrawn after it came out. It is taken like any other.`,
    mend: "If customers should not read of it, remove it from the file and ingest again before you apply.",
  };
}

/** Text between a release's end and the next release is nobody's. */
function reportOutside(release: ReleaseHeading, changelog: Changelog): IngestFinding[] {
  const { own, next } = endOf(release, changelog);
  const [, ...text] = changelog.lines.slice(own, next).filter((line) => line.trim() !== "");
  return text.length === 0
    ? []
    : [
        {
          level: "note",
          code: "text-outside-releases",
          place: { file: changelog.fileName, where: `line ${changelog.firstLine + own}` },
          field: null,
          message: `The ${text.length} lines below this heading belong to no release and are left out.`,
          mend: "If they are news, give the heading a version and a date.",
        },
      ];
}
