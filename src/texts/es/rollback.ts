/** Undoing a run. */
export const rollback = {
  nothing: "No hay nada que deshacer. No se escribió nada.",
  planned: "No se escribió nada. Para deshacerlo: {{command}}",
  stays_one: "{{count, number}} objeto conserva algo que no se puede retirar; el informe dice qué.",
  stays_many: "{{count, number}} objetos conservan algo que no se puede retirar; el informe dice qué.",
  stays_other: "{{count, number}} objetos conservan algo que no se puede retirar; el informe dice qué.",
} as const;
