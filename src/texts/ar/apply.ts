/** Carrying out a plan. */
export const apply = {
  nothing: "لا تتضمن الخطة ما يُكتب. لم يُكتب شيء.",
  nothingApproved: "لم يُعتمد شيء مما ستكتبه الخطة. لم يُكتب شيء.",
  notApproved_zero: "جميع التغييرات معتمدة.",
  notApproved_one: "تغيير واحد غير معتمد ولم يُكتب.",
  notApproved_two: "تغييران غير معتمدين ولم يُكتبا.",
  notApproved_few: "{{count, number}} تغييرات غير معتمدة ولم تُكتب.",
  notApproved_many: "{{count, number}} تغييرًا غير معتمد ولم تُكتب.",
  notApproved_other: "{{count, number}} تغيير غير معتمد ولم تُكتب.",
  confirm_zero:
    "التغييرات في {{workspace}} ({{id}}): {{count, number}} – {{actions}}.\n{{locales}}إمكانية التراجع – {{undo}}.\nهل تُكتب؟ [y/N] ",
  confirm_one:
    "التغييرات في {{workspace}} ({{id}}): {{count, number}} – {{actions}}.\n{{locales}}إمكانية التراجع – {{undo}}.\nهل تُكتب؟ [y/N] ",
  confirm_two:
    "التغييرات في {{workspace}} ({{id}}): {{count, number}} – {{actions}}.\n{{locales}}إمكانية التراجع – {{undo}}.\nهل تُكتب؟ [y/N] ",
  confirm_few:
    "التغييرات في {{workspace}} ({{id}}): {{count, number}} – {{actions}}.\n{{locales}}إمكانية التراجع – {{undo}}.\nهل تُكتب؟ [y/N] ",
  confirm_many:
    "التغييرات في {{workspace}} ({{id}}): {{count, number}} – {{actions}}.\n{{locales}}إمكانية التراجع – {{undo}}.\nهل تُكتب؟ [y/N] ",
  confirm_other:
    "التغييرات في {{workspace}} ({{id}}): {{count, number}} – {{actions}}.\n{{locales}}إمكانية التراجع – {{undo}}.\nهل تُكتب؟ [y/N] ",
  yes: "y نعم",
  locales: "حسب اللغة: {{locales}}.\n",
  moreLocales_zero: "لا غيرها",
  moreLocales_one: "لغة أخرى",
  moreLocales_two: "لغتان أخريان",
  moreLocales_few: "{{count, number}} لغات أخرى",
  moreLocales_many: "{{count, number}} لغة أخرى",
  moreLocales_other: "{{count, number}} لغة أخرى",
  nothingFailed: "لم يفشل شيء في التنفيذ {{run}}. لم يُكتب شيء.",
  declined: "لم يُكتب شيء.",
  changedMeanwhile: "عدَّل شخص ما الحقل نفسه في مساحة العمل بعد إنشاء الخطة.",
  reports: "التقرير: {{file}}",
  reportFailed: "انتهى التنفيذ، لكن تعذرت كتابة تقريره: {{reason}}",
  reportFailedHint:
    "ما آل إليه كل تغيير موجود في ⁨{{folder}}/results.ndjson⁩. لا حاجة إلى كتابة أي شيء من جديد بسبب التقرير.",
} as const;
