/** Taking news of other people's files into a snapshot. What is said of an item stands in its finding. */
export const ingest = {
  dryRun: "何も書き込まれていません。取り込んだ場合の結果を表示しているだけです。",
  fileRead_other: "{{file}}：ニュース{{count, number}}件。",
  finding: "{{place}}：{{level}}：{{message}} → {{mend}}",
  findingInField: "{{place}}、{{field}}：{{level}}：{{message}} → {{mend}}",
  level: { held: "保留", warning: "取り込み済み・要確認", note: "注記" },
  more_other: "…ほかに同様のものが{{count, number}}件（{{code}}）。--json ですべて表示されます。",
  added_other: "追加{{count, number}}件",
  updated: "更新{{count, number}}件",
  adopted: "既存のものに対応付け{{count, number}}件",
  unchanged: "変更なし{{count, number}}件",
  held: "保留{{count, number}}件",
  summary: "{{parts}}。",
  heldOut_other:
    "保留された{{count, number}}件を {{file}} に書き出しました。そこで直し、そのファイルを取り込んでください。",
  next: "何も送信されていません。送信される内容を確認するには：helpferry plan {{snapshot}} --out news.plan.ndjson",
} as const;
