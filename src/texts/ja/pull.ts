/** Reading a workspace into a snapshot. */
export const pull = {
  done: "{{workspace}}（{{id}}）を {{folder}} に読み取りました。",
  part: "選択した範囲だけを読み取りました。スナップショットのほかの内容はそのままです。",
  locales_other: "{{count, number}}言語：{{locales}}",
  oneLanguage:
    "ワークスペースは複数の言語に設定されていません。翻訳は警告なしに破棄されるため、書き込めるのは {{locale}} のみです。",
  column: {
    resource: "種類",
    live: "ワークスペース",
    added: "新規",
    updated: "更新",
    edited: "こちらで編集",
    conflicts: "競合",
    deletedLive: "先方で削除",
  },
  conflicts_other:
    "{{count, number}}件のフィールドがこちらとワークスペースの両方で変更されています。どちらもそのままです。解決するには：helpferry resolve {{folder}}",
  defaultLocaleDisagrees_other:
    "デフォルト言語の値{{count, number}}件が、応答の中に異なるテキストで二重に含まれています。最上位の値を使います。",
  noNews: "ワークスペースにニュースがないか、トークンに読み取りの権限がありません。",
} as const;
