import type { Admin, LocaleCode, Newsfeed } from "../../model/index.ts";
import type { DateOptions } from "../dates/index.ts";
import type { FindingCode } from "../finding-words.ts";
import type { NewsDraft } from "../types.ts";

/** What a person decided for all items of an ingest. */
export interface DraftChoices extends DateOptions {
  /** Newsfeeds of items that name none. */
  readonly newsfeedIds: readonly string[];
  /** Teammate who sends items that name nobody; with `senderForAll` also those that name somebody. */
  readonly senderId: string | null;
  readonly senderForAll: boolean;
  /** State of items that say none. */
  readonly state: "live" | "draft";
  /** People may be notified; otherwise everything is delivered silently. */
  readonly notify: boolean;
}

/** What drafts are checked against. */
export interface CheckContext {
  readonly admins: readonly Admin[];
  readonly newsfeeds: readonly Newsfeed[];
  readonly defaultLocale: LocaleCode;
  readonly choices: DraftChoices;
  readonly now: Date;
}

/** Says something about the draft in hand; where its level is `held`, the draft is not taken. */
export type Say = (
  code: FindingCode,
  field: keyof NewsDraft,
  values?: { readonly found?: string; readonly wanted?: string },
) => void;

/**
 * Decides one value of a draft. Each rule is a file here and a line in `checkDraft`. Pure; a rule that says
 * something that holds the draft may return anything.
 */
export type Rule<Value> = (draft: NewsDraft, context: CheckContext, say: Say) => Value;
