/** Handing out files for translators. */
export const exportTexts = {
  written_other: "{{path}}：{{count, number}} 行，新增 {{fresh}}，过时 {{stale}}。",
  writtenTogether_other:
    "{{path}}：{{locales}} 的 {{count, number}} 条文本，新增 {{fresh}}，过时 {{stale}}。",
  writtenSources_other: "{{path}}：{{count, number}} 条原文，用作平台的源语言。",
  newsWritten_other: "{{path}}：{{count, number}} 条新闻。",
  newsLeftOut: "此类文件无法容纳以下内容，相应单元格为空：{{cells}}。.json 文件可容纳全部内容。",
  newsReadOnly: "以下正文含有纯文本无法表达的内容，只能阅读：{{ids}}。",
  same: "{{path}} 已存在，内容相同。",
  kept: "{{path}} 已存在且内容不同，可能是译者的工作：未覆盖。请将其移走后重新导出。",
  selfTest_other: "自检：{{count, number}} 条中有 {{lossFree}} 条可无损返回。",
  pseudo: "目标文本是伪翻译：请用 import --pseudo --dry-run 试用，不要交给任何人。",
  exported_other: "导出 {{exportId}}：{{count, number}} 个文件。",
  known: "相同内容之前已用相同 ID 导出过。",
} as const;
