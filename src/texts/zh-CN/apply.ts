/** Carrying out a plan. */
export const apply = {
  nothing: "计划中没有可写入的内容。未写入任何内容。",
  nothingApproved: "计划要写入的内容均未获批准。未写入任何内容。",
  notApproved_other: "{{count, number}} 项更改未获批准，未写入。",
  confirm_other:
    "对 {{workspace}}（{{id}}）的 {{count, number}} 项更改：{{actions}}。\n{{locales}}撤销：{{undo}}。\n写入吗？[y/N] ",
  yes: "y 是",
  locales: "按语言：{{locales}}。\n",
  moreLocales_other: "另外 {{count, number}} 种",
  nothingFailed: "运行 {{run}} 中没有失败。未写入任何内容。",
  declined: "未写入任何内容。",
  changedMeanwhile: "计划生成后，有人在工作区中更改了同一字段。",
  reports: "报告：{{file}}",
  reportFailed: "运行已结束，但无法写入报告：{{reason}}",
  reportFailedHint: "每项更改的结果都在 {{folder}}/results.ndjson 中。无需为报告重新写入任何内容。",
} as const;
