/** Comparing a snapshot with the live workspace. */
export const plan = {
  file: "Plan :     {{file}}",
  report: "Rapport :  {{file}}",
  todo: "À la main : {{file}}",
  live: "l’espace de travail en ligne",
  left_one: "{{count, number}} modification restante",
  left_many: "{{count, number}} modifications restantes",
  left_other: "{{count, number}} modifications restantes",
  openRun:
    "L’exécution {{runId}} n’est pas allée à son terme, et le résultat de certaines de ses requêtes est inconnu : ce qu’elle a créé peut sembler ici venir de quelqu’un d’autre. Terminez-la d’abord, puis refaites un plan :\n  {{command}}",
  leftInPart_one: "{{count, number}} modification restante dans cette partie",
  leftInPart_many: "{{count, number}} modifications restantes dans cette partie",
  leftInPart_other: "{{count, number}} modifications restantes dans cette partie",
  next: "Pour l’exécuter : {{command}}",
} as const;
