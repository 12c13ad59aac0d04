import type { CatalogueNode } from "../text-key.ts";

/** Japanese: the pictures of reports, in words. */
export const pictures = {
  asTable: "表で見る",
  count: "{{what}}：{{number}}",
  sentence: "{{text}}。",
  news: {
    heading: "公開日別のニュース",
    undated: "日付なし：{{number}}。",
    binned: "線の上は適用後にあるもの、線の下はなくなるものです。",
    period: "期間",
    item: "ニュース",
    what: "変更",
    was: "変更前の日付",
    date: "日付",
    noDate: "日付なし",
    row: "{{name}}：{{what}}、{{date}}",
    rowMoved: "{{name}}：{{what}}、{{was}}から{{date}}へ",
    change: {
      new: "新規",
      updated: "更新",
      moved: "移動",
      left: "別の日付へ移動",
      deleted: "削除",
    },
  },
} as const satisfies CatalogueNode;
