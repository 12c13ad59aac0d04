/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "未写入任何内容：这里只显示哪些译文会被视为最新。",
  change: "{{unit}}（{{locales}}）：{{change}}",
  settled_other: "{{count, number}} 处原文更改无需重新翻译。",
  none: "所指的译文中没有过时的。",
  left_other: "{{count, number}} 条文本仍已过时：可用 helpferry export {{snapshot}} --only stale 导出。",
  undo: "撤销：helpferry import {{snapshot}} --revert {{importId}}",
} as const;
