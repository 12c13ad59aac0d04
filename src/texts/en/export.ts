/** Handing out files for translators. */
export const exportTexts = {
  written_one: "{{path}}: {{count, number}} row, {{fresh}} new, {{stale}} stale.",
  written_other: "{{path}}: {{count, number}} rows, {{fresh}} new, {{stale}} stale.",
  writtenTogether_one: "{{path}}: {{count, number}} text in {{locales}}, {{fresh}} new, {{stale}} stale.",
  writtenTogether_other: "{{path}}: {{count, number}} texts in {{locales}}, {{fresh}} new, {{stale}} stale.",
  writtenSources_one:
    "{{path}}: the source of {{count, number}} text, for the source language of a platform.",
  writtenSources_other:
    "{{path}}: the sources of {{count, number}} texts, for the source language of a platform.",
  newsWritten_one: "{{path}}: {{count, number}} news item.",
  newsWritten_other: "{{path}}: {{count, number}} news items.",
  newsLeftOut:
    "This kind of file cannot hold what these have, so their cells are empty: {{cells}}. A .json file holds everything.",
  newsReadOnly: "The bodies of these have what plain text cannot say and can only be read: {{ids}}.",
  same: "{{path}} is there already, with the same content.",
  kept: "{{path}} is there already with other content, perhaps a translator's work: it was not overwritten. Move it away to get the file again.",
  selfTest_one: "Self-test: {{lossFree}} of {{count, number}} unit comes back loss-free.",
  selfTest_other: "Self-test: {{lossFree}} of {{count, number}} units come back loss-free.",
  pseudo:
    "The targets are pseudo-translations: try them with import --pseudo --dry-run, and give them to nobody.",
  exported_one: "Export {{exportId}}: {{count, number}} file.",
  exported_other: "Export {{exportId}}: {{count, number}} files.",
  known: "The same content was handed out before, with the same id.",
} as const;
