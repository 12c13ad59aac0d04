/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "تمت التجربة على نسخة خاصة من {{workspace}} ({{id}})، وفيها {{objects}}. لم يُكتب شيء في مساحة العمل أو اللقطة أو التقارير.",
  took: "مدة التنفيذ المتوقعة: {{duration}} ({{writes}} و{{reads}}).",
  estimate: "تقدير هذه الخطة: {{duration}}، عدد الاستدعاءات: {{calls}}.",
  conditions:
    "زمن الرد: {{latency}} ملّي ثانية؛ المسموح به: {{limit}} استدعاء كل {{window}}، ويُستخدم منها {{share}} على الأكثر.",
  conditionsUnlimited: "زمن الرد: {{latency}} ملّي ثانية؛ لم تذكر مساحة العمل عدد الاستدعاءات المسموح بها.",
  windows_zero: "عدد النوافذ: {{count, number}}، الاستدعاءات المرفوضة: {{refused}}.",
  windows_one: "عدد النوافذ: {{count, number}}، الاستدعاءات المرفوضة: {{refused}}.",
  windows_two: "عدد النوافذ: {{count, number}}، الاستدعاءات المرفوضة: {{refused}}.",
  windows_few: "عدد النوافذ: {{count, number}}، الاستدعاءات المرفوضة: {{refused}}.",
  windows_many: "عدد النوافذ: {{count, number}}، الاستدعاءات المرفوضة: {{refused}}.",
  windows_other: "عدد النوافذ: {{count, number}}، الاستدعاءات المرفوضة: {{refused}}.",
  windowsUsed_zero:
    "عدد النوافذ: {{count, number}}، استُخدم {{share}} من المسموح به في الممتلئة منها، الاستدعاءات المرفوضة: {{refused}}.",
  windowsUsed_one:
    "عدد النوافذ: {{count, number}}، استُخدم {{share}} من المسموح به في الممتلئة منها، الاستدعاءات المرفوضة: {{refused}}.",
  windowsUsed_two:
    "عدد النوافذ: {{count, number}}، استُخدم {{share}} من المسموح به في الممتلئة منها، الاستدعاءات المرفوضة: {{refused}}.",
  windowsUsed_few:
    "عدد النوافذ: {{count, number}}، استُخدم {{share}} من المسموح به في الممتلئة منها، الاستدعاءات المرفوضة: {{refused}}.",
  windowsUsed_many:
    "عدد النوافذ: {{count, number}}، استُخدم {{share}} من المسموح به في الممتلئة منها، الاستدعاءات المرفوضة: {{refused}}.",
  windowsUsed_other:
    "عدد النوافذ: {{count, number}}، استُخدم {{share}} من المسموح به في الممتلئة منها، الاستدعاءات المرفوضة: {{refused}}.",
  status: {
    finished: "سيصل التنفيذ إلى نهايته.",
    interrupted: "قُطع التنفيذ.",
    stopped: "سيتوقف التنفيذ قبل نهايته.",
    running: "قُطع التنفيذ.",
  },
  column: {
    what: "ماذا",
    done: "تم",
    failed: "فشل",
    conflicted: "تعارض",
    "not-attempted": "لم يُجرَّب",
    rewritten: "أُعيدت صياغته",
  },
  action: {
    create: "{{resource}}: إنشاء",
    update: "{{resource}}: تحديث",
    delete: "{{resource}}: حذف",
    hold: "{{resource}}: تعليق",
  },
  rewritten_zero: "تغييرات ستُخزَّن بصيغة غير التي أُرسلت بها، وفق قواعد Intercom: {{count, number}}.",
  rewritten_one: "تغييرات ستُخزَّن بصيغة غير التي أُرسلت بها، وفق قواعد Intercom: {{count, number}}.",
  rewritten_two: "تغييرات ستُخزَّن بصيغة غير التي أُرسلت بها، وفق قواعد Intercom: {{count, number}}.",
  rewritten_few: "تغييرات ستُخزَّن بصيغة غير التي أُرسلت بها، وفق قواعد Intercom: {{count, number}}.",
  rewritten_many: "تغييرات ستُخزَّن بصيغة غير التي أُرسلت بها، وفق قواعد Intercom: {{count, number}}.",
  rewritten_other: "تغييرات ستُخزَّن بصيغة غير التي أُرسلت بها، وفق قواعد Intercom: {{count, number}}.",
  disturbed:
    "مع أعطال (البذرة {{seed}}): {{struck}}. مرات الإنهاء القسري: {{kills}}، مرات التوقف الذاتي: {{resumes}}، واستُؤنف في كل مرة؛ الاستدعاءات: {{calls}}، المدة: {{duration}}.",
  fault: {
    "reply-lost": "ردّ مفقود × {{count, number}}",
    "error-before-write": "رفض قبل فعل أي شيء × {{count, number}}",
    "error-after-write": "خطأ بعد الفعل × {{count, number}}",
    none: "لم يتأثر أي طلب",
  },
  equal: "انتهى كما لو لم تحدث أعطال: مكرَّر 0، مفقود 0، مختلف 0.",
  unequal: "لم ينتهِ كما لو لم تحدث أعطال: مكرَّر {{duplicates}}، مفقود {{lost}}، مختلف {{different}}.",
  kept: "حُفظ في: {{folder}}",
} as const;
