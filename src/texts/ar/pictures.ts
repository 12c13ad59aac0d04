import type { CatalogueNode } from "../text-key.ts";

/** Arabic: the pictures of reports, in words. */
export const pictures = {
  asTable: "على شكل جدول",
  count: "{{what}}: {{number}}",
  sentence: "{{text}}.",
  news: {
    heading: "الأخبار حسب تاريخ النشر",
    undated: "بلا تاريخ: {{number}}.",
    binned: "فوق الخط ما يبقى بعد التنفيذ، وتحته ما لم يعد في مكانه.",
    period: "الفترة",
    item: "الخبر",
    what: "التغيير",
    was: "التاريخ السابق",
    date: "التاريخ",
    noDate: "بلا تاريخ",
    row: "{{name}}: {{what}}، {{date}}",
    rowMoved: "{{name}}: {{what}}، من {{was}} إلى {{date}}",
    change: {
      new: "جديد",
      updated: "محدَّث",
      moved: "منقول",
      left: "نُقل إلى تاريخ آخر",
      deleted: "محذوف",
    },
  },
  budget: {
    heading: "الطلبات في كل نافذة من نوافذ حد المعدل",
    windows: "النوافذ",
    average: "كل عمود هو متوسط نوافذ عددها {{number}}.",
    sessions: "استؤنف التشغيل: عدد العمليات {{number}}.",
    until: "النافذة حتى (UTC)",
    own: "طلباتنا",
    others: "طلبات الآخرين",
    limit: "المسموح به",
    share: "{{share}} منه، وهو ما خُصص لهذا التشغيل",
    refused: "مرفوضة (429)",
    resumed: "استئناف",
  },
} as const satisfies CatalogueNode;
