import { slipChecks } from "./slip-checks.ts";
import { slipRows } from "./slip-rows.ts";

/** What goes back to translators with their file. */
export const slip = {
  title: "此文件中需要修改的内容",
  how: "将鼠标指针停在有颜色的单元格上，即可查看问题。请直接在该单元格中修改译文，保存文件后发回。其他各行均无问题，无需改动。",
  heldCount_other: "有 {{count, number}} 条译文未被采用。",
  warningCount_other: "有 {{count, number}} 条译文已采用，但请再检查一遍。",
  held: "未采用",
  warning: "已采用，请检查",
  quoted: "“{{text}}”",
  column: {
    sheet: "工作表",
    cell: "单元格",
    status: "状态",
    problem: "问题",
    mend: "处理方法",
  },
  trace: {
    separator: "；",
    line: "关于此文件：{{parts}}。",
    program: "由 {{program}} 保存",
    encoding: "编码为 {{encoding}}",
    byteOrderMark: "带字节顺序标记（BOM）",
    semicolon: "单元格之间为分号",
    tab: "单元格之间为制表符",
    bar: "单元格之间为竖线",
    decimalComma: "小数使用逗号",
    errorWords: "错误值来自此语言的电子表格：{{language}}",
    libreOffice: "错误值为 LibreOffice 的写法",
    repairedValues: "已还原为原有文本的数字和日期：{{count, number}}",
    repairedIds: "已修复的 ID：{{count, number}}",
    cutOff: "中断的文本：{{count, number}}",
    formulas: "公式：{{count, number}}",
  },
  rejected: {
    status: "已驳回",
    problem: "{{reviewer}} 的意见：{{comment}}",
    silent: "{{reviewer}} 未说明原因。",
    mend: "请修改译文。",
    count_other: "有 {{count, number}} 条译文在审核中被驳回。",
  },
  finding: { ...slipRows, ...slipChecks },
} as const;
