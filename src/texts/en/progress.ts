/** How far a long command is, in parts: as many as the terminal has room for, the first ones first. */
export const progress = {
  reading: "Reading: {{objects}}",
  readingBefore: "Reading the workspace: {{count, number}} objects",
  readingBack: "Reading back: {{count, number}} objects",
  settled: "{{settled}} of {{total}} done",
  windowFull: "window full, next in {{seconds}} s",
  left: "{{duration}} left",
  rate: "{{rate}}/s",
  budget: "{{share}} of the limit",
  inVain_one: "{{count, number}} retry",
  inVain_other: "{{count, number}} retries",
} as const;
