import { markChanges, type DiffPart } from "../../diff/index.ts";
import { compareSides } from "../compare-sides.ts";
import { foldUnchanged } from "../fold-unchanged.ts";
import { oneLine, revealCharacters } from "../reveal-characters.ts";
import { splitBlocks, splitParts } from "../split-blocks.ts";
import { valueText } from "../view-value.ts";
import type {
  AdviceView,
  ChangeView,
  ItemView,
  ItemWords,
  PartView,
  ReportView,
  Side,
  TableView,
} from "../view.ts";
import { escapeMarkdown, fencedBlock, inlineCode } from "./escape.ts";

/**
 * The report for a pull request, in chunks. Content stands in `diff` blocks, where nothing is a mention, a
 * link or HTML; every line of it has a sign before it, so that none can pass for another part of the report.
 */
export async function* renderMarkdown(report: ReportView<unknown>): AsyncGenerator<string> {
  const opening = [
    `**${escapeMarkdown(report.notice)}**`,
    `# ${escapeMarkdown(report.title)}`,
    escapeMarkdown(report.lead),
  ];
  yield opening
    .filter((block) => block !== "")
    .map((block) => `${block}\n\n`)
    .join("");
  yield `${report.facts.map(({ label, value }) => `- ${report.labelled(escapeMarkdown(label), escapeMarkdown(value))}`).join("\n")}\n\n`;
  yield report.tables.map((table) => renderTable(table)).join("");
  yield report.pictures.map(({ table, brief, summary }) => renderTable(brief ?? table, summary)).join("");
  yield report.advice.map(renderAdvice).join("");
  let opened = 0;
  for await (const { part, item } of report.entries()) {
    for (; opened <= part; opened += 1) {
      yield renderPart(report.parts[opened]);
    }
    yield renderItem(item, report);
  }
  yield `---\n\n${escapeMarkdown(report.footer)}\n`;
}

function renderTable({ caption, columns, rows }: TableView, summary = ""): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `${[
    `**${escapeMarkdown(caption)}**`,
    "",
    ...(summary === "" ? [] : [escapeMarkdown(summary), ""]),
    line(columns.map(({ heading }) => escapeMarkdown(heading))),
    line(columns.map(({ numeric }) => (numeric ? "--:" : "---"))),
    ...rows.map((row) => line(row.map(escapeMarkdown))),
  ].join("\n")}\n\n`;
}

function renderAdvice({ heading, items }: AdviceView): string {
  const entries = items.map(({ text, command }) =>
    command === undefined ? `- ${escapeMarkdown(text)}` : `- ${escapeMarkdown(text)} ${inlineCode(command)}`,
  );
  return `**${escapeMarkdown(heading)}**\n\n${entries.join("\n")}\n\n`;
}

function renderPart(part: PartView | undefined): string {
  if (part === undefined) {
    return "";
  }
  const intro = part.intro === undefined ? "" : `${escapeMarkdown(part.intro)}\n\n`;
  return `${"#".repeat(part.level)} ${escapeMarkdown(part.heading)}\n\n${intro}`;
}

function renderItem(item: ItemView, report: ReportView<unknown>): string {
  const named = report.nameObject({
    badge: escapeMarkdown(item.badge),
    kind: escapeMarkdown(item.resourceName),
    name: escapeMarkdown(item.name),
  });
  const heading = `#### ${named}`;
  const meta = item.meta.map(escapeMarkdown).join(" · ");
  const notes = item.notes.map((note) => `> ${escapeMarkdown(note)}\n`).join(">\n");
  const lines = item.changes.flatMap((change) => renderChange(change, report));
  return [heading, meta, notes, lines.length === 0 ? "" : fencedBlock("diff", lines)]
    .filter((block) => block !== "")
    .map((block) => `${block.trimEnd()}\n\n`)
    .join("");
}

/** What stands before each line of a side. */
const SIGNS = {
  before: "-",
  after: "+",
  base: " ",
  theirs: "-",
  ours: "+",
  returned: "!",
} as const satisfies Record<Side, string>;

