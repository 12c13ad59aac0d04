import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "何も書き込まれていません。取り込んだ場合の結果を表示しているだけです。",
  fileRead_other:
    "{{file}}：{{locale}} 向けに書き出した{{handedOut, number}}行のうち{{count, number}}行。訳文あり{{translated, number}}件。",
  sheetsRead_other:
    "{{file}}：{{locales}} 向けに書き出した{{handedOut, number}}件のうち{{count, number}}件。訳文あり{{translated, number}}件。",
  newsRead_other: "{{file}}：書き出したニュース{{handedOut, number}}件のうち{{count, number}}件。",
  cellsTaken_other: "取り込んだ値{{count, number}}件",
  cellsHeld: "保留{{count, number}}件",
  skipped: "{{file}} は原文のファイルのため、何も取り込みません。",
  ignoredColumns: "{{file}}：次の列は読み取りませんでした：{{columns}}。",
  traces: "{{file}}：{{parts}}。",
  slip: "{{file}}：修正が必要な箇所を示した翻訳者向けファイル：{{slips}}。",
  noSlip: "{{file}}：翻訳者向けの返却は JSON のみです。{{why}}",
  taken_other: "取り込み{{count, number}}件",
  stale_other: "うち要更新{{count, number}}件",
  alreadyThere: "取り込み済み{{count, number}}件",
  untouched: "変更なし{{count, number}}件",
  held_other: "保留{{count, number}}行",
  summary: "{{parts}}。",
  undo: "元に戻すには：helpferry import {{snapshot}} --revert {{importId}}",
  reverted_other: "{{count, number}}件のテキストを、取り込み {{importId}} の前の状態に戻しました。",
  level: { held: "保留", warning: "取り込み済み・要確認", info: "注記" },
  place: {
    row: "{{file}} {{row}}行目",
    column: "{{file}} {{row}}行目、{{letter}}列「{{header}}」",
    columnOfFile: "{{file}} {{letter}}列「{{header}}」",
    file: "{{file}}",
    key: "{{file}} {{row}}行目、キー「{{key}}」",
  },
  line: "{{place}}：{{level}}：{{what}} — {{unit}} → {{mend}}",
  unit: "テキスト {{unit}}（{{locale}}）",
  unitSource: "テキスト {{unit}}（{{locale}}） {{source}}",
  noUnit: "該当テキストなし（{{locale}}）",
  more_other: "…ほか {{code}} が{{count, number}}件。--json にすべて含まれます。",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "ファイルは UTF-8 ではなく {{found}} です（{{wanted}}）。",
      mend: slipRows["encoding-recovered"].mend,
      asked: "指定のとおり",
      letters: "すべての文字がその言語のものになる唯一の文字コード",
      texts_other: "変更されていない{{count, number}}件のテキストが、書き出したとおりに読めます",
    },
    "marks-missing": {
      what: "「~hash」列がありません。ファイル名から、エクスポート {{found}} のファイルと判断しました。",
      mend: "書き出したときの名前のままであれば、対応は不要です。",
    },
    "letters-kept": {
      what: "ファイルの保存時に {{wanted}} の文字が壊れました（{{found}}）。テキストは元のままです。",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "この行は {{found}} で書き出されたもので、ファイルのほかの行は {{wanted}} のものです。",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "{{found}} の一部に取り消し線がありますが、そのまま取り込みました。",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "訳文は {{found}} ですが、{{wanted}} に同じテキストの別の訳文があります。",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "取り込みでは {{wanted}} が書き込まれましたが、その後に編集、取り込みまたは確認が行われ、現在は {{found}} です。",
      mend: "取り込み前の内容に戻す場合は、手動で変更してください。",
    },
  },
} as const;
