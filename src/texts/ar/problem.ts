/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "انتهى التنفيذ قبل الوصول إليه.",
    hint: "تابِع التنفيذ أو أنشئ خطة جديدة.",
  },
  "parent-not-written": {
    message: "لم يُنشأ الكائن الأصل.",
    hint: "عالِج ذلك أولًا؛ ثم خطِّط وطبِّق من جديد.",
  },
  "child-not-deleted": {
    message: "لم يُحذف كائن يحتويه.",
    hint: "عالِج ذلك أولًا؛ ثم خطِّط وطبِّق من جديد.",
  },
  "still-there": {
    message: "قبِل Intercom الحذف، لكنه كان لا يزال في مساحة العمل عند القراءة للتحقق.",
    hint: "اطَّلع عليه في Intercom، ثم أنشئ خطة جديدة.",
  },
  "gone-after-write": {
    message: "كُتب، لكنه لم يعد في مساحة العمل عند القراءة للتحقق.",
    hint: "نفِّذ السحب لمعرفة ما هو موجود الآن.",
  },
  "read-back-differs": {
    message: "قبِل Intercom الطلب، لكن ما يحتويه الآن ليس ما أُرسل ولا صياغة معروفة له.",
    hint: "قارن بين الاثنين أدناه: إما أن Intercom أغفل شيئًا، أو أن أحدًا عدَّله بعد ذلك. أنشئ خطة جديدة لكتابته مرة أخرى.",
  },
} as const;
