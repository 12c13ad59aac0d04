/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "Lectura: {{objects}}",
  readingBefore: "Lectura del espacio de trabajo: {{count, number}} objetos",
  readingBack: "Comprobación: {{count, number}} objetos",
  settled: "{{settled}} de {{total}} hechos",
  windowFull: "ventana llena, la siguiente en {{seconds}} s",
  left: "faltan {{duration}}",
  rate: "{{rate}}/s",
  budget: "{{share}} del límite",
  inVain_one: "{{count, number}} reintento",
  inVain_many: "{{count, number}} reintentos",
  inVain_other: "{{count, number}} reintentos",
} as const;
