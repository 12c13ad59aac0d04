import type { DiffPart } from "../../diff/index.ts";
import { compareSides, type ComparedSide } from "../compare-sides.ts";
import { revealCharacters } from "../reveal-characters.ts";
import type { ChangeView, FindingView, ItemView, ItemWords, Side } from "../view.ts";
import { renderBody } from "./body/render-body.ts";
import { renderSource } from "./body/render-source.ts";
import { anchorOf } from "./anchor.ts";
import { escapeAttribute, renderText } from "./escape.ts";
import { languageOf } from "./language-of.ts";

/** Markup that whoever shows an item adds to it: after all of it, and after each of its changes. */
export interface ItemSlots {
  readonly item: string;
  readonly changes: readonly string[];
}

const NO_SLOTS: ItemSlots = { item: "", changes: [] };

/** From this many characters or changes on an item is long: it is folded, so that the page can be leafed through. */
const LONG_CHARS = 2_500;
const LONG_CHANGES = 12;

/** One object: an article element that can be linked to, folded where it is long. */
export function renderItem(
  item: ItemView,
  words: ItemWords,
  { slots = NO_SLOTS, ...options }: { readonly fold: boolean; readonly slots?: ItemSlots },
): string {
  const body = renderNotes(item.notes) + renderChanges(item.changes, words, slots.changes);
  const heading = `<h4><span class="badge">${renderText(item.badge)}</span><span class="kind">${renderText(item.resourceName)}</span> <bdi${languageOf(
    item.nameLocale,
    item.name,
  )}>${renderText(item.name)}</bdi></h4><span class="meta">${renderMeta(item)}</span>`;
  const isLong = body.length > LONG_CHARS * 4 || item.changes.length > LONG_CHANGES;
  // What is decided on must be seen.
  const isOpen = slots !== NO_SLOTS || (item.notes.length > 0 && !options.fold);
  const content =
    options.fold || isLong
      ? `<details${isOpen ? " open" : ""}><summary>${heading}</summary>${body}</details>`
      : heading + body;
  return `<article class="item ${item.tone}" id="${anchorOf(item.id)}" data-r="${item.resource}"${item.reason === undefined ? "" : ` data-w="${escapeAttribute(item.reason)}"`}>${content}${slots.item}</article>\n`;
}

/** The remarks under a name. The first is the object's id, and leads to this place of the page: an address to pass on. */
function renderMeta({ id, meta }: ItemView): string {
  return meta
    .map((remark, index) =>
      index === 0
        ? `<a href="#${anchorOf(id)}"><bdi>${renderText(remark)}</bdi></a>`
        : `<bdi>${renderText(remark)}</bdi>`,
    )
    .join(" · ");
}

function renderNotes(notes: readonly string[]): string {
  return notes.length === 0
    ? ""
    : `<div class="note">${notes.map((note) => `<p dir="auto">${renderText(note)}</p>`).join("")}</div>`;
}

function renderChanges(changes: readonly ChangeView[], words: ItemWords, slots: readonly string[]): string {
  return changes.length === 0
    ? ""
    : `<ul class="changes">${changes.map((change, index) => renderChange(change, words, slots[index])).join("\n")}</ul>`;
}

function renderChange(change: ChangeView, words: ItemWords, slot = ""): string {
  const { locale } = change;
  const where =
    locale === null
      ? `<b>${renderText(change.fieldLabel)}</b> · ${renderText(words.allLanguagesLabel)}`
      : `<b>${renderText(locale.name)}</b> <code>${renderText(locale.code)}</code> · ${renderText(change.fieldLabel)}`;
  return `<li${locale === null ? "" : ` data-l="${escapeAttribute(locale.code)}"`}><p class="where">${where}${change.outcome === undefined ? "" : ` · ${renderText(change.outcome)}`}</p><div class="sides">${renderSides(change, words)}</div>${change.note === undefined ? "" : renderNotes([change.note])}${renderFindings(change.findings)}${slot}</li>`;
}

function renderFindings(findings: readonly FindingView[] = []): string {
  return findings.length === 0
    ? ""
    : `<ul class="findings">${findings
        .map(
          ({ code, severity, severityLabel, text }) =>
            `<li class="${severity}" data-c="${escapeAttribute(code)}"><b>${renderText(severityLabel)}</b> <code>${renderText(code)}</code> ${renderText(text)}</li>`,
        )
        .join("")}</ul>`;
}

/** The sign of a side, as in any diff; a side without one shows its label instead. */
const SIGNS: Readonly<Partial<Record<Side, string>>> = { before: "−", after: "+" };

/** The sides beside each other; before and after as one text where they have something in common. */
function renderSides(change: ChangeView, words: ItemWords): string {
  const sides = compareSides(change);
  const [before, after] = sides;
  if (sides.length === 2 && before?.side === "before" && after?.parts !== undefined) {
    return `<div class="side both"><span class="sign" aria-hidden="true">±</span>${renderSideValue(after, change, words)}</div>`;
  }
  return sides.map((side) => renderSide(side, change, words)).join("");
}

function renderSide(side: ComparedSide, change: ChangeView, words: ItemWords): string {
  const sign = SIGNS[side.side];
  const head =
    sign === undefined
      ? `<span class="label">${renderText(side.label)}</span>`
      : `<span class="sign" aria-hidden="true">${sign}</span><span class="unseen">${renderText(words.headingOf(side.label))} </span>`;
  return `<div class="side ${side.side}${sign === undefined ? " plain" : ""}">${head}${renderSideValue(side, change, words)}</div>`;
}

function renderSideValue({ value, parts }: ComparedSide, change: ChangeView, words: ItemWords): string {
  const show = (text: string): readonly DiffPart[] =>
    parts ?? [{ kind: "same", text: revealCharacters(text, { invisible: change.revealInvisible }) }];
  switch (value.kind) {
    case "nothing":
      return `<span class="none">${renderText(words.nothingLabel)}</span>`;
    case "text":
      return `<div class="value"${languageOf(change.locale, value.text)}>${renderSource(show(value.text), words)}</div>`;
    case "html":
      return renderBody(show(value.source), { language: languageOf(change.locale, value.source), words });
    case "words":
      return value.lines
        .map(
          (line) =>
            `<span class="line" dir="auto">${renderText(line, { invisible: change.revealInvisible })}</span>`,
        )
        .join("");
  }
}
