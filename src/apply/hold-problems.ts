import type { HoldReason } from "../plan/index.ts";
import type { Problem } from "./types.ts";

/** Why each kind of held operation was not attempted, as the results of a run have it. */
export const HOLD_PROBLEMS = {
  conflict: {
    code: "conflict",
    message: "The field was changed in the workspace and in the working copy since the last pull.",
    hint: "Pull, then settle it: helpferry resolve <snapshot>.",
  },
  "deleted-live": {
    code: "deleted-live",
    message: "The object is gone from the workspace.",
    hint: "Remove it from the working copy, or give it an id that begins with new- to create it anew.",
  },
  "unknown-id": {
    code: "unknown-id",
    message: "The workspace has no object with this id, and never had one that was pulled.",
    hint: "Give a new object an id that begins with new-.",
  },
  "unknown-parent": {
    code: "unknown-parent",
    message: "What the object is to stand in is neither in the workspace nor in the plan.",
    hint: "Mend its parentId in the working copy.",
  },
  "not-writable": {
    code: "not-writable",
    message:
      "Intercom's API cannot make this change: the field is read-only, or the workspace is set up for one language and would drop the translation.",
    hint: "Make it by hand in Intercom, or switch on more languages there; then pull.",
  },
  incomplete: {
    code: "incomplete",
    message: "A field that Intercom requires on create is missing.",
    hint: "Add it in the working copy: a name or title, a section's parentId, an article's authorId, a news item's senderId.",
  },
  ambiguous: {
    code: "ambiguous",
    message: "The workspace has something of this name in this place already, and nothing is guessed.",
    hint: "Remove it from the working copy and pull, or give it another name; for a destination, say in its id-map.ndjson which one it is.",
  },
  "locale-spelling": {
    code: "locale-spelling",
    message: "The locale is not spelt as Intercom spells it, and would be dropped without a word.",
    hint: "Write the code of the locale in the working copy, such as pt-BR for pt_BR, and zh-CN or zh-TW for zh.",
  },
  delete: {
    code: "delete",
    message: "The object was removed from the working copy, and the plan was not asked to delete.",
    hint: "To delete it in the workspace, plan with --allow delete. To keep it, put it back into the working copy.",
  },
  "conflict-delete": {
    code: "conflict-delete",
    message:
      "The object was removed from the working copy, but changed in the workspace since the last pull.",
    hint: "Pull, look at what changed, then make a new plan.",
  },
  "not-empty": {
    code: "not-empty",
    message: "Something stands in the object that the plan does not delete.",
    hint: "Move or remove what stands in it, then make a new plan.",
  },
  unpublish: {
    code: "unpublish",
    message: "It would take something published away from its readers, and the plan was not asked to.",
    hint: "If it is to become a draft, plan with --allow unpublish; if not, set its state back in the working copy.",
  },
  "body-shrink": {
    code: "body-shrink",
    message: "The body would lose more than half of its text.",
    hint: "Compare the two. If it is meant, plan with --allow body-shrink; if not, mend the body in the working copy.",
  },
  "locale-loss": {
    code: "locale-loss",
    message: "The language would lose all of its texts.",
    hint: "If it is meant, plan with --allow locale-loss; if not, put the texts back into the working copy.",
  },
  residue: {
    code: "residue",
    message: "It stays: Intercom's API cannot take it away again.",
    hint: "Take it away by hand in Intercom, if it must not stay.",
  },
  "conflict-since": {
    code: "conflict-since",
    message: "It was changed in the workspace after the run that was to be undone. What is there is kept.",
    hint: "If it is to be undone all the same, put the earlier value back by hand in Intercom.",
  },
  "gone-since": {
    code: "gone-since",
    message: "It was deleted in the workspace after the run that was to be undone.",
    hint: "To have it again as it was, restore a backup with plan --restore.",
  },
  created: {
    code: "created",
    message: "The run created the object; it stays, an article or a news item as a draft.",
    hint: "To delete what the run created, roll back with --delete-created.",
  },
  "not-approved": {
    code: "not-approved",
    message: "It was not approved: it was rejected, or nobody has decided on it.",
    hint: "Mend what was rejected in the working copy, then make a new plan: it has what is left.",
  },
  "awaits-approval": {
    code: "awaits-approval",
    message: "It was approved, but what it stands in, or something that stands in it, was not.",
    hint: "Approve both, or neither; then apply what is approved once more.",
  },
  unmapped: {
    code: "unmapped",
    message: "It names a teammate, newsfeed or help center that has no counterpart in the workspace.",
    hint: "Fill in its destinationId in the map.json of the destination, then make a new plan.",
  },
} as const satisfies Record<HoldReason, Problem>;
