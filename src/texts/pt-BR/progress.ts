/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "Lendo: {{objects}}",
  readingBefore: "Lendo o espaço de trabalho: {{count, number}} objetos",
  readingBack: "Lendo de volta: {{count, number}} objetos",
  settled: "{{settled}} de {{total}} feitos",
  windowFull: "janela cheia, a próxima em {{seconds}} s",
  left: "faltam {{duration}}",
  rate: "{{rate}}/s",
  budget: "{{share}} do limite",
  inVain_one: "{{count, number}} nova tentativa",
  inVain_many: "{{count, number}} novas tentativas",
  inVain_other: "{{count, number}} novas tentativas",
} as const;
