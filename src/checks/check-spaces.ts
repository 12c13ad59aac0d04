import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

const EDGES = /^(\s*)[\s\S]*?(\s*)$/;
const DOUBLE = /(?<=\S) {2,}(?=\S)/;

/** White space at the edges and line ends are as in the source; no space is doubled; something is said at all. */
export const checkSpaces: Check = {
  codes: ["blank", "space-edge", "space-double", "newline", "tab"],
  run({ source, target }) {
    const { text } = target;
    if (
      !source.has(MARK.oddSpace | MARK.invisible) &&
      !target.has(MARK.oddSpace | MARK.invisible) &&
      hasFirmEdges(source.text) &&
      hasFirmEdges(text)
    ) {
      return NOTHING;
    }
    if (text.trim() === "" || !/[^\s\u200B-\u200F\u2060\uFEFF\u00AD]/.test(text)) {
      return source.text.trim() === "" ? NOTHING : [makeCheckFinding("blank")];
    }
    if (target.kind === "html") {
      return NOTHING;
    }
    const findings: CheckFinding[] = [];
    const [, wantedStart = "", wantedEnd = ""] = EDGES.exec(source.text) ?? [];
    const trimmed = text.trim();
    if (!text.startsWith(wantedStart + trimmed) || text !== wantedStart + trimmed + wantedEnd) {
      findings.push(makeCheckFinding("space-edge", { found: text, fix: wantedStart + trimmed + wantedEnd }));
    }
    if (!source.has(MARK.oddSpace) && !target.has(MARK.oddSpace)) {
      return findings;
    }
    if (DOUBLE.test(trimmed) && !DOUBLE.test(source.text.trim())) {
      const fix = wantedStart + trimmed.replaceAll(/(?<=\S) {2,}(?=\S)/g, " ") + wantedEnd;
      findings.push(makeCheckFinding("space-double", { found: trimmed.match(DOUBLE)?.[0] ?? null, fix }));
    }
    const lines = (of: string): number => of.trim().split(/\r\n?|\n/).length;
    if (lines(text) !== lines(source.text)) {
      findings.push(
        makeCheckFinding("newline", { found: String(lines(text)), wanted: String(lines(source.text)) }),
      );
    }
    if (trimmed.includes("\t") && !source.text.includes("\t")) {
      findings.push(
        makeCheckFinding("tab", { fix: wantedStart + trimmed.replaceAll("\t", " ") + wantedEnd }),
      );
    }
    return findings;
  },
};

/** True for a text that neither begins nor ends with a plain space, and is not empty. */
function hasFirmEdges(text: string): boolean {
  return text !== "" && !text.startsWith(" ") && !text.endsWith(" ");
}
