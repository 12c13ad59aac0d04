/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "Rehearsed on a private copy of {{workspace}} ({{id}}), with {{objects}}. Nothing was written to the workspace, the snapshot or the reports.",
  took: "The run would take {{duration}}: {{writes}} and {{reads}}.",
  estimate: "The estimate for this plan is {{duration}} for {{calls}} calls.",
  conditions:
    "Replies take {{latency}} milliseconds; {{limit}} calls are allowed in {{window}}, of which {{share}} are used at most.",
  conditionsUnlimited:
    "Replies take {{latency}} milliseconds; the workspace has not said how many calls it allows.",
  windows_one: "{{count, number}} window, {{refused}} calls refused.",
  windows_other: "{{count, number}} windows, {{refused}} calls refused.",
  windowsUsed_one:
    "{{count, number}} window, {{share}} of what was allowed in full ones used, {{refused}} calls refused.",
  windowsUsed_other:
    "{{count, number}} windows, {{share}} of what was allowed in full ones used, {{refused}} calls refused.",
  status: {
    finished: "It would come to its end.",
    interrupted: "It was interrupted.",
    stopped: "It would stop before its end.",
    running: "It was interrupted.",
  },
  column: {
    what: "What",
    done: "Done",
    failed: "Failed",
    conflicted: "Conflict",
    "not-attempted": "Not attempted",
    rewritten: "Rewritten",
  },
  action: {
    create: "{{resource}}: create",
    update: "{{resource}}: update",
    delete: "{{resource}}: delete",
    hold: "{{resource}}: held",
  },
  rewritten_one:
    "{{count, number}} change would be stored in another form than it is sent, by Intercom's rules.",
  rewritten_other:
    "{{count, number}} changes would be stored in another form than they are sent, by Intercom's rules.",
  disturbed:
    "With faults (seed {{seed}}): {{struck}}. Killed {{kills}} times, stopped of itself {{resumes}} times, and taken up again each time; {{calls}} calls, {{duration}}.",
  fault: {
    "reply-lost": "{{count, number}} × reply lost",
    "error-before-write": "{{count, number}} × refused before anything was done",
    "error-after-write": "{{count, number}} × an error after it was done",
    none: "no request was struck",
  },
  equal: "It ended as the undisturbed one: 0 duplicates, 0 lost, 0 different.",
  unequal:
    "It did not end as the undisturbed one: {{duplicates}} duplicates, {{lost}} lost, {{different}} different.",
  kept: "Kept: {{folder}}",
} as const;
