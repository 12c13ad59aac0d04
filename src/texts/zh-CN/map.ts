/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "{{workspace}} 的对应表：{{file}}",
  column: { kind: "类型", origin: "快照中", destination: "工作区中", by: "判断依据" },
  kind: { admin: "团队成员", newsfeed: "新闻源", "help-center": "帮助中心" },
  by: { email: "电子邮件", name: "名称", "only-one": "唯一选项", person: "由您指定" },
  unknown: "？",
  complete: "全部已对应。接下来：{{command}}",
  open_other:
    "{{count, number}} 项尚未对应：请在文件中填写其 destinationId。在此之前，引用它们的内容会暂缓。",
} as const;
