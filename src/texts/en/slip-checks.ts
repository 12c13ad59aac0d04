/** What checks found in a translation, and what its translator can do. */
export const slipChecks = {
  "ph-missing": {
    what: "The placeholder {{wanted}} is missing.",
    mend: "Put {{wanted}} where its value should stand.",
  },
  "ph-extra": {
    what: "The source has no placeholder {{found}}.",
    mend: "Take {{found}} out.",
  },
  "ph-renamed": {
    what: "The placeholder {{wanted}} has become {{found}}. Placeholders are not translated.",
    mend: "Write {{wanted}} exactly as in the source.",
  },
  "ph-syntax": {
    what: "The placeholder {{wanted}} is damaged: {{found}}.",
    mend: "Write {{wanted}} exactly as in the source.",
  },
  "ph-fallback": {
    what: "In {{wanted}} only the words in quotation marks may be translated, but it reads {{found}}.",
    mend: "Keep the name, the word fallback and the straight quotation marks as they are.",
  },
  "ph-count": {
    what: "There is {{found}} where the source has {{wanted}}.",
    mend: "If that is right in your language, nothing to do.",
  },
  "spreadsheet-error": {
    what: "The cell shows {{found}}: the spreadsheet took the text for a formula.",
    mend: "Format the cell as text, then type the translation again.",
  },
  "number-rewritten": {
    what: "The spreadsheet turned {{wanted}} into {{found}}.",
    mend: "Format the cell as text, then type {{wanted}} again.",
  },
  truncated: {
    what: "The text breaks off in the middle: {{found}}.",
    mend: "Put in the whole text. A cell holds no more than 32,767 characters.",
  },
  "encoding-loss": {
    what: "Letters got lost when the file was saved: {{found}}.",
    mend: "Type the text again, and save the file as UTF-8.",
  },
  mojibake: {
    what: "Letters were turned into others when the file was opened: {{found}}.",
    mend: "Type the text again, and save the file as UTF-8.",
  },
  "icu-syntax": {
    what: "The message cannot be read near {{found}}; expected was {{wanted}}.",
    mend: "Compare the braces with those of the source.",
  },
  "icu-args": {
    what: "The message uses {{found}} where the source uses {{wanted}}.",
    mend: "Keep names and kinds of values as in the source.",
  },
  "icu-other": {
    what: "The form other is missing beside {{found}}.",
    mend: "Add other {…}: it stands for all that the other forms do not cover.",
  },
  "icu-select": {
    what: "The forms are {{found}}; {{wanted}} is missing.",
    mend: "Keep the names of forms as in the source. Translate only what is inside their braces.",
  },
  "icu-plural": {
    what: "The plural forms are {{found}}; your language also needs {{wanted}}.",
    mend: "Add the missing forms.",
  },
  "tag-missing": {
    what: "There is {{found}} where the source has {{wanted}}.",
    mend: "Put the tag back, with its end.",
  },
  "tag-extra": {
    what: "There is {{found}} where the source has {{wanted}}.",
    mend: "Take the tag out, with its end.",
  },
  "tag-nesting": {
    what: "The tag {{found}} has no beginning or no end, or it crosses another tag.",
    mend: "Close tags in the opposite order in which they are opened.",
  },
  "tag-attr": {
    what: "A tag reads {{found}} where the source has {{wanted}}.",
    mend: "Keep everything inside < > as it is, except for alt and title.",
  },
  "tag-looks": {
    what: "There is {{found}} where the source has {{wanted}}.",
    mend: "If that is right in your language, nothing to do.",
  },
  "html-unsafe": {
    what: "{{found}} is code that the source does not have.",
    mend: "Take it out.",
  },
  "html-refused": {
    what: "A text with {{found}} cannot be published.",
    mend: "Put something into it, or take it out.",
  },
  "html-lost": {
    what: "{{found}} gets lost or is changed when the text is published.",
    mend: "Use what the source uses.",
  },
  "html-order": {
    what: "{{found}} comes where the source has {{wanted}}.",
    mend: "Put the parts into the order of the source.",
  },
  "anchor-broken": {
    what: "The link {{found}} leads to a place that this text does not have.",
    mend: "Link to the id that the heading has in this translation.",
  },
  "image-text": {
    what: "The description of an image is not translated: {{found}}.",
    mend: "Translate alt: it is read to people who cannot see the image.",
  },
  entity: {
    what: "The code {{found}} is shown to readers as it is.",
    mend: "Write the character itself, or the code exactly as in the source.",
  },
  "url-broken": {
    what: "{{found}} is not an address that a browser can open.",
    mend: "Copy the address from the source.",
  },
  "url-changed": {
    what: "The address {{wanted}} has become {{found}}.",
    mend: "Copy the address from the source.",
  },
  "url-missing": {
    what: "The address {{wanted}} is missing.",
    mend: "If another page says the same in your language, nothing to do.",
  },
  "url-extra": {
    what: "The source does not have the address {{found}}.",
    mend: "If you meant it, nothing to do.",
  },
  "link-not-localised": {
    what: "{{found}} leads to the page in the language of the source.",
    mend: "Link to {{wanted}}, if that page has been translated.",
  },
  "link-other-locale": {
    what: "{{found}} leads to the page in another language.",
    mend: "Link to {{wanted}}.",
  },
  "email-changed": {
    what: "The e-mail address {{wanted}} is missing.",
    mend: "Copy it from the source.",
  },
  "code-changed": {
    what: "{{wanted}} is missing; readers have to type or copy it.",
    mend: "Keep it exactly as in the source.",
  },
  inconsistent: {
    what: "The same source is translated as {{wanted}} elsewhere and as {{found}} here.",
    mend: "Choose one of the two, unless the places differ.",
  },
  "number-changed": {
    what: "The number {{found}} stands where the source has {{wanted}}.",
    mend: "Check the number; you are free to write it as your language does.",
  },
  "number-missing": {
    what: "The number {{wanted}} is missing.",
    mend: "If you say it in words, nothing to do.",
  },
  "number-extra": {
    what: "The source does not have the number {{found}}.",
    mend: "If the source says it in words, nothing to do.",
  },
  "currency-changed": {
    what: "A price is in {{found}} where the source has {{wanted}}.",
    mend: "Keep the currency of the source.",
  },
  "wrong-script": {
    what: "Most letters belong to another script ({{found}}) than the one of this language ({{wanted}}).",
    mend: "Check that the text stands in the right row and the right file.",
  },
  homoglyph: {
    what: "The word {{found}} mixes letters of two scripts that look alike.",
    mend: "Type the word again.",
  },
  "wrong-language": {
    what: "The text reads like another language: {{found}}.",
    mend: "Check that the text stands in the file of its language.",
  },
  "same-as-source": {
    what: "The text is the same as its source.",
    mend: "Translate it. If it should stay as it is, nothing to do.",
  },
  "partly-untranslated": {
    what: "{{found}} is still in the language of the source.",
    mend: "Translate it.",
  },
  "name-translated": {
    what: "The name {{wanted}} is missing. It stays the same in every language.",
    mend: "Write {{wanted}}.",
  },
  "term-missing": {
    what: "{{found}} is called {{wanted}} in your language.",
    mend: "Please use that term.",
  },
  "term-forbidden": {
    what: "{{found}} should not be used here.",
    mend: "Please use {{wanted}}.",
  },
  "length-max": {
    what: "The text has {{found}} characters; at most {{wanted}} are possible.",
    mend: "Shorten it.",
  },
  "length-ratio": {
    what: "The text is {{found}} as long as its source.",
    mend: "Check that nothing is missing and nothing was pasted twice.",
  },
  blank: {
    what: "There is nothing but white space.",
    mend: "Write the translation, or leave the cell empty.",
  },
  "space-edge": {
    what: "The spaces at the beginning or the end are not those of the source: {{found}}.",
    mend: "Add or delete them.",
  },
  "space-double": {
    what: "There are two spaces in a row.",
    mend: "Delete one.",
  },
  newline: {
    what: "The text has {{found}} lines where the source has {{wanted}}.",
    mend: "Break lines where the source does.",
  },
  tab: {
    what: "There is a tab in the text.",
    mend: "Put a space in its place.",
  },
  control: {
    what: "There is an invisible control character in the text: {{found}}.",
    mend: "Delete it, or type the words around it again.",
  },
  "zero-width": {
    what: "There is an invisible character in the text: {{found}}.",
    mend: "Delete it, or type the words around it again.",
  },
  "bidi-override": {
    what: "The invisible character {{found}} turns the direction of the text around.",
    mend: "Delete it, or type the text again.",
  },
  "bidi-unbalanced": {
    what: "A change of the direction of text begins and does not end, or the reverse.",
    mend: "Type the text again, without invisible characters.",
  },
  "end-question": {
    what: "The text ends in {{found}} where the source ends in {{wanted}}.",
    mend: "Ask where the source asks, and nowhere else.",
  },
  "end-colon": {
    what: "The text ends in {{found}} where the source ends in {{wanted}}.",
    mend: "End it with a colon if something follows.",
  },
  "end-stop": {
    what: "The text ends in {{found}} where the source ends in {{wanted}}.",
    mend: "If that is usual in your language, nothing to do.",
  },
  brackets: {
    what: "The brackets {{found}} are not all opened and closed.",
    mend: "Add or delete the one that is left over.",
  },
  quotes: {
    what: "The quotation marks {{found}} are not in pairs.",
    mend: "Add or delete the one that is left over.",
  },
  ellipsis: {
    what: "There are three dots where the source has an ellipsis (…).",
    mend: "Write the character ….",
  },
  "doubled-word": {
    what: "A word stands there twice: {{found}}.",
    mend: "Delete one.",
  },
  "tripled-letter": {
    what: "A letter stands there three times: {{found}}.",
    mend: "Delete what is too much.",
  },
  shouting: {
    what: "The text is all in capitals: {{found}}.",
    mend: "Write it as the source is written.",
  },
  "typography-french": {
    what: "In French a no-break space stands before ; : ! ? and inside « »: {{found}}.",
    mend: "Put in a no-break space (U+00A0).",
  },
  "typography-cjk": {
    what: "{{found}} is only half as wide as the characters around it.",
    mend: "Use the full-width sign.",
  },
  "typography-arabic": {
    what: "The sign {{found}} belongs to another script.",
    mend: "Use ، ؛ ؟ and no kashida.",
  },
  "typography-spanish": {
    what: "The question or exclamation ending in {{found}} has no sign at its beginning.",
    mend: "Begin it with ¿ or ¡.",
  },
  remark: {
    what: "{{found}} looks like a remark, not like the translation.",
    mend: "Take it out; write remarks into a column beside the translation.",
  },
} as const;
