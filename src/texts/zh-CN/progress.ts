/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "正在读取：{{objects}}",
  readingBefore: "正在读取工作区：{{count, number}} 个对象",
  readingBack: "正在回读：{{count, number}} 个对象",
  settled: "已完成 {{settled}} / {{total}}",
  windowFull: "窗口已满，{{seconds}} 秒后继续",
  left: "剩余 {{duration}}",
  rate: "{{rate}}/秒",
  budget: "限制的 {{share}}",
  inVain_other: "重试 {{count, number}} 次",
} as const;
