/** Reading a workspace into a snapshot. */
export const pull = {
  done: "سُحبت مساحة العمل {{workspace}} ({{id}}) إلى {{folder}}.",
  part: "قُرئ المحدَّد فقط؛ ويبقى كل ما عداه في اللقطة كما كان.",
  locales_zero: "لا لغات: {{locales}}",
  locales_one: "لغة واحدة: {{locales}}",
  locales_two: "لغتان: {{locales}}",
  locales_few: "{{count, number}} لغات: {{locales}}",
  locales_many: "{{count, number}} لغة: {{locales}}",
  locales_other: "{{count, number}} لغة: {{locales}}",
  oneLanguage: "مساحة العمل غير معدّة لعدة لغات: ستُتجاهل الترجمات دون تنبيه، لذا لا يمكن كتابة غير {{locale}}.",
  column: {
    resource: "المحتوى",
    live: "في مساحة العمل",
    added: "جديد هنا",
    updated: "محدَّث هنا",
    edited: "معدَّل هنا",
    conflicts: "تعارضات",
    deletedLive: "محذوف هناك",
  },
  conflicts_zero:
    "حقول عُدِّلت هنا وفي مساحة العمل، ويبقى كلاهما كما هو: {{count, number}}. للتسوية: ⁨helpferry resolve {{folder}}⁩",
  conflicts_one:
    "حقول عُدِّلت هنا وفي مساحة العمل، ويبقى كلاهما كما هو: {{count, number}}. للتسوية: ⁨helpferry resolve {{folder}}⁩",
  conflicts_two:
    "حقول عُدِّلت هنا وفي مساحة العمل، ويبقى كلاهما كما هو: {{count, number}}. للتسوية: ⁨helpferry resolve {{folder}}⁩",
  conflicts_few:
    "حقول عُدِّلت هنا وفي مساحة العمل، ويبقى كلاهما كما هو: {{count, number}}. للتسوية: ⁨helpferry resolve {{folder}}⁩",
  conflicts_many:
    "حقول عُدِّلت هنا وفي مساحة العمل، ويبقى كلاهما كما هو: {{count, number}}. للتسوية: ⁨helpferry resolve {{folder}}⁩",
  conflicts_other:
    "حقول عُدِّلت هنا وفي مساحة العمل، ويبقى كلاهما كما هو: {{count, number}}. للتسوية: ⁨helpferry resolve {{folder}}⁩",
  defaultLocaleDisagrees_zero:
    "قيم للغة الافتراضية ترد مرتين في الردود بنصين مختلفين: {{count, number}}. المعتمد هو ما في المستوى الأعلى.",
  defaultLocaleDisagrees_one:
    "قيم للغة الافتراضية ترد مرتين في الردود بنصين مختلفين: {{count, number}}. المعتمد هو ما في المستوى الأعلى.",
  defaultLocaleDisagrees_two:
    "قيم للغة الافتراضية ترد مرتين في الردود بنصين مختلفين: {{count, number}}. المعتمد هو ما في المستوى الأعلى.",
  defaultLocaleDisagrees_few:
    "قيم للغة الافتراضية ترد مرتين في الردود بنصين مختلفين: {{count, number}}. المعتمد هو ما في المستوى الأعلى.",
  defaultLocaleDisagrees_many:
    "قيم للغة الافتراضية ترد مرتين في الردود بنصين مختلفين: {{count, number}}. المعتمد هو ما في المستوى الأعلى.",
  defaultLocaleDisagrees_other:
    "قيم للغة الافتراضية ترد مرتين في الردود بنصين مختلفين: {{count, number}}. المعتمد هو ما في المستوى الأعلى.",
  noNews: "لا توجد أخبار في مساحة العمل، أو لا يسمح الرمز المميَّز بقراءتها.",
} as const;
