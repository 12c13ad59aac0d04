/** The diff report of a plan and the status of a snapshot. */
export const report = {
  nothingWritten: "Nothing was written: this report only shows what a plan would change.",
} as const;
