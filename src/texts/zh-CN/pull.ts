/** Reading a workspace into a snapshot. */
export const pull = {
  done: "已将 {{workspace}}（{{id}}）拉取到 {{folder}}。",
  part: "只读取了所选内容；快照中的其他内容保持不变。",
  locales_other: "{{count, number}} 种语言：{{locales}}",
  oneLanguage: "工作区未设置多种语言：翻译会被直接丢弃且不作提示，因此只能写入 {{locale}}。",
  column: {
    resource: "内容",
    live: "工作区中",
    added: "此处新增",
    updated: "此处更新",
    edited: "此处编辑",
    conflicts: "冲突",
    deletedLive: "对方已删除",
  },
  conflicts_other:
    "{{count, number}} 个字段在此处和工作区中都有更改；两者都保持不变。解决方法：helpferry resolve {{folder}}",
  defaultLocaleDisagrees_other:
    "默认语言的 {{count, number}} 个值在回复中出现两次且文本不同；以顶层的值为准。",
  noNews: "工作区没有新闻，或令牌无权读取新闻。",
} as const;
