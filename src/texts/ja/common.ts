/** Words and signs that every area uses: kinds of object, lengths of time, how parts are joined. */
export const common = {
  resource: {
    collection_other: "コレクション{{count, number}}件",
    section_other: "セクション{{count, number}}件",
    article_other: "記事{{count, number}}件",
    "news-item_other": "ニュース{{count, number}}件",
  },
  resourceName: {
    collection: "コレクション",
    section: "セクション",
    article: "記事",
    "news-item": "ニュース",
  },
  resourcesName: {
    collection: "コレクション",
    section: "セクション",
    article: "記事",
    "news-item": "ニュース",
  },
  seconds_other: "{{count, number}}秒",
  minutes_other: "{{count, number}}分",
  hours_other: "{{count, number}}時間",
  hoursAndMinutes: "{{hours}}{{minutes}}",
  utc: "{{time}}（UTC）",
  betweenSentences: "",
  separator: "、",
  labelled: "{{label}}：{{value}}",
  heading: "{{heading}}：",
  named: "{{kind}}「{{name}}」（{{id}}）",
  more_other: "…ほか{{count, number}}件。すべてレポートに記載されています。",
  yes: "はい",
  no: "いいえ",
} as const;
