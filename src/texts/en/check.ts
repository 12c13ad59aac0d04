/** Checks of translations. A finding says what is wrong with a target, then what to do about it. */
export const check = {
  line: "{{path}} {{unit}} ({{locale}}): {{severity}} {{code}}: {{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} row {{row}}: {{severity}} {{code}}: {{what}} — unit {{unit}} ({{locale}}) {{source}} → {{mend}}",
  severity: { error: "error", warning: "warning", info: "note" },
  perCode: "{{code}}: {{count, number}}",
  summary_one: "{{count, number}} translation checked: {{errors}}, {{warnings}}.",
  summary_other: "{{count, number}} translations checked: {{errors}}, {{warnings}}.",
  withErrors: "{{count, number}} with errors",
  withWarnings: "{{count, number}} with warnings only",
  column: {
    severity: "severity",
    code: "code",
    file: "file",
    row: "row",
    unit: "unit",
    locale: "locale",
    what: "what is wrong",
    mend: "what to do",
    source: "source",
    target: "target",
    fix: "as it should be",
  },
  finding: {
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
  },
} as const;
