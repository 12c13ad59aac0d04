/** Handing out files for translators. */
export const exportTexts = {
  written_one: "{{path}}: {{count, number}} row, {{fresh}} new, {{stale}} stale.",
  written_other: "{{path}}: {{count, number}} rows, {{fresh}} new, {{stale}} stale.",
  writtenTogether_one: "{{path}}: {{count, number}} text in {{locales}}, {{fresh}} new, {{stale}} stale.",
  writtenTogether_other: "{{path}}: {{count, number}} texts in {{locales}}, {{fresh}} new, {{stale}} stale.",
  same: "{{path}} is there already, with the same content.",
  kept: "{{path}} is there already with other content, perhaps a translator's work: it was not overwritten. Move it away to get the file again.",
  exported_one: "Export {{exportId}}: {{count, number}} file.",
  exported_other: "Export {{exportId}}: {{count, number}} files.",
  known: "The same content was handed out before, with the same id.",
} as const;
