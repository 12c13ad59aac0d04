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
  budget: {
    heading: "レート制限の時間枠ごとのリクエスト数",
    windows: "時間枠",
    average: "各棒は{{number}}個の時間枠の平均です。",
    sessions: "この実行は再開されました：プロセス数は{{number}}です。",
    until: "時間枠の終わり（UTC）",
    own: "自分",
    others: "他のプログラム",
    limit: "上限",
    share: "その{{share}}（この実行が使う予定の分）",
    refused: "拒否（429）",
    resumed: "再開",
  },
} as const satisfies CatalogueNode;
