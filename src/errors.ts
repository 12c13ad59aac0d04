/**
 * The error family. Expected failures of a row, an operation or a finding are data in a result, never
 * exceptions; these are for what stops a whole command.
 */

export interface ErrorDetails {
  /** Permanent, kebab-case, searchable. */
  readonly code: string;
  /** What was attempted, on what, what is there and what was wanted. */
  readonly message: string;
  /** What to do next, preferably the exact command. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** Base of every error helpferry throws on purpose. */
export class HelpferryError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = details.code;
    this.hint = details.hint;
  }
}

/** The command was called wrongly; nothing was done. */
export class UsageError extends HelpferryError {}

/** Configuration or environment is missing or contradictory; nothing was done. */
export class ConfigError extends HelpferryError {}

/** A file cannot be read as what it should be. The message names file, row, column and unit. */
export class FormatError extends HelpferryError {}

/** The state found differs from the state that was agreed on: another workspace, a stale plan, a held lock. */
export class ConflictError extends HelpferryError {}

/** A defect of helpferry itself. */
export class InternalError extends HelpferryError {}

/**
 * What is known of a request that failed.
 * - `refused`: the server answered and did not carry it out.
 * - `not-sent`: it never reached the server.
 * - `unknown`: it may have been carried out; a create must be looked up before it is sent again.
 */
export type RequestOutcome = "refused" | "not-sent" | "unknown";

/** A request that failed and its reply, without authorization and with every secret masked. */
export interface FailedExchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; null where nothing was sent. */
  readonly body: unknown;
  /** HTTP status, or null when no reply came. */
  readonly status: number | null;
  /** JSON, or text where it is none; null when no reply came. */
  readonly reply: unknown;
}

export interface ApiErrorDetails extends ErrorDetails {
  readonly outcome: RequestOutcome;
  /** HTTP status, or null when no reply came. */
  readonly status: number | null;
  /** Intercom's `request_id`, an opaque string, for its support. */
  readonly requestId?: string;
  /** Why, in the server's own words and without what differs from object to object. */
  readonly said?: string;
  readonly exchange?: FailedExchange;
}

/** Intercom refused a request, or its reply never came. */
export class ApiError extends HelpferryError {
  readonly outcome: RequestOutcome;
  readonly status: number | null;
  readonly requestId: string | undefined;
  readonly said: string | undefined;
  readonly exchange: FailedExchange | undefined;

  constructor(details: ApiErrorDetails) {
    super(details);
    this.outcome = details.outcome;
    this.status = details.status;
    this.requestId = details.requestId;
    this.said = details.said;
    this.exchange = details.exchange;
  }
}
