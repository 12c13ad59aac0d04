/** The report of a run and the list of runs. */
export const run = {
  title: "Run {{runId}} in {{workspace}}",
  notice: {
    running: "The run is going on: {{outcomes}}.",
    finished: "The run is finished: {{outcomes}}.",
    interrupted: "The run was interrupted: {{outcomes}}.",
    stopped: "The run was stopped before its end: {{outcomes}}.",
  },
  note: {
    "lock-taken-over":
      "Process {{pid}}, which was at work here before, is gone without having finished; this one has taken its place.",
    "snapshot-edited_one":
      "The snapshot was edited after the plan was made: {{count, number}} change of the plan is no longer what it says. What is written is the plan; a new plan has the present state.",
    "snapshot-edited_other":
      "The snapshot was edited after the plan was made: {{count, number}} changes of the plan are no longer what it says. What is written is the plan; a new plan has the present state.",
    "applied-before":
      "The plan was applied before, in run {{run}}. What is in the workspace already is not written again.",
    "ids-recovered_one":
      "The snapshot had forgotten {{count, number}} object that it created in the workspace; the journals of its runs know it, and it is not created again.",
    "ids-recovered_other":
      "The snapshot had forgotten {{count, number}} objects that it created in the workspace; the journals of its runs know them, and they are not created again.",
    "waiting-for-open_one":
      "The reply to {{count, number}} create never came, and it is not in the workspace, but Intercom may still be at work on it: it is looked up again in {{seconds, number}} s, before it is sent again.",
    "waiting-for-open_other":
      "The replies to {{count, number}} creates never came, and they are not in the workspace, but Intercom may still be at work on them: they are looked up again in {{seconds, number}} s, before they are sent again.",
  },
  status: {
    running: "going on",
    finished: "finished",
    interrupted: "interrupted",
    stopped: "stopped",
  },
  outcome: {
    done: "Done",
    failed: "Failed",
    conflicted: "Conflict",
    "not-attempted": "Not attempted",
  },
  outcomeCount: {
    done: "{{number}} done",
    failed: "{{number}} failed",
    conflicted: "{{number}} conflicted",
    "not-attempted": "{{number}} not attempted",
  },
  part: {
    failed: "Failed",
    failedIntro: "These were refused, or came back as something else than was sent.",
    conflicted: "Conflicts",
    conflictedIntro:
      "Somebody changed the same field after the plan was made. It was left as it is in the workspace.",
    "not-attempted": "Not attempted",
    "not-attemptedIntro": "Nothing of these was written.",
    settled: "Done, with conflicts settled as asked",
    settledIntro:
      "Somebody changed the same field after the plan was made, and the run was told what to do then. What was written over is kept in the run's journal.",
    rewritten: "Done, and rewritten by Intercom",
    rewrittenIntro:
      "These were written. Intercom stores them in a form of its own, which is what readers see; the snapshot keeps what was sent.",
    done: "Done",
    doneIntro: "These were written and read back.",
    writtenIntro: "These were written. They were not read back, because the run was stopped before.",
  },
  settled: {
    ours: "written over theirs",
    theirs: "theirs taken over",
  },
  settledCount: {
    ours_one: "{{count, number}} field was written over what somebody else had changed.",
    ours_other: "{{count, number}} fields were written over what somebody else had changed.",
    theirs_one: "{{count, number}} field somebody else had changed was taken into the snapshot.",
    theirs_other: "{{count, number}} fields somebody else had changed were taken into the snapshot.",
  },
  editedCount_one: "{{count, number}} other field was edited by others since the last pull, and kept.",
  editedCount_other: "{{count, number}} other fields were edited by others since the last pull, and kept.",
  edited_one: "{{count, number}} other field was edited by others since the last pull, and kept: {{fields}}.",
  edited_other:
    "{{count, number}} other fields were edited by others since the last pull, and kept: {{fields}}.",
  editedField: "{{locale}} {{field}}",
  value: {
    base: "Base: when the plan was made",
    theirs: "Theirs: in the workspace now",
    ours: "Ours: in the plan",
    sent: "Sent",
    returned: "Came back",
  },
  failures: {
    heading: "What failed, by cause",
    group_one: "{{count, number}} object: {{reason}} ({{code}}). {{hint}} It is {{first}}.",
    group_other: "{{count, number}} objects: {{reason}} ({{code}}). {{hint}} The first: {{first}}.",
    reproducer: "The request and its reply: {{file}}",
  },
  next: {
    failed: "Once the cause is mended, what failed is tried again by",
    heading: "How to go on",
    nothing: "Nothing of this plan is left to do.",
    left: "A new plan contains what is left, and only that:",
    conflicts: "Say for each conflict whose text is to stand:",
    edited: "What others edited comes into the snapshot by",
    resume: "What was begun is finished, and nothing is done twice, by",
    filesStay: "The files of the snapshot stay as people left them: a new plan shows their edits again.",
    undo: "To undo what this run wrote, as far as it can be undone:",
    running: "Wait for the run to end. This report is written again then.",
  },
  facts: {
    workspace: "Workspace",
    workspaceValue: "{{name}} ({{id}})",
    rollbackOf: "Undoes run",
    plan: "Plan",
    planValue: "{{file}} ({{id}})",
    snapshot: "Snapshot",
    started: "Started",
    finished: "Finished",
    notFinished: "not finished",
    requests: "Requests",
    requestsValue:
      "{{started}} sent, {{wasted}} of them in vain, {{limited}} answered “too many requests”, {{waited}} spent waiting for the limit",
    budget: "Rate limit",
    budgetUsed:
      "{{windows}}; {{utilisation}} of what was free was used over full windows, with a budget of {{budget}} of the limit",
    budgetNotFull: "{{windows}}, none full; a budget of {{budget}} of the limit",
  },
  windows_one: "{{count, number}} rate window",
  windows_other: "{{count, number}} rate windows",
  requests_one: "{{count, number}} request in {{windows}}, {{wasted}} in vain.",
  requests_other: "{{count, number}} requests in {{windows}}, {{wasted}} in vain.",
  requestsAndUse_one:
    "{{count, number}} request in {{windows}}, {{wasted}} in vain; {{utilisation}} of what was free in full windows was used.",
  requestsAndUse_other:
    "{{count, number}} requests in {{windows}}, {{wasted}} in vain; {{utilisation}} of what was free in full windows was used.",
  table: {
    caption: "Outcome",
    outcome: "Outcome",
    operations: "Objects",
    changes: "Changes",
    run: "Run",
    workspace: "Workspace",
    started: "Started (UTC)",
    status: "Status",
  },
  residueCount_one:
    "{{count, number}} object keeps something that cannot be taken back, as the plan announced: see “Not attempted” and the notes of the plan.",
  residueCount_other:
    "{{count, number}} objects keep something that cannot be taken back, as the plan announced: see “Not attempted” and the notes of the plan.",
  undoes: "undoes {{runId}}",
  undone: "undone by {{runId}}",
  undoOne: "To undo the newest: {{command}}",
  noRuns: "No runs yet.",
  resumeOne: "To go on with {{runId}}: {{command}}",
} as const;
