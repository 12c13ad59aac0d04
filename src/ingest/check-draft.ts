import { hashToBase32, type FieldValues } from "../model/index.ts";
import { makeFinding } from "./finding.ts";
import { checkAssignments } from "./rules/check-assignments.ts";
import { checkBody } from "./rules/check-body.ts";
import { checkCoverImage } from "./rules/check-cover-image.ts";
import { checkDelivery } from "./rules/check-delivery.ts";
import { checkLabels } from "./rules/check-labels.ts";
import { checkLocale } from "./rules/check-locale.ts";
import { checkReactions } from "./rules/check-reactions.ts";
import { checkSender } from "./rules/check-sender.ts";
import { checkSpreadsheetText } from "./rules/check-spreadsheet-text.ts";
import { checkState } from "./rules/check-state.ts";
import { checkTitle } from "./rules/check-title.ts";
import type { CheckContext, Say } from "./rules/rule.ts";
import type { IngestFinding, NewsDraft } from "./types.ts";

/** A news item that can be taken into a snapshot. */
export interface CheckedItem {
  readonly draft: NewsDraft;
  readonly externalId: string;
  /** Made from title and date, because the source has none. */
  readonly isGeneratedId: boolean;
  readonly content: FieldValues;
  readonly settings: FieldValues;
}

export interface CheckedDraft {
  /** Null for a draft that is held. */
  readonly item: CheckedItem | null;
  readonly findings: readonly IngestFinding[];
}

const GENERATED = "generated:";

/** Decides what a draft means and whether it can be used, by every rule of `rules/`. Pure. */
export function checkDraft(draft: NewsDraft, context: CheckContext): CheckedDraft {
  const findings: IngestFinding[] = [];
  const say: Say = (code, field, values) => {
    const name = draft.fieldNames?.[field] ?? FIELD_NAMES[field] ?? field;
    findings.push(makeFinding(code, { place: draft.place, field: name }, values));
  };
  checkSpreadsheetText(draft, context, say);
  const title = checkTitle(draft, context, say);
  const body = checkBody(draft, context, say);
  const state = checkState(draft, context, say);
  const settings = {
    state,
    senderId: checkSender(draft, context, say),
    assignments: checkAssignments(draft, context, say, state),
    labels: checkLabels(draft, context, say),
    reactions: checkReactions(draft, context, say),
    deliverSilently: checkDelivery(draft, context, say),
  };
  checkCoverImage(draft, context, say);
  checkLocale(draft, context, say);
  if (findings.some(({ level }) => level === "held")) {
    return { item: null, findings };
  }
  const ownId = draft.externalId?.trim() || draft.link?.trim() || null;
  const date = settings.assignments.find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? "";
  return {
    item: {
      draft,
      externalId: ownId ?? `${GENERATED}${hashToBase32(`${title}\n${date}`, 16)}`,
      isGeneratedId: ownId === null,
      content: { title, ...(body === "" ? {} : { body }) },
      settings,
    },
    findings,
  };
}

/** True for an id that was made because a source had none. */
export function isGeneratedId(externalId: string): boolean {
  return externalId.startsWith(GENERATED);
}

/** What tables call the fields of a draft; the names findings use unless the file has its own. */
export const FIELD_NAMES: Readonly<Partial<Record<keyof NewsDraft, string>>> = {
  externalId: "external_id",
  title: "title",
  body: "body",
  state: "state",
  sender: "sender",
  newsfeeds: "newsfeeds",
  publishedAt: "published_at",
  labels: "labels",
  reactions: "reactions",
  deliverSilently: "deliver_silently",
  coverImageUrl: "cover_image_url",
  link: "link",
  locale: "locale",
};
