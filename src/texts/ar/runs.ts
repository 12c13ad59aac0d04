import type { CatalogueNode } from "../text-key.ts";

/** Arabic: showing one run. */
export const runs = {
  report: "التقرير: {{file}}",
  madeAgain: "كانت التقارير مفقودة فأُنشئت من جديد.",
  noReports: "لا يوجد تقرير: لم يصل التشغيل إلى نهايته. سيكون له تقرير بعد استئنافه.",
  noDisplay: "لا توجد شاشة هنا لفتحه: {{file}}",
  rehearsal: "تجربة على نسخة خاصة: لم يُكتب شيء في مساحة العمل.",
} as const satisfies CatalogueNode;
