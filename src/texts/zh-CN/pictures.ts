import type { CatalogueNode } from "../text-key.ts";

/** Chinese: the pictures of reports, in words. */
export const pictures = {
  asTable: "以表格显示",
  count: "{{what}}：{{number}}",
  sentence: "{{text}}。",
  news: {
    heading: "按发布日期排列的新闻",
    undated: "无日期：{{number}}。",
    binned: "线上方是应用后存在的新闻，线下方是不再位于该处的新闻。",
    period: "时段",
    item: "新闻",
    what: "更改",
    was: "原日期",
    date: "日期",
    noDate: "无日期",
    row: "{{name}}：{{what}}，{{date}}",
    rowMoved: "{{name}}：{{what}}，从{{was}}改为{{date}}",
    change: {
      new: "新建",
      updated: "更新",
      moved: "移动",
      left: "移走",
      deleted: "删除",
    },
  },
  budget: {
    heading: "每个限速窗口的请求数",
    windows: "窗口",
    average: "每个柱形是 {{number}} 个窗口的平均值。",
    sessions: "本次运行曾恢复继续：共用了 {{number}} 个进程。",
    until: "窗口截至（UTC）",
    own: "我方",
    others: "其他程序",
    limit: "上限",
    share: "其中的 {{share}}，即本次运行计划使用的部分",
    refused: "被拒（429）",
    resumed: "恢复继续",
  },
} as const satisfies CatalogueNode;
