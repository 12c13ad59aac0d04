/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "القراءة: {{objects}}",
  readingBefore: "قراءة مساحة العمل، الكائنات: {{count, number}}",
  readingBack: "القراءة للتحقق، الكائنات: {{count, number}}",
  settled: "تم {{settled}} من {{total}}",
  windowFull: "النافذة ممتلئة، التالية بعد {{seconds}} ث",
  left: "متبقٍّ {{duration}}",
  rate: "{{rate}}/ث",
  budget: "{{share}} من الحد",
  inVain_zero: "لا إعادة محاولة",
  inVain_one: "إعادة محاولة واحدة",
  inVain_two: "إعادتا محاولة",
  inVain_few: "{{count, number}} إعادات محاولة",
  inVain_many: "{{count, number}} إعادة محاولة",
  inVain_other: "{{count, number}} إعادة محاولة",
} as const;
