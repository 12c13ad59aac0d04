/** The report of a run and the list of runs. */
export const run = {
  title: "التنفيذ {{runId}} في {{workspace}}",
  notice: {
    running: "التنفيذ جارٍ – {{outcomes}}.",
    finished: "اكتمل التنفيذ – {{outcomes}}.",
    interrupted: "قُطع التنفيذ – {{outcomes}}.",
    stopped: "توقف التنفيذ قبل نهايته – {{outcomes}}.",
  },
  note: {
    "lock-taken-over": "اختفت العملية {{pid}} التي كانت تعمل هنا من قبل دون أن تنتهي؛ وحلَّت هذه محلها.",
    "snapshot-edited_zero":
      "عُدِّلت اللقطة بعد إنشاء الخطة؛ تغييرات في الخطة لم تعد مطابقة لها: {{count, number}}. ما يُكتب هو الخطة؛ وتضم الخطة الجديدة الحالة الراهنة.",
    "snapshot-edited_one":
      "عُدِّلت اللقطة بعد إنشاء الخطة؛ تغييرات في الخطة لم تعد مطابقة لها: {{count, number}}. ما يُكتب هو الخطة؛ وتضم الخطة الجديدة الحالة الراهنة.",
    "snapshot-edited_two":
      "عُدِّلت اللقطة بعد إنشاء الخطة؛ تغييرات في الخطة لم تعد مطابقة لها: {{count, number}}. ما يُكتب هو الخطة؛ وتضم الخطة الجديدة الحالة الراهنة.",
    "snapshot-edited_few":
      "عُدِّلت اللقطة بعد إنشاء الخطة؛ تغييرات في الخطة لم تعد مطابقة لها: {{count, number}}. ما يُكتب هو الخطة؛ وتضم الخطة الجديدة الحالة الراهنة.",
    "snapshot-edited_many":
      "عُدِّلت اللقطة بعد إنشاء الخطة؛ تغييرات في الخطة لم تعد مطابقة لها: {{count, number}}. ما يُكتب هو الخطة؛ وتضم الخطة الجديدة الحالة الراهنة.",
    "snapshot-edited_other":
      "عُدِّلت اللقطة بعد إنشاء الخطة؛ تغييرات في الخطة لم تعد مطابقة لها: {{count, number}}. ما يُكتب هو الخطة؛ وتضم الخطة الجديدة الحالة الراهنة.",
    "applied-before":
      "طُبِّقت الخطة من قبل في التنفيذ {{run}}. ما هو موجود بالفعل في مساحة العمل لا يُكتب مرة أخرى.",
    "ids-recovered_zero":
      "كائنات أنشأتها اللقطة في مساحة العمل ثم فُقد ذكرها: {{count, number}}. تعرفها سجلات تنفيذاتها، فلا تُنشأ مرة أخرى.",
    "ids-recovered_one":
      "كائنات أنشأتها اللقطة في مساحة العمل ثم فُقد ذكرها: {{count, number}}. تعرفها سجلات تنفيذاتها، فلا تُنشأ مرة أخرى.",
    "ids-recovered_two":
      "كائنات أنشأتها اللقطة في مساحة العمل ثم فُقد ذكرها: {{count, number}}. تعرفها سجلات تنفيذاتها، فلا تُنشأ مرة أخرى.",
    "ids-recovered_few":
      "كائنات أنشأتها اللقطة في مساحة العمل ثم فُقد ذكرها: {{count, number}}. تعرفها سجلات تنفيذاتها، فلا تُنشأ مرة أخرى.",
    "ids-recovered_many":
      "كائنات أنشأتها اللقطة في مساحة العمل ثم فُقد ذكرها: {{count, number}}. تعرفها سجلات تنفيذاتها، فلا تُنشأ مرة أخرى.",
    "ids-recovered_other":
      "كائنات أنشأتها اللقطة في مساحة العمل ثم فُقد ذكرها: {{count, number}}. تعرفها سجلات تنفيذاتها، فلا تُنشأ مرة أخرى.",
    "waiting-for-open_zero":
      "عمليات إنشاء لم يصل ردّ عليها ولا توجد في مساحة العمل، وقد يكون Intercom ما زال يعمل عليها: {{count, number}}. سيُبحث عنها من جديد بعد {{seconds, number}} ث، قبل إرسالها مرة أخرى.",
    "waiting-for-open_one":
      "عمليات إنشاء لم يصل ردّ عليها ولا توجد في مساحة العمل، وقد يكون Intercom ما زال يعمل عليها: {{count, number}}. سيُبحث عنها من جديد بعد {{seconds, number}} ث، قبل إرسالها مرة أخرى.",
    "waiting-for-open_two":
      "عمليات إنشاء لم يصل ردّ عليها ولا توجد في مساحة العمل، وقد يكون Intercom ما زال يعمل عليها: {{count, number}}. سيُبحث عنها من جديد بعد {{seconds, number}} ث، قبل إرسالها مرة أخرى.",
    "waiting-for-open_few":
      "عمليات إنشاء لم يصل ردّ عليها ولا توجد في مساحة العمل، وقد يكون Intercom ما زال يعمل عليها: {{count, number}}. سيُبحث عنها من جديد بعد {{seconds, number}} ث، قبل إرسالها مرة أخرى.",
    "waiting-for-open_many":
      "عمليات إنشاء لم يصل ردّ عليها ولا توجد في مساحة العمل، وقد يكون Intercom ما زال يعمل عليها: {{count, number}}. سيُبحث عنها من جديد بعد {{seconds, number}} ث، قبل إرسالها مرة أخرى.",
    "waiting-for-open_other":
      "عمليات إنشاء لم يصل ردّ عليها ولا توجد في مساحة العمل، وقد يكون Intercom ما زال يعمل عليها: {{count, number}}. سيُبحث عنها من جديد بعد {{seconds, number}} ث، قبل إرسالها مرة أخرى.",
  },
  status: {
    running: "جارٍ",
    finished: "مكتمل",
    interrupted: "مقطوع",
    stopped: "متوقف",
  },
  outcome: {
    done: "تم",
    failed: "فشل",
    conflicted: "تعارض",
    "not-attempted": "لم يُجرَّب",
  },
  outcomeCount: {
    done: "تم: {{number}}",
    failed: "فشل: {{number}}",
    conflicted: "تعارض: {{number}}",
    "not-attempted": "لم يُجرَّب: {{number}}",
  },
  part: {
    failed: "فشل",
    failedIntro: "رُفضت هذه، أو عادت مختلفة عمّا أُرسل.",
    conflicted: "تعارضات",
    conflictedIntro: "عدَّل شخص ما الحقل نفسه بعد إنشاء الخطة. وتُرك كما هو في مساحة العمل.",
    "not-attempted": "لم يُجرَّب",
    "not-attemptedIntro": "لم يُكتب شيء من هذه.",
    settled: "تم، وسُوِّيت التعارضات كما طُلب",
    settledIntro:
      "عدَّل شخص ما الحقل نفسه بعد إنشاء الخطة، وكان لدى التنفيذ تعليمات لهذه الحالة. ويُحفظ ما كُتب فوقه في سجل التنفيذ.",
    rewritten: "تم، وأعاد Intercom صياغته",
    rewrittenIntro: "كُتبت هذه. ويخزِّنها Intercom بصيغة خاصة به هي ما يراه القرّاء؛ وتحتفظ اللقطة بما أُرسل.",
    done: "تم",
    doneIntro: "كُتبت هذه وقُرئت للتحقق.",
    writtenIntro: "كُتبت هذه. ولم تُقرأ للتحقق لأن التنفيذ توقف قبل ذلك.",
  },
  settled: {
    ours: "كُتب فوق نسختهم",
    theirs: "أُخذت نسختهم",
  },
  settledCount: {
    ours_zero: "حقول عدَّلها آخرون وكُتب فوقها: {{count, number}}.",
    ours_one: "حقول عدَّلها آخرون وكُتب فوقها: {{count, number}}.",
    ours_two: "حقول عدَّلها آخرون وكُتب فوقها: {{count, number}}.",
    ours_few: "حقول عدَّلها آخرون وكُتب فوقها: {{count, number}}.",
    ours_many: "حقول عدَّلها آخرون وكُتب فوقها: {{count, number}}.",
    ours_other: "حقول عدَّلها آخرون وكُتب فوقها: {{count, number}}.",
    theirs_zero: "حقول عدَّلها آخرون وأُخذت إلى اللقطة: {{count, number}}.",
    theirs_one: "حقول عدَّلها آخرون وأُخذت إلى اللقطة: {{count, number}}.",
    theirs_two: "حقول عدَّلها آخرون وأُخذت إلى اللقطة: {{count, number}}.",
    theirs_few: "حقول عدَّلها آخرون وأُخذت إلى اللقطة: {{count, number}}.",
    theirs_many: "حقول عدَّلها آخرون وأُخذت إلى اللقطة: {{count, number}}.",
    theirs_other: "حقول عدَّلها آخرون وأُخذت إلى اللقطة: {{count, number}}.",
  },
  editedCount_zero: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها: {{count, number}}.",
  editedCount_one: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها: {{count, number}}.",
  editedCount_two: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها: {{count, number}}.",
  editedCount_few: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها: {{count, number}}.",
  editedCount_many: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها: {{count, number}}.",
  editedCount_other: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها: {{count, number}}.",
  edited_zero: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها ({{count, number}}): {{fields}}.",
  edited_one: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها ({{count, number}}): {{fields}}.",
  edited_two: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها ({{count, number}}): {{fields}}.",
  edited_few: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها ({{count, number}}): {{fields}}.",
  edited_many: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها ({{count, number}}): {{fields}}.",
  edited_other: "حقول أخرى عدَّلها آخرون منذ آخر سحب واحتُفظ بها ({{count, number}}): {{fields}}.",
  editedField: "{{field}} ({{locale}})",
  value: {
    base: "الأساس: عند إنشاء الخطة",
    theirs: "نسختهم: الآن في مساحة العمل",
    ours: "نسختنا: في الخطة",
    sent: "المُرسَل",
    returned: "العائد",
  },
  failures: {
    heading: "ما فشل، حسب السبب",
    group_zero: "عدد الكائنات {{count, number}}: {{reason}} ({{code}}). {{hint}} أولها: {{first}}.",
    group_one: "عدد الكائنات {{count, number}}: {{reason}} ({{code}}). {{hint}} أولها: {{first}}.",
    group_two: "عدد الكائنات {{count, number}}: {{reason}} ({{code}}). {{hint}} أولها: {{first}}.",
    group_few: "عدد الكائنات {{count, number}}: {{reason}} ({{code}}). {{hint}} أولها: {{first}}.",
    group_many: "عدد الكائنات {{count, number}}: {{reason}} ({{code}}). {{hint}} أولها: {{first}}.",
    group_other: "عدد الكائنات {{count, number}}: {{reason}} ({{code}}). {{hint}} أولها: {{first}}.",
    reproducer: "الطلب وردّه: {{file}}",
  },
  next: {
    failed: "بعد معالجة السبب، يُعاد ما فشل باستخدام:",
    heading: "كيفية المتابعة",
    nothing: "لم يبقَ من هذه الخطة شيء.",
    left: "خطة جديدة تضم ما تبقّى، ولا شيء غيره:",
    conflicts: "حدِّد لكل تعارض النص الذي ينبغي أن يبقى:",
    edited: "لجلب ما عدَّله الآخرون إلى اللقطة:",
    resume: "لإكمال ما بدأ دون تكرار أي شيء:",
    filesStay: "تبقى ملفات اللقطة كما هي: ستُظهر الخطة الجديدة تعديلاتها من جديد.",
    undo: "للتراجع عمّا كتبه هذا التنفيذ، قدر الإمكان:",
    running: "انتظر حتى ينتهي التنفيذ. عندئذٍ يُكتب هذا التقرير من جديد.",
  },
  facts: {
    workspace: "مساحة العمل",
    workspaceValue: "{{name}} ({{id}})",
    rollbackOf: "يتراجع عن التنفيذ",
    plan: "الخطة",
    planValue: "{{file}} ({{id}})",
    snapshot: "اللقطة",
    started: "البدء",
    finished: "الانتهاء",
    notFinished: "لم ينتهِ",
    requests: "الطلبات",
    requestsValue:
      "المُرسَلة: {{started}}، منها دون جدوى: {{wasted}}، وبردّ «طلبات كثيرة جدًا»: {{limited}}؛ مدة انتظار الحد: {{waited}}",
    budget: "حد الطلبات",
    budgetUsed:
      "{{windows}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة، بميزانية {{budget}} من الحد",
    budgetNotFull: "{{windows}}، لم تمتلئ أي منها؛ الميزانية {{budget}} من الحد",
  },
  windows_zero: "لا نوافذ",
  windows_one: "نافذة واحدة",
  windows_two: "نافذتان",
  windows_few: "{{count, number}} نوافذ",
  windows_many: "{{count, number}} نافذة",
  windows_other: "{{count, number}} نافذة",
  requests_zero: "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}.",
  requests_one: "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}.",
  requests_two: "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}.",
  requests_few: "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}.",
  requests_many: "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}.",
  requests_other: "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}.",
  requestsAndUse_zero:
    "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة.",
  requestsAndUse_one:
    "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة.",
  requestsAndUse_two:
    "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة.",
  requestsAndUse_few:
    "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة.",
  requestsAndUse_many:
    "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة.",
  requestsAndUse_other:
    "الطلبات: {{count, number}} ({{windows}})، منها دون جدوى: {{wasted}}؛ استُخدم {{utilisation}} من المتاح في النوافذ الممتلئة.",
  table: {
    caption: "النتيجة",
    outcome: "النتيجة",
    operations: "الكائنات",
    changes: "التغييرات",
    run: "التنفيذ",
    workspace: "مساحة العمل",
    started: "البدء (UTC)",
    status: "الحالة",
  },
  residueCount_zero:
    "كائنات تحتفظ بشيء لا يمكن سحبه، كما أعلنت الخطة: {{count, number}}. راجع «لم يُجرَّب» وملاحظات الخطة.",
  residueCount_one:
    "كائنات تحتفظ بشيء لا يمكن سحبه، كما أعلنت الخطة: {{count, number}}. راجع «لم يُجرَّب» وملاحظات الخطة.",
  residueCount_two:
    "كائنات تحتفظ بشيء لا يمكن سحبه، كما أعلنت الخطة: {{count, number}}. راجع «لم يُجرَّب» وملاحظات الخطة.",
  residueCount_few:
    "كائنات تحتفظ بشيء لا يمكن سحبه، كما أعلنت الخطة: {{count, number}}. راجع «لم يُجرَّب» وملاحظات الخطة.",
  residueCount_many:
    "كائنات تحتفظ بشيء لا يمكن سحبه، كما أعلنت الخطة: {{count, number}}. راجع «لم يُجرَّب» وملاحظات الخطة.",
  residueCount_other:
    "كائنات تحتفظ بشيء لا يمكن سحبه، كما أعلنت الخطة: {{count, number}}. راجع «لم يُجرَّب» وملاحظات الخطة.",
  undoes: "يتراجع عن {{runId}}",
  undone: "تُراجِع عنه بـ {{runId}}",
  undoOne: "للتراجع عن الأحدث: {{command}}",
  noRuns: "لا توجد تنفيذات بعد.",
  resumeOne: "لمتابعة {{runId}}: {{command}}",
} as const;
