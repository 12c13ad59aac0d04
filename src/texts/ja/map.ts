/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "{{workspace}} の対応表：{{file}}",
  column: { kind: "種類", origin: "スナップショット", destination: "ワークスペース", by: "判断の根拠" },
  kind: { admin: "チームメイト", newsfeed: "ニュースフィード", "help-center": "ヘルプセンター" },
  by: { email: "メールアドレス", name: "名前", "only-one": "唯一の候補", person: "手動で指定" },
  unknown: "？",
  complete: "すべて対応付けられています。次に：{{command}}",
  open_other:
    "{{count, number}}件が対応付けられていません。ファイルに destinationId を入力してください。それまで、これらを参照するものは保留されます。",
} as const;
