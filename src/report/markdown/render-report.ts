import { oneLine, revealCharacters } from "../reveal-characters.ts";
import { splitBlocks } from "../split-blocks.ts";
import { valueText } from "../view-value.ts";
import type { AdviceView, ChangeView, ItemView, PartView, ReportView, Side, TableView } from "../view.ts";
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
  yield `${report.facts.map(({ label, value }) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(value)}`).join("\n")}\n\n`;
  yield report.tables.map(renderTable).join("");
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

function renderTable({ caption, columns, rows }: TableView): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `${[
    `**${escapeMarkdown(caption)}**`,
    "",
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
  const heading = `#### ${escapeMarkdown(item.badge)}: ${escapeMarkdown(item.resourceName)} “${escapeMarkdown(item.name)}”`;
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
  for (const { side, label, value } of change.sides) {
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
  }
  return lines;
}
