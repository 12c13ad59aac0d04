/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "The file was saved in the encoding {{found}}.",
    mend: "Please look whether its letters are right, and save it as CSV UTF-8 next time.",
  },
  "column-recovered": {
    what: "The column {{found}} was renamed; it was read as {{wanted}}.",
    mend: "Please leave the first row as it was.",
  },
  "header-missing": {
    what: "The row with the names of the columns is missing.",
    mend: "Please leave the first row as it was.",
  },
  "rows-above-header": {
    what: "Rows above the names of the columns were passed over: {{found}}.",
    mend: "Nothing to do.",
  },
  "ids-missing": {
    what: "The file has no ids; rows were found by their source.",
    mend: "Please leave all columns in the file.",
  },
  "marks-missing": {
    what: "The last column is missing.",
    mend: "Please leave all columns in the file.",
  },
  "letters-lost": {
    what: "The file was saved in an encoding that lacks some of its letters: question marks stand for them.",
    mend: "Please type these letters again and save the file as CSV UTF-8.",
  },
  "letters-garbled": {
    what: "The file was opened in a wrong encoding, which was undone.",
    mend: "Please look whether its letters are right.",
  },
  "letters-kept": {
    what: "Letters of {{wanted}} were lost when the file was saved; the text stays as it was.",
    mend: "Nothing to do.",
  },
  "cut-off-row": {
    what: "The file ends in the middle of this row; {{found}} may be only a part of the text.",
    mend: "Please complete the row and send the file again.",
  },
  "split-row": {
    what: "{{found}} seems to be the first part of a text; the rest stands in row {{wanted}}.",
    mend: "Put both parts into this cell. A line break in a cell is Alt+Enter (Excel) or Ctrl+Enter (LibreOffice).",
  },
  "filled-down": {
    what: "The rows {{wanted}} all have {{found}}, although their sources differ.",
    mend: "Please look whether the cell was filled down by mistake.",
  },
  "id-repaired": {
    what: "The id {{found}} was damaged; it was read as {{wanted}}.",
    mend: "Nothing to do.",
  },
  "same-row-twice": {
    what: "The same text stands in {{wanted}} too.",
    mend: "Nothing to do.",
  },
  "source-edited": {
    what: "The source was changed from {{wanted}} to {{found}}. Changes of the source are not taken.",
    mend: "If the source is wrong, please tell your project manager.",
  },
  "source-moved": {
    what: "The source has changed since you got the file: it was {{wanted}} and is now {{found}}.",
    mend: "Your text was taken. You will get the new source in another file.",
  },
  "no-id": {
    what: "There is a text in this row, but no id that says where it belongs.",
    mend: "Move the text into the row it is for. Rows cannot be added.",
  },
  "damaged-id": {
    what: "The id {{found}} is damaged, so it is not clear where the text belongs.",
    mend: "Copy the id from the file you were given.",
  },
  "unknown-unit": {
    what: "The id {{found}} does not belong to this file.",
    mend: "Move the text into the file in which you were given this row.",
  },
  "other-export": {
    what: "This row comes from another file.",
    mend: "Move it back into the file you were given it in.",
  },
  "other-locale": {
    what: "The locale of this row is {{found}}; it was handed out for {{wanted}}.",
    mend: "Write the locale as it was.",
  },
  "cell-not-text": {
    what: "The cell holds a number, a date or a truth value ({{found}}), not a text.",
    mend: "Format the cell as text, then type the translation again.",
  },
  "formula-in-cell": {
    what: "The cell holds the formula {{found}}, not a text.",
    mend: "Format the cell as text, then type the translation in place of the formula.",
  },
  "merged-cells": {
    what: "The cells {{found}} are merged, so their texts cannot be told apart.",
    mend: "Unmerge them and put each text into its own row.",
  },
  "cell-repaired": {
    what: "The spreadsheet turned {{wanted}} into {{found}}; it was read as {{wanted}}.",
    mend: "Nothing to do.",
  },
  "struck-text": {
    what: "Something in this text is struck through. It was taken all the same.",
    mend: "Delete what should not be there.",
  },
  "translator-note": {
    what: "You remarked: {{found}}",
    mend: "Nothing to do: your project manager has read it.",
  },
  "shifted-row": {
    what: "The row has more cells than the header ({{found}} more), so its texts may stand in the wrong columns.",
    mend: "Put the texts back into their columns.",
  },
  "duplicate-unit": {
    what: "There is another translation of the same text in {{wanted}}.",
    mend: "Keep the right row and delete the other.",
  },
  "target-moved": {
    what: "Somebody changed this translation in the meantime. It was {{wanted}} and is now {{found}}.",
    mend: "If yours is better, please tell your project manager.",
  },
  "source-moved-strict": {
    what: "The source has changed since you got the file: it was {{wanted}} and is now {{found}}.",
    mend: "You will get the new source in another file. Nothing to do here.",
  },
  "unit-gone": {
    what: "This text no longer exists in the original.",
    mend: "Nothing to do.",
  },
  "block-gone": {
    what: "This paragraph no longer exists in the original.",
    mend: "Nothing to do. You will get the new text in another file.",
  },
  "block-unclear": {
    what: "Several paragraphs of the original now read like this, and it is not clear which one is meant.",
    mend: "Nothing to do. You will get the text in another file.",
  },
  "body-incomplete": {
    what: "Only {{found}} of the {{wanted}} texts of this article are translated. It is taken once it is complete.",
    mend: "Please translate the other rows of this article too.",
  },
  "structure-changed": {
    what: "The translated article has other paragraphs than the original.",
    mend: "Your project manager has to decide about this. Nothing to do.",
  },
  "structure-rebuilt": {
    what: "The translated article was given the paragraphs of the original.",
    mend: "Please check that nothing is missing in it.",
  },
  "filled-with-source": {
    what: "{{found}} of the {{wanted}} texts of this article are not translated; the original text stands there.",
    mend: "Please translate these rows too.",
  },
  "token-missing": {
    what: "The tag {{found}} is missing.",
    mend: "Put it where it belongs in the translation.",
  },
  "token-doubled": {
    what: "The tag {{found}} stands there twice.",
    mend: "Leave it in only once.",
  },
  "token-misnested": {
    what: "The tag {{found}} is in the wrong order, or its other half is missing.",
    mend: "Close tags in the opposite order in which they are opened.",
  },
  "token-invented": {
    what: "The tag {{found}} is not in the source.",
    mend: "Take it out; use only the tags of the source.",
  },
  "unknown-sentinel": {
    what: "{{found}} looks like an instruction, but it is none.",
    mend: "Write [[clear]], [[same]] or [[skip]], or the translation without such brackets.",
  },
  "sentinel-not-here": {
    what: "{{found}} is not possible for this text.",
    mend: "Write the translation itself. A paragraph of an article can only be [[same]] as its source.",
  },
  "clear-not-allowed": {
    what: "The translation {{wanted}} would be deleted.",
    mend: "Your project manager has to allow this. Otherwise write the translation.",
  },
  "skip-translated": {
    what: "This text was marked as not to be translated, but it has the translation {{wanted}}.",
    mend: "Write [[clear]] to delete the translation, or put it back into the cell.",
  },
  "translation-cleared": {
    what: "The translation {{found}} was deleted.",
    mend: "If you meant it, nothing to do.",
  },
  mended: {
    what: "The text was put right: {{found}} became {{wanted}}.",
    mend: "Look whether that is what you meant.",
  },
  "key-of-form": {
    what: "The key ends in {{found}}: a program made several plural forms of one text.",
    mend: "Put the text back under its key as you were given it, without plural forms.",
  },
  "moved-since-import": {
    what: "The text has been changed since it was taken; it is now {{found}}.",
    mend: "Nothing to do.",
  },
} as const;
