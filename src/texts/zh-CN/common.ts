/** Words and signs that every area uses: kinds of object, lengths of time, how parts are joined. */
export const common = {
  resource: {
    collection_other: "{{count, number}} 个合集",
    section_other: "{{count, number}} 个分区",
    article_other: "{{count, number}} 篇文章",
    "news-item_other": "{{count, number}} 条新闻",
  },
  resourceName: {
    collection: "合集",
    section: "分区",
    article: "文章",
    "news-item": "新闻",
  },
  resourcesName: {
    collection: "合集",
    section: "分区",
    article: "文章",
    "news-item": "新闻",
  },
  seconds_other: "{{count, number}} 秒",
  minutes_other: "{{count, number}} 分钟",
  hours_other: "{{count, number}} 小时",
  hoursAndMinutes: "{{hours}} {{minutes}}",
  utc: "{{time}}（UTC）",
  betweenSentences: "",
  separator: "、",
  labelled: "{{label}}：{{value}}",
  heading: "{{heading}}：",
  named: "{{kind}}“{{name}}”（{{id}}）",
  more_other: "…… 另有 {{count, number}} 项；报告中列出全部内容。",
  yes: "是",
  no: "否",
} as const;
