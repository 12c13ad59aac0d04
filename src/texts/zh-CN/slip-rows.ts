/** What is wrong with a row of a file, and what its translator can do. */
export const slipRows = {
  "encoding-recovered": {
    what: "文件以编码 {{found}} 保存。",
    mend: "请检查字符是否正确，下次请保存为 CSV UTF-8。",
  },
  "column-recovered": { what: "列 {{found}} 被改名，系统将其读作 {{wanted}}。", mend: "请保持第一行不变。" },
  "header-missing": { what: "缺少包含列名的行。", mend: "请保持第一行不变。" },
  "rows-above-header": { what: "已跳过列名上方的行：{{found}}。", mend: "无需处理。" },
  "ids-missing": { what: "文件中没有 ID，系统已按原文找到各行。", mend: "请保留文件中的所有列。" },
  "marks-missing": { what: "缺少最后一列。", mend: "请保留文件中的所有列。" },
  "letters-lost": {
    what: "文件所用的编码缺少某些字符，这些字符已变成问号。",
    mend: "请重新输入这些字符，并将文件保存为 CSV UTF-8。",
  },
  "letters-garbled": { what: "文件曾以错误的编码打开，现已还原。", mend: "请检查字符是否正确。" },
  "letters-kept": { what: "保存文件时丢失了 {{wanted}} 中的字符，该译文保持原样。", mend: "无需处理。" },
  "cut-off-row": {
    what: "文件在此行中途结束，{{found}} 可能只是译文的一部分。",
    mend: "请补全此行，然后重新发送文件。",
  },
  "split-row": {
    what: "{{found}} 似乎是一条文本的前半部分，其余部分在第 {{wanted}} 行。",
    mend: "请将两部分都放入此单元格。单元格内换行：Excel 按 Alt+Enter，LibreOffice 按 Ctrl+Enter。",
  },
  "filled-down": {
    what: "第 {{wanted}} 行的内容都是 {{found}}，但它们的原文各不相同。",
    mend: "请检查该单元格是否被误向下填充。",
  },
  "id-repaired": { what: "ID {{found}} 已损坏，系统将其读作 {{wanted}}。", mend: "无需处理。" },
  "same-row-twice": { what: "相同的译文也出现在 {{wanted}}。", mend: "无需处理。" },
  "source-edited": {
    what: "原文由 {{wanted}} 改成了 {{found}}。对原文的修改不会被采用。",
    mend: "如果原文有误，请告知您的项目经理。",
  },
  "source-moved": {
    what: "您收到文件之后，原文已有改动：原为 {{wanted}}，现为 {{found}}。",
    mend: "您的译文已采用。新的原文会另行发给您。",
  },
  "no-id": { what: "此行有译文，但没有说明其归属的 ID。", mend: "请将译文移到对应的行。不能新增行。" },
  "damaged-id": { what: "ID {{found}} 已损坏，无法确定译文的归属。", mend: "请从您收到的文件中复制该 ID。" },
  "unknown-unit": { what: "ID {{found}} 不属于此文件。", mend: "请将译文移到您收到此行时所在的文件。" },
  "other-export": { what: "此行来自另一个文件。", mend: "请将其移回您收到它时所在的文件。" },
  "other-locale": {
    what: "此行的语言写为 {{found}}，而交付时为 {{wanted}}。",
    mend: "请将语言改回原来的写法。",
  },
  "cell-not-text": {
    what: "该单元格中是数字、日期或逻辑值（{{found}}），而不是文本。",
    mend: "请将单元格格式设为文本，然后重新输入译文。",
  },
  "formula-in-cell": {
    what: "该单元格中是公式 {{found}}，而不是文本。",
    mend: "请将单元格格式设为文本，然后输入译文以替换公式。",
  },
  "merged-cells": {
    what: "单元格 {{found}} 已合并，无法区分各自的译文。",
    mend: "请取消合并，并将每条译文放入各自的行。",
  },
  "cell-repaired": {
    what: "电子表格将 {{wanted}} 变成了 {{found}}，系统将其读作 {{wanted}}。",
    mend: "无需处理。",
  },
  "struck-text": { what: "译文中有加删除线的内容，但仍一并采用了。", mend: "请删除不应保留的内容。" },
  "translator-note": { what: "您的备注：{{found}}", mend: "无需处理：您的项目经理已经看到。" },
  "shifted-row": {
    what: "此行的单元格比表头多 {{found}} 个，译文可能错位到了其他列。",
    mend: "请将译文放回各自的列。",
  },
  "duplicate-unit": {
    what: "同一原文在 {{wanted}} 还有另一条译文。",
    mend: "请保留正确的一行，删除另一行。",
  },
  "target-moved": {
    what: "此译文在此期间已被他人修改。原为 {{wanted}}，现为 {{found}}。",
    mend: "如果您的译文更好，请告知您的项目经理。",
  },
  "source-moved-strict": {
    what: "您收到文件之后，原文已有改动：原为 {{wanted}}，现为 {{found}}。",
    mend: "新的原文会另行发给您。此处无需处理。",
  },
  "unit-gone": { what: "原文中已没有此文本。", mend: "无需处理。" },
  "block-gone": { what: "原文中已没有此段落。", mend: "无需处理。新的文本会另行发给您。" },
  "block-unclear": {
    what: "原文中现在有多个相同的段落，无法确定指的是哪一个。",
    mend: "无需处理。该文本会另行发给您。",
  },
  "body-incomplete": {
    what: "此文章共有 {{wanted}} 条文本，目前只翻译了 {{found}} 条。全部译完后才会采用。",
    mend: "请把此文章的其他各行也翻译出来。",
  },
  "structure-changed": {
    what: "已翻译的文章与原文的段落不同。",
    mend: "此事需由您的项目经理决定。您无需处理。",
  },
  "structure-rebuilt": { what: "已翻译的文章已改用原文的段落。", mend: "请检查其中是否有遗漏。" },
  "filled-with-source": {
    what: "此文章的 {{wanted}} 条文本中有 {{found}} 条未翻译，目前显示的是原文。",
    mend: "请把这些行也翻译出来。",
  },
  "token-missing": { what: "缺少标签 {{found}}。", mend: "请将其放在译文中的适当位置。" },
  "token-doubled": { what: "标签 {{found}} 出现了两次。", mend: "请只保留一个。" },
  "token-misnested": {
    what: "标签 {{found}} 的顺序不正确，或缺少与之配对的另一半。",
    mend: "请按与打开相反的顺序关闭标签。",
  },
  "token-invented": { what: "原文中没有标签 {{found}}。", mend: "请将其删除，只使用原文中的标签。" },
  "unknown-sentinel": {
    what: "{{found}} 看似指令，但不是有效的指令。",
    mend: "请输入 [[clear]]、[[same]] 或 [[skip]]，或者输入不带此类括号的译文。",
  },
  "sentinel-not-here": {
    what: "{{found}} 不能用于此文本。",
    mend: "请输入译文本身。文章中的段落只能用 [[same]] 保持与原文相同。",
  },
  "clear-not-allowed": {
    what: "译文 {{wanted}} 将被删除。",
    mend: "这需要您的项目经理允许。否则请输入译文。",
  },
  "skip-translated": {
    what: "此文本已标为不翻译，但它有译文 {{wanted}}。",
    mend: "请输入 [[clear]] 以删除该译文，或将译文放回单元格。",
  },
  "translation-cleared": { what: "译文 {{found}} 已删除。", mend: "如果这是您的本意，则无需处理。" },
  mended: {
    what: "译文已更正：{{found}} 已改为 {{wanted}}。",
    mend: "请确认这是您的本意。",
  },
  "key-of-form": {
    what: "键以 {{found}} 结尾：某个程序把一条文本分成了多种复数形式。",
    mend: "请将译文放回原来的键下，不使用复数形式。",
  },
  "moved-since-import": { what: "译文在采用之后又被修改，现为 {{found}}。", mend: "无需处理。" },
} as const;
