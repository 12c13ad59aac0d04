import type { ChangeView, ItemView, LocaleView, Side, SideView } from "../view.ts";
import { splitBlocks } from "../split-blocks.ts";
import { escapeAttribute, renderText } from "./escape.ts";

/** The words of a report that every item needs. */
export interface ItemWords {
  readonly nothingLabel: string;
  readonly allLanguagesLabel: string;
}

/** From this many characters or changes on an item is long: it is folded, so that the page can be leafed through. */
const LONG_CHARS = 2_500;
const LONG_CHANGES = 12;

/** One object: an article element that can be linked to, folded where it is long. */
export function renderItem(item: ItemView, words: ItemWords, options: { readonly fold: boolean }): string {
  const body = renderNotes(item.notes) + renderChanges(item.changes, words);
  const heading = `<h4><span class="badge">${renderText(item.badge)}</span><span class="kind">${renderText(item.resourceName)}</span> <bdi${languageOf(
    item.nameLocale,
    item.name,
  )}>${renderText(item.name)}</bdi></h4><span class="meta">${item.meta.map((remark) => `<bdi>${renderText(remark)}</bdi>`).join(" · ")}</span>`;
  const isLong = body.length > LONG_CHARS * 2 || item.changes.length > LONG_CHANGES;
  const content =
    options.fold || isLong
      ? `<details${item.notes.length > 0 && !options.fold ? " open" : ""}><summary>${heading}</summary>${body}</details>`
      : heading + body;
  return `<article class="item ${item.tone}" id="${anchorOf(item.id)}">${content}</article>\n`;
}

/** An id as a fragment of an address: what is not a letter or digit becomes its code. */
function anchorOf(id: string): string {
  return `i-${id.replaceAll(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

function renderNotes(notes: readonly string[]): string {
  return notes.length === 0
    ? ""
    : `<div class="note">${notes.map((note) => `<p>${renderText(note)}</p>`).join("")}</div>`;
}

function renderChanges(changes: readonly ChangeView[], words: ItemWords): string {
  return changes.length === 0
    ? ""
    : `<ul class="changes">${changes.map((change) => renderChange(change, words)).join("\n")}</ul>`;
}

function renderChange(change: ChangeView, words: ItemWords): string {
  const { locale } = change;
  const where =
    locale === null
      ? `<b>${renderText(change.fieldLabel)}</b> · ${renderText(words.allLanguagesLabel)}`
      : `<b>${renderText(locale.name)}</b> <code>${renderText(locale.code)}</code> · ${renderText(change.fieldLabel)}`;
  const sides = change.sides.map((side) => renderSide(side, change, words)).join("");
  return `<li><p class="where">${where}${change.outcome === undefined ? "" : ` · ${renderText(change.outcome)}`}</p><div class="sides">${sides}</div>${change.note === undefined ? "" : renderNotes([change.note])}</li>`;
}

/** The sign of a side, as in any diff; a side without one shows its label instead. */
const SIGNS: Readonly<Partial<Record<Side, string>>> = { before: "−", after: "+" };

function renderSide({ side, label, value }: SideView, change: ChangeView, words: ItemWords): string {
  const sign = SIGNS[side];
  const head =
    sign === undefined
      ? `<span class="label">${renderText(label)}</span>`
      : `<span class="sign" aria-hidden="true">${sign}</span><span class="unseen">${renderText(label)}: </span>`;
  return `<div class="side ${side}${sign === undefined ? " plain" : ""}">${head}${renderValue(value, change, words)}</div>`;
}

function renderValue(value: SideView["value"], change: ChangeView, words: ItemWords): string {
  const reveal = { invisible: change.revealInvisible };
  switch (value.kind) {
    case "nothing":
      return `<span class="none">${renderText(words.nothingLabel)}</span>`;
    case "text":
      return `<div class="value"${languageOf(change.locale, value.text)}>${renderText(value.text, reveal)}</div>`;
    case "html":
      return `<div class="value"${languageOf(change.locale, value.source)}>${renderSource(value.source, reveal)}</div>`;
    case "words":
      return value.lines
        .map((line) => `<span class="line" dir="auto">${renderText(line, reveal)}</span>`)
        .join("");
  }
}

const TAG = /(<[^<>]*>)/;

/** HTML as source: nothing of it is markup here, its tags are set back, each block begins a line. */
function renderSource(source: string, reveal: { readonly invisible: boolean }): string {
  return splitBlocks(source)
    .map((line) =>
      line
        .split(TAG)
        .map((piece, index) =>
          index % 2 === 0 ? renderText(piece, reveal) : `<code>${renderText(piece, reveal)}</code>`,
        )
        .join(""),
    )
    .join("\n");
}

const WRITTEN_FROM_THE_RIGHT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/**
 * Language and direction of a text. A locale's direction counts even where the text begins with a Latin
 * name, but not where nothing of it is written in that direction: an untranslated text stays readable.
 */
function languageOf(locale: LocaleView | null, text: string): string {
  if (locale === null) {
    return ' dir="auto"';
  }
  const direction = locale.direction === "rtl" && WRITTEN_FROM_THE_RIGHT.test(text) ? "rtl" : "auto";
  return ` lang="${escapeAttribute(locale.code)}" dir="${direction}"`;
}
