/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "المقابلات في {{workspace}}: {{file}}",
  column: { kind: "النوع", origin: "في اللقطة", destination: "في مساحة العمل", by: "أساس التحديد" },
  kind: { admin: "زميل", newsfeed: "موجز أخبار", "help-center": "مركز مساعدة" },
  by: { email: "البريد الإلكتروني", name: "الاسم", "only-one": "الوحيد الممكن", person: "أنت" },
  unknown: "؟",
  complete: "لكل شيء مقابل. التالي: {{command}}",
  open_zero:
    "عناصر ليس لها مقابل: {{count, number}}. أدخِل ⁨destinationId⁩ لكل منها في الملف. ويظل ما يشير إليها معلَّقًا حتى ذلك الحين.",
  open_one:
    "عناصر ليس لها مقابل: {{count, number}}. أدخِل ⁨destinationId⁩ لكل منها في الملف. ويظل ما يشير إليها معلَّقًا حتى ذلك الحين.",
  open_two:
    "عناصر ليس لها مقابل: {{count, number}}. أدخِل ⁨destinationId⁩ لكل منها في الملف. ويظل ما يشير إليها معلَّقًا حتى ذلك الحين.",
  open_few:
    "عناصر ليس لها مقابل: {{count, number}}. أدخِل ⁨destinationId⁩ لكل منها في الملف. ويظل ما يشير إليها معلَّقًا حتى ذلك الحين.",
  open_many:
    "عناصر ليس لها مقابل: {{count, number}}. أدخِل ⁨destinationId⁩ لكل منها في الملف. ويظل ما يشير إليها معلَّقًا حتى ذلك الحين.",
  open_other:
    "عناصر ليس لها مقابل: {{count, number}}. أدخِل ⁨destinationId⁩ لكل منها في الملف. ويظل ما يشير إليها معلَّقًا حتى ذلك الحين.",
} as const;
