/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "Plan:    {{file}}",
  report: "Informe: {{file}}",
  todo: "A mano:  {{file}}",
  live: "el espacio de trabajo actual",
  left_one: "Queda {{count, number}} cambio",
  left_many: "Quedan {{count, number}} cambios",
  left_other: "Quedan {{count, number}} cambios",
  openRun:
    "La ejecución {{runId}} no llegó a su fin, y se desconoce el resultado de algunas de sus solicitudes: lo que creó puede parecer aquí de otra persona. Termínela primero y vuelva a planificar:\n  {{command}}",
  leftInPart_one: "Queda {{count, number}} cambio en esta parte",
  leftInPart_many: "Quedan {{count, number}} cambios en esta parte",
  leftInPart_other: "Quedan {{count, number}} cambios en esta parte",
  next: "Para ejecutarlo: {{command}}",
} as const;
