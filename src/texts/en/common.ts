/** Words that every area uses: kinds of object, lengths of time. */
export const common = {
  resource: {
    collection_one: "{{count, number}} collection",
    collection_other: "{{count, number}} collections",
    section_one: "{{count, number}} section",
    section_other: "{{count, number}} sections",
    article_one: "{{count, number}} article",
    article_other: "{{count, number}} articles",
    "news-item_one": "{{count, number}} news item",
    "news-item_other": "{{count, number}} news items",
  },
  resourceName: {
    collection: "Collection",
    section: "Section",
    article: "Article",
    "news-item": "News item",
  },
  resourcesName: {
    collection: "Collections",
    section: "Sections",
    article: "Articles",
    "news-item": "News items",
  },
  seconds_one: "{{count, number}} second",
  seconds_other: "{{count, number}} seconds",
  minutes_one: "{{count, number}} minute",
  minutes_other: "{{count, number}} minutes",
  hours_one: "{{count, number}} hour",
  hours_other: "{{count, number}} hours",
  yes: "Yes",
  no: "No",
} as const;
