/** Showing one run. */
export const runs = {
  report: "Report: {{file}}",
  madeAgain: "Its reports were gone: they were made again.",
  noReports: "It has no report: it did not come to its end. Once it is resumed, it has.",
  noDisplay: "There is no screen here to open it on: {{file}}",
  rehearsal: "Rehearsed on a private copy: nothing was written to the workspace.",
} as const;
