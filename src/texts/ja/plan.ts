/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "プラン：　{{file}}",
  report: "レポート：{{file}}",
  todo: "手動作業：{{file}}",
  live: "現在のワークスペース",
  left_other: "残りの変更：{{count, number}}件",
  openRun:
    "実行 {{runId}} は最後まで終わっておらず、一部のリクエストの結果が不明です。作成されたものが、ここではほかの人のものに見える場合があります。先にその実行を終えてから、プランを作成し直してください：\n  {{command}}",
  leftInPart_other: "この範囲の残りの変更：{{count, number}}件",
  next: "適用するには：{{command}}",
} as const;
