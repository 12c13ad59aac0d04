/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "読み取り中：{{objects}}",
  readingBefore: "ワークスペースを読み取り中：{{count, number}}件",
  readingBack: "読み戻して確認中：{{count, number}}件",
  settled: "{{total}}件中{{settled}}件完了",
  windowFull: "上限に達しました。次は{{seconds}}秒後",
  left: "残り{{duration}}",
  rate: "{{rate}}件/秒",
  budget: "制限の{{share}}",
  inVain_other: "再試行{{count, number}}回",
} as const;
