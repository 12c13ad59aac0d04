/** The report of a run and the list of runs. */
export const run = {
  title: "Run {{runId}}",
} as const;
