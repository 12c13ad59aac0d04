import { z } from "zod";
import type { Book, BookChange } from "./open-book.ts";
import type { DecisionLog } from "./decision-log.ts";
import { findChanges, listDecidable, querySchema } from "./find-changes.ts";
import { MOST_COMMENT_CHARS, VERDICTS, type Decision } from "./types.ts";

/** Most changes that are named one by one. */
const MOST_NAMED = 500;

/** What a page asks for: a verdict on changes, on all of an object, or on all that fits a query. */
export const requestSchema = z.object({
  verdict: z.enum(VERDICTS),
  /** Where it is left out, what was said before stays. */
  comment: z.string().max(MOST_COMMENT_CHARS).optional(),
  scope: z.union([
    z.strictObject({ changes: z.array(z.string()).min(1).max(MOST_NAMED) }),
    z.strictObject({ operation: z.string() }),
    /** `expect` is how many changes the page said that fit. */
    z.strictObject({ query: querySchema, expect: z.number().int() }),
  ]),
});
export type DecisionRequest = Readonly<z.infer<typeof requestSchema>>;

/** Why nothing was decided: there is no such change, or other changes fit than the page showed. */
export type Undecided = "unknown" | "moved";

interface Deciding {
  readonly book: Book;
  readonly log: DecisionLog;
  readonly reviewer: string;
  readonly now: () => Date;
}

/**
 * Keeps a decision, and resolves to the ids of all changes it is about once it is on disk: what can only be
 * written together is decided on together.
 */
export async function decide(
  request: DecisionRequest,
  { book, log, reviewer, now }: Deciding,
): Promise<readonly string[] | Undecided> {
  const meant = findMeant(request.scope, { book, log });
  if (typeof meant === "string") {
    return meant;
  }
  const at = now().toISOString();
  const changes = new Set(meant.flatMap(({ together }) => together));
  const lines = new Map<string, Omit<Decision, "type"> & { changes: string[] }>();
  for (const change of changes) {
    const comment = request.comment ?? log.of(change)?.comment ?? "";
    const operationId = book.entryOfChange(change)?.operationId ?? "";
    const key = JSON.stringify([operationId, comment]);
    const line = lines.get(key) ?? {
      operationId,
      changes: [],
      verdict: request.verdict,
      comment,
      reviewer,
      at,
    };
    line.changes.push(change);
    lines.set(key, line);
  }
  await log.add([...lines.values()]);
  return [...changes];
}

function findMeant(
  scope: DecisionRequest["scope"],
  { book, log }: Pick<Deciding, "book" | "log">,
): readonly BookChange[] | Undecided {
  if ("changes" in scope) {
    const meant = scope.changes.map((id) =>
      book.entryOfChange(id)?.changes.find((change) => change.id === id),
    );
    const known = meant.filter((change) => change !== undefined);
    return known.length === meant.length ? known : "unknown";
  }
  if ("operation" in scope) {
    const entry = book.entryOf(scope.operation);
    return entry === undefined || entry.action === "hold" ? "unknown" : entry.changes;
  }
  const meant = listDecidable(findChanges(book, log, scope.query));
  return meant.length === scope.expect ? meant : "moved";
}
