/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "Nothing was written: this only shows what the import would do.",
  fileRead_one:
    "{{file}}: {{count, number}} row of {{handedOut, number}} handed out for {{locale}}; {{translated, number}} have a translation.",
  fileRead_other:
    "{{file}}: {{count, number}} rows of {{handedOut, number}} handed out for {{locale}}; {{translated, number}} have a translation.",
  sheetsRead_one:
    "{{file}}: {{count, number}} text of {{handedOut, number}} handed out for {{locales}}; {{translated, number}} have a translation.",
  sheetsRead_other:
    "{{file}}: {{count, number}} texts of {{handedOut, number}} handed out for {{locales}}; {{translated, number}} have a translation.",
  newsRead_one: "{{file}}: {{count, number}} row of {{handedOut, number}} news items handed out.",
  newsRead_other: "{{file}}: {{count, number}} rows of {{handedOut, number}} news items handed out.",
  cellsTaken_one: "{{count, number}} value taken",
  cellsTaken_other: "{{count, number}} values taken",
  cellsHeld: "{{count, number}} held",
  skipped: "{{file}} holds sources: nothing is taken from it.",
  ignoredColumns: "{{file}}: these columns were not read: {{columns}}.",
  traces: "{{file}}: {{parts}}.",
  slip: "{{file}}: for its translator, with what to mend: {{slips}}.",
  noSlip: "{{file}}: its slip is only JSON. {{why}}",
  taken_one: "{{count, number}} text taken",
  taken_other: "{{count, number}} texts taken",
  stale_one: "{{count, number}} of them stale",
  stale_other: "{{count, number}} of them stale",
  alreadyThere: "{{count, number}} already there",
  untouched: "{{count, number}} untouched",
  held_one: "{{count, number}} row held",
  held_other: "{{count, number}} rows held",
  summary: "{{parts}}.",
  undo: "Undo it with: helpferry import {{snapshot}} --revert {{importId}}",
  reverted_one: "{{count, number}} text is again what it was before the import {{importId}}.",
  reverted_other: "{{count, number}} texts are again what they were before the import {{importId}}.",
  level: { held: "held", warning: "taken, but", info: "note" },
  place: {
    row: "{{file}} row {{row}}",
    column: '{{file}} row {{row}}, column {{letter}} "{{header}}"',
    columnOfFile: '{{file}} column {{letter}} "{{header}}"',
    file: "{{file}}",
    key: '{{file}} line {{row}}, key "{{key}}"',
  },
  line: "{{place}}: {{level}}: {{what}} — {{unit}} → {{mend}}",
  unit: "unit {{unit}} ({{locale}})",
  unitSource: "unit {{unit}} ({{locale}}) {{source}}",
  noUnit: "no unit ({{locale}})",
  more_one: "… and {{count, number}} more {{code}}; --json has all.",
  more_other: "… and {{count, number}} more {{code}}; --json has all.",
  finding: {
    "encoding-recovered": {
      what: "the file is not in UTF-8 but in {{found}} ({{wanted}})",
      mend: 'look whether its letters are right; save it as "CSV UTF-8" next time',
      asked: "as it was said to be",
      letters: "under which alone all its letters are those of the language",
      texts_one: "under which {{count, number}} text that nobody touched reads as it was handed out",
      texts_other: "under which {{count, number}} texts that nobody touched read as they were handed out",
    },
    "column-recovered": {
      what: "no column is named {{wanted}}; {{found}} is read as that, by what stands in it",
      mend: "leave the header as it was handed out",
    },
    "header-missing": {
      what: "the row with the names of the columns is missing; what they are was told by what stands in them",
      mend: "leave the header as it was handed out",
    },
    "rows-above-header": {
      what: "rows above the header were passed over: {{found}}",
      mend: "nothing to do",
    },
    "ids-missing": {
      what: "the file has no ids, so that each row was found by its mark or its source alone",
      mend: 'leave the columns "id" and "~hash" in the file',
    },
    "marks-missing": {
      what: 'the column "~hash" is missing; that the file belongs to the export {{found}} was told by its name',
      mend: "nothing to do, if the name is the one it was handed out with",
    },
    "letters-lost": {
      what: "the file was saved in an encoding that lacks some of its letters: question marks stand for them",
      mend: 'save it as "CSV UTF-8" (Excel) or with character set UTF-8 (LibreOffice), from a file that still has the letters',
    },
    "letters-garbled": {
      what: "the file was opened in a wrong encoding and saved again: letters such as é became Ã©; that was undone",
      mend: "look whether its letters are right",
    },
    "letters-kept": {
      what: "the letters of {{wanted}}, which was handed out, got damaged when the file was saved ({{found}}); the text stays as it is",
      mend: "nothing to do",
    },
    "cut-off-row": {
      what: "the file ends in the middle of this row, so that {{found}} may be only a part of the text",
      mend: "send or download the file again",
    },
    "split-row": {
      what: "row {{wanted}} holds nothing but a text, so that {{found}} seems to be only the first part of one",
      mend: "put both parts into this cell; a line break in a cell is Alt+Enter (Excel) or Ctrl+Enter (LibreOffice)",
    },
    "filled-down": {
      what: "the rows {{wanted}} all have {{found}}, although their sources differ",
      mend: "look whether the cell was filled down by mistake",
    },
    "id-repaired": {
      what: "the id {{found}} was damaged and is read as {{wanted}}",
      mend: "nothing to do",
    },
    "same-row-twice": {
      what: "the unit stands with the same text in {{wanted}} too",
      mend: "nothing to do",
    },
    "source-edited": {
      what: "the source reads {{found}} where {{wanted}} was handed out; sources are not taken from this file",
      mend: "to change the source, export its own locale and edit it there",
    },
    "source-moved": {
      what: "the source was {{wanted}} when it was handed out and is {{found}} now, so the translation is marked stale",
      mend: "export with --only stale for a translation of the new source",
    },
    "no-id": {
      what: "there is a text in the target, but no id that says where it belongs",
      mend: "put it into the row of its unit; new rows cannot be added in this file",
    },
    "damaged-id": {
      what: "the id {{found}} is damaged and cannot be told for certain",
      mend: "copy the id from the file that was handed out",
    },
    "unknown-unit": {
      what: "the id {{found}} was not handed out with this export",
      mend: "put the text into the file in which the id was handed out",
    },
    "other-export": {
      what: "the row was handed out with {{found}}, the rest of the file with {{wanted}}",
      mend: "put the row back into the file it came from",
    },
    "other-locale": {
      what: "the locale is {{found}} where {{wanted}} was handed out",
      mend: "write the locale as it was handed out",
    },
    "cell-not-text": {
      what: "the cell holds a number, a date or a truth value, {{found}}, and it cannot be told what was meant",
      mend: "format the cell as text (in JSON: put quotation marks around it) and type the translation again",
    },
    "formula-in-cell": {
      what: "the cell holds the formula {{found}} and not a text",
      mend: "put the text that it should be into the cell",
    },
    "merged-cells": {
      what: "the cells {{found}} are merged, so that their texts cannot be told apart",
      mend: "split them and put each text into its own row",
    },
    "key-of-form": {
      what: "the key ends in {{found}}, by which some program made several forms of one text; helpferry's texts have one",
      mend: "put the text under the key as it was handed out, and tell the program that there are no plurals",
    },
    "cell-repaired": {
      what: "some program made {{found}} of {{wanted}}, which was handed out; it is read as that",
      mend: "nothing to do",
    },
    "struck-text": {
      what: "something in {{found}} is struck through and has been taken too",
      mend: "delete what should not be there",
    },
    "translator-note": {
      what: "somebody remarked: {{found}}",
      mend: "answer it, if it asks something",
    },
    "shifted-row": {
      what: "the row has {{found}} more cells than the header, so its texts may stand in the wrong columns",
      mend: "put the texts back into their columns and save again",
    },
    "duplicate-unit": {
      what: "the target is {{found}}, but {{wanted}} has another text for the same unit",
      mend: "delete all but the right row",
    },
    "target-moved": {
      what: "the translation was {{wanted}} when it was handed out and has since become {{found}}",
      mend: "decide which one is right: export again and edit there, or leave it",
    },
    "source-moved-strict": {
      what: "the source was {{wanted}} when it was handed out and is {{found}} now",
      mend: "export again for a translation of the new source, or import without --strict",
    },
    "unit-gone": {
      what: "the snapshot has no source text for this unit any more",
      mend: "nothing to do, unless it was removed by mistake",
    },
    "block-gone": {
      what: "the body has no such paragraph any more",
      mend: "export again and translate what stands there now",
    },
    "block-unclear": {
      what: "several paragraphs of the body say this now, and it cannot be told which is meant",
      mend: "export again",
    },
    "body-incomplete": {
      what: "the translation would have {{found}} of {{wanted}} texts of the body, and is written only once it is whole",
      mend: "translate the other rows of this body too, or import with --fill-with-source to let the source's text stand there",
    },
    "structure-changed": {
      what: "the translated body has other paragraphs than its source",
      mend: "import with --accept-structure to give it those of its source; what is only in the translation is lost",
    },
    "structure-rebuilt": {
      what: "the body gets the paragraphs of its source; what was only in the translation is lost",
      mend: "look at it in the plan's report",
    },
    "filled-with-source": {
      what: "{{found}} of {{wanted}} texts of the body are not translated, and the source's text stands there",
      mend: "export with --only missing",
    },
    "unknown-sentinel": {
      what: "{{found}} looks like a sentinel, but is none",
      mend: "write [[clear]], [[same]] or [[skip]], or the translation without such brackets; [[ok …]] goes into a column ack",
    },
    "sentinel-not-here": {
      what: "{{found}} cannot be carried out for this text",
      mend: "a paragraph of a body can only be [[same]] as its source; in the file of the source's own language, write the text itself",
    },
    "clear-not-allowed": {
      what: "the translation {{wanted}} would be taken away",
      mend: "import with --allow-clear if that is meant",
    },
    "skip-translated": {
      what: "the text is not to be translated, but has the translation {{wanted}}",
      mend: "write [[clear]] to take the translation away first, or leave the cell as it was",
    },
    "translation-cleared": {
      what: "the translation {{found}} is taken away",
      mend: "nothing to do, if that is meant",
    },
    mended: {
      what: "{{found}} is taken as {{wanted}}",
      mend: "nothing, if that was meant; else import it again with the text as it should be",
    },
    "token-missing": {
      what: "the tag {{found}} of the source is missing",
      mend: "put it where it belongs in the translation",
    },
    "token-doubled": {
      what: "the tag {{found}} stands twice",
      mend: "leave each tag in once",
    },
    "token-misnested": {
      what: "the tag {{found}} ends something that began after its own beginning, or nothing",
      mend: "put each pair of tags inside or outside of another, not across",
    },
    "token-invented": {
      what: "the tag {{found}} is not in the source",
      mend: "use the source's tags only; others are made in the source",
    },
    "moved-since-import": {
      what: "the import wrote {{wanted}}, but since then the text was edited, imported or acknowledged again: it is {{found}} now",
      mend: "change it by hand if it should be what it was before the import",
    },
  },
} as const;
