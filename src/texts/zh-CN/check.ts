import { slipChecks } from "./slip-checks.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}}（{{locale}}）：{{severity}} {{code}}：{{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} 第 {{row}} 行：{{severity}} {{code}}：{{what}} — 文本 {{unit}}（{{locale}}） {{source}} → {{mend}}",
  severity: { error: "错误", warning: "警告", info: "说明" },
  perCode: "{{code}}：{{count, number}}",
  summary_other: "已检查 {{count, number}} 条译文：{{errors}}，{{warnings}}。",
  withErrors: "{{count, number}} 条有错误",
  withWarnings: "{{count, number}} 条仅有警告",
  common_other: "{{unit}} 在 {{count, number}} 种语言中出现 {{code}}：请查看其原文 {{source}}。",
  waived_other: "{{count, number}} 项结果已确认无误；其文本更改后会再次提示。",
  column: {
    severity: "严重程度",
    code: "代码",
    file: "文件",
    row: "行",
    unit: "文本 ID",
    locale: "语言区域",
    what: "问题",
    mend: "处理方法",
    source: "原文",
    target: "译文",
    fix: "建议",
  },
  finding: slipChecks,
} as const;
