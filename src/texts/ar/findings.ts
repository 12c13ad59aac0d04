import type { CatalogueNode } from "../text-key.ts";

/** Arabic: what checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "ملاحظات الفحص",
  finding: "ملاحظة الفحص",
  code: "الرمز",
  severity: "الأهمية",
  number: "الترجمات",
  text: "{{what}} ← {{mend}}",
  kind: {
    error: "خطأ",
    warning: "تحذير",
    info: "تنبيه",
  },
} as const satisfies CatalogueNode;
