/** Taking news of other people's files into a snapshot. What is said of an item stands in its finding. */
export const ingest = {
  dryRun: "未写入任何内容：这里只显示收录将执行的操作。",
  fileRead_other: "{{file}}：{{count, number}} 条。",
  finding: "{{place}}：{{level}}：{{message}} → {{mend}}",
  findingInField: "{{place}}，{{field}}：{{level}}：{{message}} → {{mend}}",
  level: { held: "暂缓", warning: "已收录，但需注意", note: "说明" },
  more_other: "…… 另有 {{count, number}} 条同类情况（{{code}}）；--json 可列出全部。",
  added_other: "新增 {{count, number}} 条",
  updated: "更新 {{count, number}} 条",
  adopted: "与已有内容对应 {{count, number}} 条",
  unchanged: "未更改 {{count, number}} 条",
  held: "暂缓 {{count, number}} 条",
  summary: "{{parts}}。",
  heldOut_other: "{{count, number}} 条暂缓的内容在 {{file}} 中：请在其中修正，然后收录该文件。",
  next: "未发送任何内容。要查看将发送的内容：helpferry plan {{snapshot}} --out news.plan.ndjson",
} as const;
