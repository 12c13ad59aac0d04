/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "何も書き込まれていません。最新として扱われることになる翻訳を表示しているだけです。",
  change: "{{unit}}（{{locales}}）：{{change}}",
  settled_other: "{{count, number}}件の原文の変更は、翻訳し直す必要がありません。",
  none: "対象の翻訳に、更新が必要なものはありません。",
  left_other:
    "{{count, number}}件のテキストは引き続き更新が必要です。helpferry export {{snapshot}} --only stale で書き出せます。",
  undo: "元に戻すには：helpferry import {{snapshot}} --revert {{importId}}",
} as const;
