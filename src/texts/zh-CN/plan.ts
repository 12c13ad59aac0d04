/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "计划：{{file}}",
  report: "报告：{{file}}",
  todo: "手动：{{file}}",
  live: "当前工作区",
  left_other: "剩余 {{count, number}} 项更改",
  openRun:
    "运行 {{runId}} 没有结束，部分请求的结果未知：它创建的内容在这里可能看起来像是他人的。请先完成该运行，再重新计划：\n  {{command}}",
  leftInPart_other: "此部分剩余 {{count, number}} 项更改",
  next: "执行：{{command}}",
} as const;
