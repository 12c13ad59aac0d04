/** Carrying out a plan. */
export const apply = {
  nothing: "プランに書き込むものはありません。何も書き込まれていません。",
  nothingApproved: "プランが書き込む変更のうち、承認されたものはありません。何も書き込まれていません。",
  notApproved_other: "{{count, number}}件の変更は承認されていないため、書き込まれませんでした。",
  confirm_other:
    "{{workspace}}（{{id}}）への{{count, number}}件の変更：{{actions}}。\n{{locales}}元に戻せる範囲：{{undo}}。\n書き込みますか？ [y/N] ",
  yes: "y はい",
  locales: "言語別：{{locales}}。\n",
  moreLocales_other: "ほか{{count, number}}言語",
  nothingFailed: "実行 {{run}} で失敗したものはありません。何も書き込まれていません。",
  declined: "何も書き込まれていません。",
  changedMeanwhile: "プランの作成後に、ワークスペースで同じフィールドが変更されました。",
  reports: "レポート：{{file}}",
  reportFailed: "実行は終わりましたが、レポートを書き込めませんでした：{{reason}}",
  reportFailedHint:
    "各変更の結果は {{folder}}/results.ndjson にあります。レポートのために何かを書き込み直す必要はありません。",
} as const;
