/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "The run ended before it was reached.",
    hint: "Resume the run, or make a new plan.",
  },
  "parent-not-written": {
    message: "What it belongs to was not created.",
    hint: "Mend that first; then plan and apply again.",
  },
  "child-not-deleted": {
    message: "What stands in it was not deleted.",
    hint: "Mend that first; then plan and apply again.",
  },
  "still-there": {
    message: "Intercom took the delete, but it was still in the workspace when everything was read back.",
    hint: "Look at it in Intercom; then make a new plan.",
  },
  "gone-after-write": {
    message: "It was written, but was not in the workspace any more when everything was read back.",
    hint: "Pull to see what is there now.",
  },
  "read-back-differs": {
    message: "Intercom took the request, but what it holds now is neither what was sent nor a known rewrite.",
    hint: "Compare the two below: Intercom left something out, or somebody has edited it since. Make a new plan to write it again.",
  },
} as const;
