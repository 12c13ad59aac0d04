/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "لم يُكتب شيء: يعرض هذا فقط الترجمات التي ستُعدّ محدَّثة.",
  change: "{{unit}} ({{locales}}): {{change}}",
  settled_zero: "تغييرات في النصوص المصدر لا تحتاج إلى ترجمة جديدة: {{count, number}}.",
  settled_one: "تغييرات في النصوص المصدر لا تحتاج إلى ترجمة جديدة: {{count, number}}.",
  settled_two: "تغييرات في النصوص المصدر لا تحتاج إلى ترجمة جديدة: {{count, number}}.",
  settled_few: "تغييرات في النصوص المصدر لا تحتاج إلى ترجمة جديدة: {{count, number}}.",
  settled_many: "تغييرات في النصوص المصدر لا تحتاج إلى ترجمة جديدة: {{count, number}}.",
  settled_other: "تغييرات في النصوص المصدر لا تحتاج إلى ترجمة جديدة: {{count, number}}.",
  none: "لا توجد ترجمة قديمة بين الترجمات المقصودة.",
  left_zero: "نصوص ما زالت قديمة: {{count, number}}. يُخرجها الأمر ⁨helpferry export {{snapshot}} --only stale⁩.",
  left_one: "نصوص ما زالت قديمة: {{count, number}}. يُخرجها الأمر ⁨helpferry export {{snapshot}} --only stale⁩.",
  left_two: "نصوص ما زالت قديمة: {{count, number}}. يُخرجها الأمر ⁨helpferry export {{snapshot}} --only stale⁩.",
  left_few: "نصوص ما زالت قديمة: {{count, number}}. يُخرجها الأمر ⁨helpferry export {{snapshot}} --only stale⁩.",
  left_many: "نصوص ما زالت قديمة: {{count, number}}. يُخرجها الأمر ⁨helpferry export {{snapshot}} --only stale⁩.",
  left_other:
    "نصوص ما زالت قديمة: {{count, number}}. يُخرجها الأمر ⁨helpferry export {{snapshot}} --only stale⁩.",
  undo: "للتراجع: ⁨helpferry import {{snapshot}} --revert {{importId}}⁩",
} as const;
