import type { CatalogueNode } from "../text-key.ts";

/** Japanese: showing one run. */
export const runs = {
  report: "レポート：{{file}}",
  madeAgain: "レポートがなくなっていたため、作り直しました。",
  noReports: "レポートはありません。実行が最後まで終わっていません。再開すると作成されます。",
  noDisplay: "ここには表示できる画面がありません：{{file}}",
  rehearsal: "非公開のコピーでのリハーサルです。ワークスペースには何も書き込んでいません。",
} as const satisfies CatalogueNode;
