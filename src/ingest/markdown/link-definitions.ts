import { linesOutsideCode } from "./find-releases.ts";

/** Where links that are written as `[label]` or `[text][label]` lead, by label in lower case. */
export type LinkDefinitions = ReadonlyMap<string, { readonly address: string; readonly line: string }>;

const LONGEST_DEFINITION = 4_000;
const DEFINITION =
  /^ {0,3}\[((?:[^\]\\]|\\.)+)\]:[ \t]*<?(\S+?)>?(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/;

/** Finds the link definitions of a file, and the file without them; lines stay where they are. */
export function takeLinkDefinitions(lines: readonly string[]): {
  readonly definitions: LinkDefinitions;
  readonly lines: readonly string[];
} {
  const definitions = new Map<string, { readonly address: string; readonly line: string }>();
  const rest = [...lines];
  for (const index of linesOutsideCode(lines)) {
    const line = lines[index] ?? "";
    const [, label, address] = (line.length > LONGEST_DEFINITION ? null : DEFINITION.exec(line)) ?? [];
    if (label !== undefined && address !== undefined) {
      const key = foldLabel(label);
      // CommonMark: of several with one label the first counts.
      if (!definitions.has(key)) {
        definitions.set(key, { address, line: line.trim() });
      }
      rest[index] = "";
    }
  }
  return { definitions, lines: rest };
}

/** A piece of the file with the definitions that it uses, so that its links lead where they led. */
export function addLinkDefinitions(markdown: string, definitions: LinkDefinitions): string {
  const labels = new Set(
    [...markdown.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/g)].map(([, label]) => foldLabel(label ?? "")),
  );
  const used = [...labels].flatMap((label) => definitions.get(label)?.line ?? []);
  return used.length === 0 ? markdown : `${markdown}\n\n${used.join("\n")}`;
}

export function foldLabel(label: string): string {
  return label.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
