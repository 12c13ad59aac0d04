/** Undoing a run. */
export const rollback = {
  nothing: "لا يوجد ما يُتراجع عنه. لم يُكتب شيء.",
  planned: "لم يُكتب شيء. للتراجع: {{command}}",
  stays_zero: "كائنات تحتفظ بشيء لا يمكن سحبه: {{count, number}}. يوضِّح التقرير ما هو.",
  stays_one: "كائنات تحتفظ بشيء لا يمكن سحبه: {{count, number}}. يوضِّح التقرير ما هو.",
  stays_two: "كائنات تحتفظ بشيء لا يمكن سحبه: {{count, number}}. يوضِّح التقرير ما هو.",
  stays_few: "كائنات تحتفظ بشيء لا يمكن سحبه: {{count, number}}. يوضِّح التقرير ما هو.",
  stays_many: "كائنات تحتفظ بشيء لا يمكن سحبه: {{count, number}}. يوضِّح التقرير ما هو.",
  stays_other: "كائنات تحتفظ بشيء لا يمكن سحبه: {{count, number}}. يوضِّح التقرير ما هو.",
} as const;
