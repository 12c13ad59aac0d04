import type { JsonValue } from "../model/index.ts";
import { blankDraft } from "./blank-draft.ts";
import { makeFinding } from "./finding.ts";
import { checkBody } from "./rules/check-body.ts";
import { checkDate } from "./rules/check-date.ts";
import { checkDelivery } from "./rules/check-delivery.ts";
import { checkLabels } from "./rules/check-labels.ts";
import { checkReactions } from "./rules/check-reactions.ts";
import { checkSender } from "./rules/check-sender.ts";
import { checkSpreadsheetText } from "./rules/check-spreadsheet-text.ts";
import { checkState } from "./rules/check-state.ts";
import { checkTitle } from "./rules/check-title.ts";
import type { CheckContext, Rule, Say } from "./rules/rule.ts";
import { splitList, splitReactions } from "./table/split-list.ts";
import type { IngestFinding, NewsDraft, SourcePlace } from "./types.ts";

/** One value of a news item as somebody wrote it, by the name the item has for it. */
export type WrittenValue = { readonly text: string } & (
  | { readonly field: "body"; readonly format: NewsDraft["bodyFormat"] }
  | { readonly field: Exclude<CheckedField, "body"> }
);

/** The fields of a news item that can be checked alone; `publishedAt` is the date in one newsfeed. */
export type CheckedField =
  | "title"
  | "body"
  | "state"
  | "senderId"
  | "labels"
  | "reactions"
  | "deliverSilently"
  | "publishedAt";

export interface CheckedValue {
  /** Undefined where the text is held. */
  readonly value: JsonValue | undefined;
  readonly findings: readonly IngestFinding[];
}

/** Decides what one value means and whether it can be used: by the rules of whole drafts, on its own. Pure. */
export function checkValue(
  written: WrittenValue,
  at: { readonly place: SourcePlace; readonly field: string },
  context: CheckContext,
): CheckedValue {
  const findings: IngestFinding[] = [];
  const say: Say = (code, _field, values) => {
    findings.push(makeFinding(code, at, values));
  };
  const draft = toDraft(written, at.place);
  checkSpreadsheetText(draft, context, say);
  const value = RULES[written.field](draft, context, say);
  return findings.some(({ level }) => level === "held")
    ? { value: undefined, findings }
    : { value, findings };
}

const RULES: Readonly<Record<CheckedField, Rule<JsonValue>>> = {
  title: checkTitle,
  body: checkBody,
  state: checkState,
  senderId: checkSender,
  labels: checkLabels,
  reactions: checkReactions,
  deliverSilently: checkDelivery,
  publishedAt: ({ publishedAt }, context, say) => checkDate(publishedAt ?? "", context, say),
};

function toDraft(written: WrittenValue, place: SourcePlace): NewsDraft {
  const draft = blankDraft(place);
  const { field, text } = written;
  if (field === "body") {
    return { ...draft, body: text, bodyFormat: written.format };
  }
  if (field === "labels" || field === "reactions") {
    return { ...draft, [field]: field === "labels" ? splitList(text) : splitReactions(text) };
  }
  return { ...draft, [field === "senderId" ? "sender" : field]: text };
}
