/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "Lecture : {{objects}}",
  readingBefore: "Lecture de l’espace de travail : {{count, number}} objets",
  readingBack: "Relecture : {{count, number}} objets",
  settled: "{{settled}} sur {{total}} faits",
  windowFull: "fenêtre pleine, la suivante dans {{seconds}} s",
  left: "encore {{duration}}",
  rate: "{{rate}}/s",
  budget: "{{share}} de la limite",
  inVain_one: "{{count, number}} nouvelle tentative",
  inVain_many: "{{count, number}} nouvelles tentatives",
  inVain_other: "{{count, number}} nouvelles tentatives",
} as const;
