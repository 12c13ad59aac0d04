/** Undoing a run. */
export const rollback = {
  nothing: "没有可撤销的内容。未写入任何内容。",
  planned: "未写入任何内容。要撤销：{{command}}",
  stays_other: "{{count, number}} 个对象会留下无法收回的内容；详情请见报告。",
} as const;
