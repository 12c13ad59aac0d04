/** Settling what was changed here and in the workspace. */
export const resolve = {
  heading: "{{place}}，{{field}}",
  headingLocale: "{{place}}，{{locale}} {{code}}，{{field}}",
  base: "基准：{{value}}",
  theirs: "对方：{{value}}",
  ours: "我方：{{value}}",
  nothing: "（无）",
  none: "没有未解决的冲突。",
  open_other: "{{count, number}} 个字段在此处和工作区中都有更改，等待您处理。",
  how: "解决方法：helpferry resolve {{folder}} --theirs 或 --ours；可处理全部，或用 --ids、--locales 和 --fields 指定。",
  ask: "[o] 我方，[t] 对方，[s] 跳过，[q] 退出？ ",
  askAgain: "请回答 o、t、s 或 q。",
  madeOurs_other: "{{count, number}} 个字段保持此处的内容；下一个计划会用它覆盖对方。",
  madeTheirs_other: "{{count, number}} 个字段现与工作区一致。",
  remaining_other: "还剩 {{count, number}} 个冲突。",
  undo: "只更改了快照中的文件。如果用 Git 管理，可用 git diff {{folder}} 查看更改，用 git restore {{folder}} 还原。",
  next: "接下来：helpferry plan {{folder}} --out FILE",
} as const;