function renderChange(change: ChangeView, report: ReportView<unknown>): string[] {
  const { locale } = change;
  const where =
    locale === null
      ? `${change.fieldLabel} · ${report.allLanguagesLabel}`
      : `${locale.name} ${locale.code} · ${change.fieldLabel}`;
  const labelled = change.sides.some(({ side }) => side !== "before" && side !== "after");
  const outcome = change.outcome === undefined ? "" : ` · ${change.outcome}`;
  const lines = [`@@ ${oneLine(where + outcome)} @@`];
  if (change.note !== undefined) {
    lines.push(`# ${oneLine(change.note)}`);
  }
  for (const { severityLabel, code, text } of change.findings ?? []) {
    lines.push(`# ${oneLine(`${severityLabel} ${code}: ${text}`)}`);
  }
  const sides = compareSides(change);
  const [before, after] = sides;
  if (sides.length === 2 && before?.side === "before" && after?.parts !== undefined) {
    return [...lines, ...renderComparison(after.parts, report)];
  }
  for (const { side, label, value, parts } of sides) {
    const sign = SIGNS[side];
    if (labelled) {
      lines.push(`# ${oneLine(label)}`);
    }
    const text =
      value.kind === "nothing"
        ? report.nothingLabel
        : value.kind === "html"
          ? splitBlocks(value.source).join("\n")
          : valueText(value);
    // With a sign and a space before it no line of content can be a heading of the block or end it.
    const shown = revealCharacters(text, { invisible: change.revealInvisible });
    lines.push(...shown.split("\n").map((line) => `${sign} ${line}`));
    if (parts !== undefined && labelled) {
      lines.push(...markLines(splitParts(parts)));
    }
  }
  return lines;
}

/**
 * Two texts as in any diff: lines that are taken out and put in among those that stay, most of which are left out. Under
 * lines that differ in some words these are marked: `Click [-Save-]{+Keep+}`.
 */
function renderComparison(parts: readonly DiffPart[], words: ItemWords): string[] {
  return foldUnchanged(splitParts(parts), isChangedLine).flatMap(({ isFolded, items }) =>
    isFolded
      ? [`# ${oneLine(words.describeUnchanged(items.length))}`]
      : gatherChanges(items).flatMap(renderHunk),
  );
}

/** Lines that change beside each other belong together: what is taken out comes before what is put in. */
function gatherChanges(lines: readonly (readonly DiffPart[])[]): (readonly DiffPart[])[][] {
  const hunks: (readonly DiffPart[])[][] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    if (previous !== undefined && isChangedLine(previous) === isChangedLine(line)) {
      hunks.at(-1)?.push(line);
    } else {
      hunks.push([line]);
    }
  }
  return hunks;
}

function renderHunk(lines: readonly (readonly DiffPart[])[]): string[] {
  const textOf = (other: DiffPart["kind"]): string[] =>
    lines.flatMap((line) => {
      const kept = line.filter(({ kind }) => kind !== other);
      return kept.length === 0
        ? []
        : kept
            .map(({ text }) => text)
            .join("")
            .replace(/\n$/, "")
            .split("\n");
    });
  const sign = (mark: string) => (line: string) => `${mark} ${line}`;
  return lines.some(isChangedLine)
    ? [...textOf("added").map(sign("-")), ...textOf("removed").map(sign("+")), ...markLines(lines)]
    : textOf("added").map(sign(" "));
}

/** Lines that differ in some of their words, these marked. Dangerous characters stand as their code already. */
function markLines(lines: readonly (readonly DiffPart[])[]): string[] {
  return lines
    .filter(
      (line) => isChangedLine(line) && line.some(({ kind, text }) => kind === "same" && /\p{L}/u.test(text)),
    )
    .map(
      (line) =>
        `# ${markChanges(line)
          .replaceAll(/[\t\n]+/g, " ")
          .trimEnd()}`,
    );
}

function isChangedLine(line: readonly DiffPart[]): boolean {
  return line.some(({ kind }) => kind !== "same");
}
