/** What checks find, by code: what is wrong with a target, then what to do about it. */
export const checkFindings = {
  "ph-missing": {
    what: "the placeholder {{wanted}} is missing",
    mend: "put {{wanted}} where its value should stand",
  },
  "ph-extra": {
    what: "the source has no placeholder {{found}}",
    mend: "take {{found}} out",
  },
  "ph-renamed": {
    what: "the placeholder {{wanted}} has become {{found}}; what is inside is not to be translated",
    mend: "write {{wanted}} as it is in the source",
  },
  "ph-syntax": {
    what: "the placeholder {{wanted}} is damaged: {{found}}",
    mend: "write {{wanted}} as it is in the source",
  },
  "ph-fallback": {
    what: "of {{wanted}} only the text in quotation marks may be translated, but it is {{found}}",
    mend: "keep the name, the word fallback and the straight quotation marks as they are",
  },
  "ph-count": {
    what: "there is {{found}} where the source has {{wanted}}",
    mend: "nothing to do if that is right in this language",
  },
  "spreadsheet-error": {
    what: "the target is {{found}}: the spreadsheet ran the text as a formula",
    mend: "type the text again with an apostrophe before it",
  },
  "number-rewritten": {
    what: "the target is {{found}}, which a spreadsheet made of {{wanted}}",
    mend: "type {{wanted}} again in a cell that is formatted as text",
  },
  truncated: {
    what: "the text ends in the middle: {{found}}",
    mend: "take the whole text from where it was written; a cell of a spreadsheet holds no more than 32,767 characters",
  },
  "encoding-loss": {
    what: "letters got lost when the file was saved: {{found}}",
    mend: "take the text from where it was written, and save the file as UTF-8",
  },
  mojibake: {
    what: "letters became others when the file was opened in the wrong encoding: {{found}}",
    mend: "open the file as UTF-8, or take the text from where it was written",
  },
  "icu-syntax": {
    what: "the message cannot be read near {{found}}: wanted {{wanted}}",
    mend: "compare the braces with those of the source",
  },
  "icu-args": {
    what: "the message asks for {{found}} where the source asks for {{wanted}}",
    mend: "keep names and kinds of values as they are in the source",
  },
  "icu-other": {
    what: "the form other is missing beside {{found}}",
    mend: "add other {…}: it is used for all that the other forms do not cover",
  },
  "icu-select": {
    what: "the forms are {{found}}, and {{wanted}} is missing",
    mend: "keep the keys of forms as they are in the source; only what is in their braces is translated",
  },
  "icu-plural": {
    what: "the forms are {{found}}, but this language has {{wanted}} as well",
    mend: "add the missing forms",
  },
  "tag-missing": {
    what: "there is {{found}} where the source has {{wanted}}",
    mend: "put the tag back, with its end",
  },
  "tag-extra": {
    what: "there is {{found}} where the source has {{wanted}}",
    mend: "take the tag out, with its end",
  },
  "tag-nesting": {
    what: "the tag {{found}} has no beginning or no end, or crosses another",
    mend: "close tags in the opposite order of opening them",
  },
  "tag-attr": {
    what: "a tag says {{found}} where the source says {{wanted}}",
    mend: "keep everything inside < > as it is, but for alt and title",
  },
  "tag-looks": {
    what: "there is {{found}} where the source has {{wanted}}",
    mend: "nothing to do if that is right in this language",
  },
  "html-unsafe": {
    what: "{{found}} is code that the source does not have",
    mend: "take it out",
  },
  "html-refused": {
    what: "Intercom refuses a body with {{found}}",
    mend: "put something in it, or take it out",
  },
  "html-lost": {
    what: "Intercom takes {{found}} away or makes it something else",
    mend: "use what the source uses",
  },
  "html-order": {
    what: "{{found}} comes where the source has {{wanted}}",
    mend: "put the parts in the order of the source",
  },
  "anchor-broken": {
    what: "the link {{found}} leads to a place that this text does not have",
    mend: "link to the id that the heading has in this translation",
  },
  "image-text": {
    what: "the text of an image is left as in the source: {{found}}",
    mend: "translate alt: it is read to people who do not see the image",
  },
  entity: {
    what: "the entity {{found}} is escaped twice, not ended, or shown to readers as it is",
    mend: "write the character itself, or the entity as in the source",
  },
  "url-broken": {
    what: "{{found}} is no address that a browser opens",
    mend: "copy the address from the source",
  },
  "url-changed": {
    what: "the address {{wanted}} has become {{found}}",
    mend: "copy the address from the source",
  },
  "url-missing": {
    what: "the address {{wanted}} is missing",
    mend: "nothing to do if another page says the same in this language",
  },
  "url-extra": {
    what: "the source has no address {{found}}",
    mend: "nothing to do if that is meant",
  },
  "link-not-localised": {
    what: "{{found}} leads to the page in the language of the source",
    mend: "link to {{wanted}}, if that page is translated",
  },
  "link-other-locale": {
    what: "{{found}} leads to the page in another language",
    mend: "link to {{wanted}}",
  },
  "email-changed": {
    what: "the e-mail address {{wanted}} is missing",
    mend: "copy it from the source",
  },
  "code-changed": {
    what: "{{wanted}} is typed or copied by readers, and is missing",
    mend: "keep it as it is in the source",
  },
  inconsistent: {
    what: "the same source is translated as {{wanted}} elsewhere, and here as {{found}}",
    mend: "choose one of the two, unless the places differ",
  },
  "number-changed": {
    what: "the number {{found}} stands where the source has {{wanted}}",
    mend: "check the number; how it is written is free",
  },
  "number-missing": {
    what: "the number {{wanted}} is missing",
    mend: "nothing to do if it is said in words",
  },
  "number-extra": {
    what: "the source has no number {{found}}",
    mend: "nothing to do if the source says it in words",
  },
  "currency-changed": {
    what: "a price is in {{found}} where the source has {{wanted}}",
    mend: "keep the currency of the source",
  },
  "wrong-script": {
    what: "most letters are of the script {{found}}, but the language is written in {{wanted}}",
    mend: "check that the text stands in the row and the file of its language",
  },
  homoglyph: {
    what: "the word {{found}} has letters of two scripts that look alike",
    mend: "type the word again",
  },
  "wrong-language": {
    what: "the text reads like another language: {{found}}",
    mend: "check that the text stands in the file of its language",
  },
  "same-as-source": {
    what: "the text is the same as its source",
    mend: "translate it, or leave the cell empty",
  },
  "partly-untranslated": {
    what: "{{found}} is left in the language of the source",
    mend: "translate it",
  },
  "name-translated": {
    what: "the name {{wanted}} is missing: it stays as it is in every language",
    mend: "write {{wanted}}",
  },
  "term-missing": {
    what: "{{found}} is called {{wanted}} in this language",
    mend: "use that term",
  },
  "term-forbidden": {
    what: "{{found}} is not to be used here",
    mend: "use {{wanted}}",
  },
  "length-max": {
    what: "the text has {{found}} characters, and {{wanted}} is the most",
    mend: "shorten it",
  },
  "length-ratio": {
    what: "the text is {{found}} as long as its source",
    mend: "check that nothing is missing or was pasted twice",
  },
  blank: {
    what: "nothing but white space is left",
    mend: "write the translation, or leave the cell empty",
  },
  "space-edge": {
    what: "the white space at the edges differs from the source's: {{found}}",
    mend: "take it away or add it",
  },
  "space-double": {
    what: "two spaces stand in a row",
    mend: "take one away",
  },
  newline: {
    what: "the text has {{found}} lines where the source has {{wanted}}",
    mend: "break lines where the source does",
  },
  tab: {
    what: "a tab stands in the text",
    mend: "put a space in its place",
  },
  control: {
    what: "the control character {{found}} stands in the text",
    mend: "delete it; it may be hidden between two letters",
  },
  "zero-width": {
    what: "the invisible character {{found}} stands in the text",
    mend: "delete it; it may be hidden between two letters",
  },
  "bidi-override": {
    what: "the character {{found}} turns the direction of text around",
    mend: "delete it",
  },
  "bidi-unbalanced": {
    what: "a direction of text is begun and not ended, or the reverse",
    mend: "delete the invisible characters and write the text again",
  },
  "end-question": {
    what: "the text ends in {{found}} where the source ends in {{wanted}}",
    mend: "ask where the source asks, and nowhere else",
  },
  "end-colon": {
    what: "the text ends in {{found}} where the source ends in {{wanted}}",
    mend: "end it in a colon where something follows",
  },
  "end-stop": {
    what: "the text ends in {{found}} where the source ends in {{wanted}}",
    mend: "nothing to do if that is the custom of the language",
  },
  brackets: {
    what: "brackets {{found}} are not all opened and closed",
    mend: "add or delete the one that is left over",
  },
  quotes: {
    what: "quotation marks {{found}} are not in pairs",
    mend: "add or delete the one that is left over",
  },
  ellipsis: {
    what: "three dots stand for the ellipsis of the source",
    mend: "write …",
  },
  "doubled-word": {
    what: "a word stands twice: {{found}}",
    mend: "delete one",
  },
  "tripled-letter": {
    what: "a letter stands three times: {{found}}",
    mend: "delete what is too much",
  },
  shouting: {
    what: "the text is all in capitals: {{found}}",
    mend: "write it as the source is written",
  },
  "typography-french": {
    what: "before ; : ! ? and inside « » stands a space that does not break: {{found}}",
    mend: "put in U+00A0",
  },
  "typography-cjk": {
    what: "{{found}} is half as wide as the characters around it",
    mend: "use the full-width sign",
  },
  "typography-arabic": {
    what: "{{found}} is the sign of another script",
    mend: "use ، ؛ ؟, and no kashida",
  },
  "typography-spanish": {
    what: "the question or exclamation ends in {{found}} and is not begun",
    mend: "begin it with ¿ or ¡",
  },
  remark: {
    what: "{{found}} looks like a remark, not like the translation",
    mend: "take it out, and put remarks beside the translation",
  },
} as const;
