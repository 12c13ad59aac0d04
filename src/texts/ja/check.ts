import { slipChecks } from "./slip-checks.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}}（{{locale}}）：{{severity}} {{code}}：{{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} {{row}}行目：{{severity}} {{code}}：{{what}} — テキスト {{unit}}（{{locale}}） {{source}} → {{mend}}",
  severity: { error: "エラー", warning: "警告", info: "注記" },
  perCode: "{{code}}：{{count, number}}",
  summary_other: "{{count, number}}件の翻訳を確認しました：{{errors}}、{{warnings}}。",
  withErrors: "エラーあり{{count, number}}件",
  withWarnings: "警告のみ{{count, number}}件",
  common_other: "{{unit}}：{{count, number}}言語で {{code}}。原文 {{source}} を確認してください。",
  waived_other: "{{count, number}}件の指摘を問題なしとしました。テキストが変わると再び表示されます。",
  column: {
    severity: "重大度",
    code: "コード",
    file: "ファイル",
    row: "行",
    unit: "テキストID",
    locale: "ロケール",
    what: "問題",
    mend: "対処方法",
    source: "原文",
    target: "訳文",
    fix: "修正案",
  },
  finding: slipChecks,
} as const;
