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
} as const satisfies CatalogueNode;
