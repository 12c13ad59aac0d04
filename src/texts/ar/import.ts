import { slipRows } from "./slip-rows.ts";

/** Taking translators' files back. A finding says what is wrong with a row, then what to do about it. */
export const importTexts = {
  dryRun: "لم يُكتب شيء: يعرض هذا فقط ما سيفعله الاستيراد.",
  fileRead_zero:
    "{{file}}: {{count, number}} من {{handedOut, number}} صفًا أُخرجت إلى {{locale}}؛ لها ترجمة: {{translated, number}}.",
  fileRead_one:
    "{{file}}: {{count, number}} من {{handedOut, number}} صفًا أُخرجت إلى {{locale}}؛ لها ترجمة: {{translated, number}}.",
  fileRead_two:
    "{{file}}: {{count, number}} من {{handedOut, number}} صفًا أُخرجت إلى {{locale}}؛ لها ترجمة: {{translated, number}}.",
  fileRead_few:
    "{{file}}: {{count, number}} من {{handedOut, number}} صفًا أُخرجت إلى {{locale}}؛ لها ترجمة: {{translated, number}}.",
  fileRead_many:
    "{{file}}: {{count, number}} من {{handedOut, number}} صفًا أُخرجت إلى {{locale}}؛ لها ترجمة: {{translated, number}}.",
  fileRead_other:
    "{{file}}: {{count, number}} من {{handedOut, number}} صفًا أُخرجت إلى {{locale}}؛ لها ترجمة: {{translated, number}}.",
  sheetsRead_zero:
    "{{file}}: {{count, number}} من {{handedOut, number}} نصًا أُخرجت إلى {{locales}}؛ لها ترجمة: {{translated, number}}.",
  sheetsRead_one:
    "{{file}}: {{count, number}} من {{handedOut, number}} نصًا أُخرجت إلى {{locales}}؛ لها ترجمة: {{translated, number}}.",
  sheetsRead_two:
    "{{file}}: {{count, number}} من {{handedOut, number}} نصًا أُخرجت إلى {{locales}}؛ لها ترجمة: {{translated, number}}.",
  sheetsRead_few:
    "{{file}}: {{count, number}} من {{handedOut, number}} نصًا أُخرجت إلى {{locales}}؛ لها ترجمة: {{translated, number}}.",
  sheetsRead_many:
    "{{file}}: {{count, number}} من {{handedOut, number}} نصًا أُخرجت إلى {{locales}}؛ لها ترجمة: {{translated, number}}.",
  sheetsRead_other:
    "{{file}}: {{count, number}} من {{handedOut, number}} نصًا أُخرجت إلى {{locales}}؛ لها ترجمة: {{translated, number}}.",
  newsRead_zero: "{{file}}: {{count, number}} من {{handedOut, number}} خبرًا أُخرجت.",
  newsRead_one: "{{file}}: {{count, number}} من {{handedOut, number}} خبرًا أُخرجت.",
  newsRead_two: "{{file}}: {{count, number}} من {{handedOut, number}} خبرًا أُخرجت.",
  newsRead_few: "{{file}}: {{count, number}} من {{handedOut, number}} خبرًا أُخرجت.",
  newsRead_many: "{{file}}: {{count, number}} من {{handedOut, number}} خبرًا أُخرجت.",
  newsRead_other: "{{file}}: {{count, number}} من {{handedOut, number}} خبرًا أُخرجت.",
  cellsTaken_zero: "القيم المأخوذة: {{count, number}}",
  cellsTaken_one: "القيم المأخوذة: {{count, number}}",
  cellsTaken_two: "القيم المأخوذة: {{count, number}}",
  cellsTaken_few: "القيم المأخوذة: {{count, number}}",
  cellsTaken_many: "القيم المأخوذة: {{count, number}}",
  cellsTaken_other: "القيم المأخوذة: {{count, number}}",
  cellsHeld: "معلَّق: {{count, number}}",
  skipped: "يحتوي {{file}} على نصوص مصدر: لا يُؤخذ منه شيء.",
  ignoredColumns: "{{file}}: لم تُقرأ هذه الأعمدة: {{columns}}.",
  traces: "{{file}}: {{parts}}.",
  slip: "{{file}}: للمترجم، مع ما ينبغي تصحيحه: {{slips}}.",
  noSlip: "{{file}}: الردّ متاح بصيغة ⁨JSON⁩ فقط. {{why}}",
  taken_zero: "النصوص المأخوذة: {{count, number}}",
  taken_one: "النصوص المأخوذة: {{count, number}}",
  taken_two: "النصوص المأخوذة: {{count, number}}",
  taken_few: "النصوص المأخوذة: {{count, number}}",
  taken_many: "النصوص المأخوذة: {{count, number}}",
  taken_other: "النصوص المأخوذة: {{count, number}}",
  stale_zero: "منها قديم: {{count, number}}",
  stale_one: "منها قديم: {{count, number}}",
  stale_two: "منها قديم: {{count, number}}",
  stale_few: "منها قديم: {{count, number}}",
  stale_many: "منها قديم: {{count, number}}",
  stale_other: "منها قديم: {{count, number}}",
  alreadyThere: "موجود بالفعل: {{count, number}}",
  untouched: "لم يُمسّ: {{count, number}}",
  held_zero: "الصفوف المعلَّقة: {{count, number}}",
  held_one: "الصفوف المعلَّقة: {{count, number}}",
  held_two: "الصفوف المعلَّقة: {{count, number}}",
  held_few: "الصفوف المعلَّقة: {{count, number}}",
  held_many: "الصفوف المعلَّقة: {{count, number}}",
  held_other: "الصفوف المعلَّقة: {{count, number}}",
  summary: "{{parts}}.",
  undo: "للتراجع: ⁨helpferry import {{snapshot}} --revert {{importId}}⁩",
  reverted_zero: "نصوص عادت كما كانت قبل الاستيراد {{importId}}: {{count, number}}.",
  reverted_one: "نصوص عادت كما كانت قبل الاستيراد {{importId}}: {{count, number}}.",
  reverted_two: "نصوص عادت كما كانت قبل الاستيراد {{importId}}: {{count, number}}.",
  reverted_few: "نصوص عادت كما كانت قبل الاستيراد {{importId}}: {{count, number}}.",
  reverted_many: "نصوص عادت كما كانت قبل الاستيراد {{importId}}: {{count, number}}.",
  reverted_other: "نصوص عادت كما كانت قبل الاستيراد {{importId}}: {{count, number}}.",
  level: { held: "معلَّق", warning: "أُخذ، لكن", info: "ملاحظة" },
  place: {
    row: "{{file}} الصف {{row}}",
    column: "{{file}} الصف {{row}}، العمود {{letter}} «{{header}}»",
    columnOfFile: "{{file}} العمود {{letter}} «{{header}}»",
    file: "{{file}}",
    key: "{{file}} السطر {{row}}، المفتاح «{{key}}»",
  },
  line: "{{place}}: {{level}}: {{what}} — {{unit}} ← {{mend}}",
  unit: "النص {{unit}} ({{locale}})",
  unitSource: "النص {{unit}} ({{locale}}) {{source}}",
  noUnit: "لا نص ({{locale}})",
  more_zero: "… وغيرها {{code}}: {{count, number}}. يضمها ⁨--json⁩ كلها.",
  more_one: "… وغيرها {{code}}: {{count, number}}. يضمها ⁨--json⁩ كلها.",
  more_two: "… وغيرها {{code}}: {{count, number}}. يضمها ⁨--json⁩ كلها.",
  more_few: "… وغيرها {{code}}: {{count, number}}. يضمها ⁨--json⁩ كلها.",
  more_many: "… وغيرها {{code}}: {{count, number}}. يضمها ⁨--json⁩ كلها.",
  more_other: "… وغيرها {{code}}: {{count, number}}. يضمها ⁨--json⁩ كلها.",
  finding: {
    ...slipRows,
    "encoding-recovered": {
      what: "الملف ليس بترميز ⁨UTF-8⁩ بل {{found}} ({{wanted}}).",
      mend: slipRows["encoding-recovered"].mend,
      asked: "كما ذُكر",
      letters: "الوحيد الذي تكون به جميع أحرفه من اللغة",
      texts_zero: "به تُقرأ النصوص التي لم تُمسّ كما أُخرجت: {{count, number}}",
      texts_one: "به تُقرأ النصوص التي لم تُمسّ كما أُخرجت: {{count, number}}",
      texts_two: "به تُقرأ النصوص التي لم تُمسّ كما أُخرجت: {{count, number}}",
      texts_few: "به تُقرأ النصوص التي لم تُمسّ كما أُخرجت: {{count, number}}",
      texts_many: "به تُقرأ النصوص التي لم تُمسّ كما أُخرجت: {{count, number}}",
      texts_other: "به تُقرأ النصوص التي لم تُمسّ كما أُخرجت: {{count, number}}",
    },
    "marks-missing": {
      what: "العمود «⁨~hash⁩» مفقود؛ ويدل اسم الملف على أنه من التصدير {{found}}.",
      mend: "لا يلزم أي إجراء إذا كان الاسم كما أُخرج به.",
    },
    "letters-kept": {
      what: "تضررت أحرف من {{wanted}} عند حفظ الملف ({{found}})؛ ويبقى النص كما كان.",
      mend: slipRows["letters-kept"].mend,
    },
    "other-export": {
      what: "أُخرج الصف مع {{found}}، وبقية الملف مع {{wanted}}.",
      mend: slipRows["other-export"].mend,
    },
    "struck-text": {
      what: "في {{found}} شيء مشطوب، وقد أُخذ أيضًا.",
      mend: slipRows["struck-text"].mend,
    },
    "duplicate-unit": {
      what: "الترجمة هي {{found}}، لكن في {{wanted}} ترجمة أخرى للنص نفسه.",
      mend: slipRows["duplicate-unit"].mend,
    },
    "moved-since-import": {
      what: "كتب الاستيراد {{wanted}}، لكن النص عُدِّل أو استُورد أو أُقِرّ بعد ذلك: هو الآن {{found}}.",
      mend: "غيِّره يدويًا إذا كان ينبغي أن يعود كما كان قبل الاستيراد.",
    },
  },
} as const;
