/** Why an operation is held, and what a person does about it. */
export const hold = {
  conflict: {
    reason: "Conflict: changed here and in the workspace since the last pull.",
    mend: "Pull, then settle it with helpferry resolve. In a destination, keep yours with plan --restore --ids and its id.",
  },
  "deleted-live": {
    reason: "Deleted in the workspace since the last pull.",
    mend: "Remove it from the snapshot, or give it a new id beginning with new- to create it again, then make a new plan.",
  },
  "unknown-id": {
    reason: "The workspace has no object with this id.",
    mend: "Pull from the workspace first. If the object is meant to be created, its id must begin with new-.",
  },
  "unknown-parent": {
    reason: "What it is to stand in is neither in the workspace nor in this plan.",
    mend: "Correct its parentId in the snapshot, or plan what it is to stand in together with it.",
  },
  "not-writable": {
    reason:
      "Intercom's API cannot make this change: the field is read-only, or the workspace is set up for one language and would drop the translation.",
    mend: "Make the change by hand in Intercom, or switch on more languages there, then pull again; or put the old value back in the snapshot.",
  },
  incomplete: {
    reason: "Something that Intercom demands is missing.",
    mend: "Fill in the missing value in the snapshot, then make a new plan.",
  },
  ambiguous: {
    reason: "The workspace has something of this name in this place already, and nothing is guessed.",
    mend: "Remove it from the snapshot and pull, or give it another name; for a destination, say in its id-map.ndjson which one it is.",
  },
  "locale-spelling": {
    reason: "The locale is not spelt as Intercom spells it, and would be dropped without a word.",
    mend: "Write the code of the locale in the snapshot, such as pt-BR for pt_BR, and zh-CN or zh-TW for zh.",
  },
  delete: {
    reason: "It was removed from the snapshot, and a plan deletes nothing unless it is asked to.",
    mend: "To delete it in the workspace, plan with --allow delete. To keep it, put it back into the snapshot.",
  },
  "conflict-delete": {
    reason: "Conflict: removed from the snapshot, but changed in the workspace since the last pull.",
    mend: "Pull, look at what changed, then make a new plan.",
  },
  "not-empty": {
    reason: "Something stands in it that this plan does not delete.",
    mend: "Move or remove what stands in it, then make a new plan.",
  },
  unpublish: {
    reason:
      "It would take something published away from its readers, and a plan does that only when it is asked to. What was written along with it waits too.",
    mend: "If it is to become a draft, plan with --allow unpublish; if not, set its state back in the snapshot.",
  },
  "body-shrink": {
    reason: "The body would lose more than half of its text.",
    mend: "Compare the two. If it is meant, plan with --allow body-shrink; if not, mend the body in the snapshot.",
  },
  "locale-loss": {
    reason: "The language would lose all of its texts.",
    mend: "If it is meant, plan with --allow locale-loss; if not, put the texts back into the snapshot.",
  },
  residue: {
    reason: "It stays: Intercom's API cannot take it away again.",
    mend: "Take it away by hand in Intercom, if it must not stay.",
  },
  "conflict-since": {
    reason: "Conflict: changed in the workspace after the run. What is there now is kept.",
    mend: "If it is to be undone all the same, put the earlier value back by hand in Intercom.",
  },
  "gone-since": {
    reason: "Deleted in the workspace after the run: there is nothing left to undo.",
    mend: "To have it again as it was, restore a backup with plan --restore.",
  },
  created: {
    reason: "The run created it; it stays, an article or a news item as a draft.",
    mend: "To delete what the run created, roll back with --delete-created.",
  },
  "not-approved": {
    reason: "Not approved: rejected, or not decided on.",
    mend: "Mend what was rejected in the snapshot, then make a new plan: it has what is left.",
  },
  "awaits-approval": {
    reason: "Approved, but what it stands in, or something that stands in it, was not.",
    mend: "Approve both, or neither; then apply what is approved once more.",
  },
  unmapped: {
    reason: "It names a teammate, newsfeed or help center that has no counterpart in the workspace.",
    mend: "Fill in its destinationId in the map.json of the destination, then make a new plan.",
  },
} as const;
