/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "الخطة: {{file}}",
  report: "التقرير: {{file}}",
  todo: "يدويًا: {{file}}",
  live: "مساحة العمل الحالية",
  left_zero: "لم يبقَ أي تغيير",
  left_one: "بقي تغيير واحد",
  left_two: "بقي تغييران",
  left_few: "بقيت {{count, number}} تغييرات",
  left_many: "بقي {{count, number}} تغييرًا",
  left_other: "بقي {{count, number}} تغيير",
  openRun:
    "لم يصل التنفيذ {{runId}} إلى نهايته، ونتيجة بعض طلباته غير معروفة: قد يبدو ما أنشأه هنا كأنه لشخص آخر. أكمِله أولًا ثم خطِّط من جديد:\n  {{command}}",
  leftInPart_zero: "لم يبقَ أي تغيير في هذا الجزء",
  leftInPart_one: "بقي تغيير واحد في هذا الجزء",
  leftInPart_two: "بقي تغييران في هذا الجزء",
  leftInPart_few: "بقيت {{count, number}} تغييرات في هذا الجزء",
  leftInPart_many: "بقي {{count, number}} تغييرًا في هذا الجزء",
  leftInPart_other: "بقي {{count, number}} تغيير في هذا الجزء",
  next: "لتنفيذها: {{command}}",
} as const;
