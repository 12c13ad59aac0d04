import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. */
export const slip = {
  title: "このファイルで修正が必要な箇所",
  how: "色の付いたセルにポインターを合わせると、問題の内容が表示されます。セルの中の訳文を直接修正し、ファイルを保存してお送りください。ほかの行には問題がないため、変更する必要はありません。",
  heldCount_other: "取り込まれなかった訳文：{{count, number}}件",
  warningCount_other: "取り込まれましたが、ご確認いただきたい訳文：{{count, number}}件",
  held: "未取り込み",
  warning: "取り込み済み・要確認",
  quoted: "「{{text}}」",
  column: {
    sheet: "シート",
    cell: "セル",
    status: "状態",
    problem: "問題の内容",
    mend: "修正方法",
  },
  trace: {
    separator: "、",
    line: "ファイルについて：{{parts}}。",
    program: "保存に使われたプログラム：{{program}}",
    encoding: "文字コード：{{encoding}}",
    byteOrderMark: "バイト順マーク（BOM）付き",
    semicolon: "セルの区切りはセミコロン",
    tab: "セルの区切りはタブ",
    bar: "セルの区切りは縦線",
    decimalComma: "小数点はコンマ",
    errorWords: "表計算ソフトのエラー値の言語：{{language}}",
    libreOffice: "LibreOffice形式のエラー値",
    repairedValues: "元の文字列として読み直した数値と日付：{{count, number}}",
    repairedIds: "修復したID：{{count, number}}",
    cutOff: "途中で切れている文：{{count, number}}",
    formulas: "数式：{{count, number}}",
  },
  rejected: {
    status: "却下",
    problem: "{{reviewer}}さんのコメント：{{comment}}",
    silent: "{{reviewer}}さんは理由を記入していません。",
    mend: "訳文を修正してください。",
    count_other: "レビューで却下された訳文：{{count, number}}件",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
