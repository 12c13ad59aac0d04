/** The pictures of reports, in words. */
export const pictures = {
  asTable: "As a table",
  count: "{{what}}: {{number}}",
  sentence: "{{text}}.",
  news: {
    heading: "News by date of publication",
    undated: "Without a date: {{number}}.",
    binned: "Above the line stands what is there afterwards, below it what is there no more.",
    period: "Period",
    item: "News item",
    what: "Change",
    was: "Date before",
    date: "Date",
    noDate: "no date",
    row: "{{name}}: {{what}}, {{date}}",
    rowMoved: "{{name}}: {{what}}, from {{was}} to {{date}}",
    change: {
      new: "New",
      updated: "Updated",
      moved: "Moved",
      left: "Moved away",
      deleted: "Deleted",
    },
  },
} as const;
