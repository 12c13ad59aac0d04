import type { CheckCode, Severity } from "./codes.ts";
import type { LocaleFacts } from "./facts/locale-facts.ts";
import type { TextFacts } from "./facts/text-facts.ts";
import type { Terms } from "./terms.ts";

/** A part of a target: from `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something a check has to say about a target, as data; `describeCheckFinding` puts it into words. */
export interface CheckFinding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** What stands in the target, and what should; null where there is nothing to show. */
  readonly found: string | null;
  readonly wanted: string | null;
  /** Where in the target; null for what is about all of it, or about what is missing. */
  readonly span: Span | null;
  /** The whole target as it should be, where that is certain. */
  readonly fix: string | null;
}

/** A target beside its source. Facts are worked out once and only when a check asks. */
export interface CheckInput {
  readonly source: TextFacts;
  readonly target: TextFacts;
  readonly sourceLocale: LocaleFacts;
  readonly locale: LocaleFacts;
  /** Most characters the target should have; null where nothing limits it. */
  readonly maxLength: number | null;
  readonly terms: Terms;
}

/**
 * One check: a pure function of a target and its source. Implementations live in `checks/`, one file each,
 * and are listed in `checks/list.ts`; adding one is a file and a line there, and its codes in `codes.ts`.
 * A check must be cheap on a text it has nothing to say about: it runs on every unit in every locale.
 */
export interface Check {
  readonly codes: readonly CheckCode[];
  /** True where nothing else is worth saying of a text in which it finds an error: the text is no text any more. */
  readonly isAboutDamage?: boolean;
  readonly run: (input: CheckInput) => readonly CheckFinding[];
}

/** What a check returns that has nothing to say. */
export const NOTHING: readonly CheckFinding[] = [];
