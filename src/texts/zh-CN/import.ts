import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "未写入任何内容：这里只显示导入将执行的操作。",
  fileRead_other:
    "{{file}}：为 {{locale}} 导出的 {{handedOut, number}} 行中的 {{count, number}} 行；{{translated, number}} 行有译文。",
  sheetsRead_other:
    "{{file}}：为 {{locales}} 导出的 {{handedOut, number}} 条中的 {{count, number}} 条；{{translated, number}} 条有译文。",
  newsRead_other: "{{file}}：导出的 {{handedOut, number}} 条新闻中的 {{count, number}} 条。",
  cellsTaken_other: "已采用 {{count, number}} 个值",
  cellsHeld: "暂缓 {{count, number}} 个",
  skipped: "{{file}} 含有原文：不会从中采用任何内容。",
  ignoredColumns: "{{file}}：未读取以下列：{{columns}}。",
  traces: "{{file}}：{{parts}}。",
  slip: "{{file}}：给译者的文件，注明了需修正之处：{{slips}}。",
  noSlip: "{{file}}：反馈仅有 JSON 格式。{{why}}",
  taken_other: "已采用 {{count, number}} 条",
  stale_other: "其中 {{count, number}} 条已过时",
  alreadyThere: "{{count, number}} 条已存在",
  untouched: "{{count, number}} 条未改动",
  held_other: "{{count, number}} 行暂缓",
  summary: "{{parts}}。",
  undo: "撤销：helpferry import {{snapshot}} --revert {{importId}}",
  reverted_other: "{{count, number}} 条文本已恢复到导入 {{importId}} 之前的状态。",
  level: { held: "暂缓", warning: "已采用，但需注意", info: "说明" },
  place: {
    row: "{{file}} 第 {{row}} 行",
    column: "{{file}} 第 {{row}} 行，{{letter}} 列“{{header}}”",
    columnOfFile: "{{file}} {{letter}} 列“{{header}}”",
    file: "{{file}}",
    key: "{{file}} 第 {{row}} 行，键“{{key}}”",
  },
  line: "{{place}}：{{level}}：{{what}} — {{unit}} → {{mend}}",
  unit: "文本 {{unit}}（{{locale}}）",
  unitSource: "文本 {{unit}}（{{locale}}） {{source}}",
  noUnit: "无文本（{{locale}}）",
  more_other: "…… 另有 {{count, number}} 项 {{code}}；--json 含全部内容。",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "文件编码不是 UTF-8，而是 {{found}}（{{wanted}}）。",
      mend: slipRows["encoding-recovered"].mend,
      asked: "按所指定的",
      letters: "只有按此编码，所有字母才属于该语言",
      texts_other: "按此编码，{{count, number}} 条未改动的文本与导出时一致",
    },
    "marks-missing": {
      what: "缺少“~hash”列；根据文件名判断，该文件属于导出 {{found}}。",
      mend: "如果文件名与导出时相同，则无需处理。",
    },
    "letters-kept": {
      what: "保存文件时，{{wanted}} 中的字母被损坏（{{found}}）；文本保持原样。",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "该行属于导出 {{found}}，文件的其余部分属于 {{wanted}}。",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "{{found}} 中有内容带删除线，但也已采用。",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "译文是 {{found}}，但 {{wanted}} 中同一文本有另一译文。",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "导入写入了 {{wanted}}，但之后文本又被编辑、导入或确认：现在是 {{found}}。",
      mend: "如需恢复到导入之前的内容，请手动更改。",
    },
  },
} as const;
