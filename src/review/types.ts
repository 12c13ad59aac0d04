import { z } from "zod";

/** What a reviewer says of a change. `undo` takes back what was said: it is open again. */
export const VERDICTS = ["approve", "reject", "undo"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a change stands. What nobody decided on is `open`. */
export const STANDINGS = ["approved", "rejected", "open"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Most characters of a comment, and of a reviewer's name. */
export const MOST_COMMENT_CHARS = 2_000;
export const MOST_NAME_CHARS = 200;

/** Version of the file of decisions; a reader refuses any other. */
export const REVIEW_FORMAT_VERSION = 1;

/** The first line of a file of decisions: which plan they are about. */
export const reviewHeaderSchema = z.object({
  type: z.literal("review"),
  formatVersion: z.literal(REVIEW_FORMAT_VERSION),
  planId: z.string(),
});

/** Every other line: what somebody decided about changes of one operation, all of them or some. */
export const decisionSchema = z.object({
  type: z.literal("decision"),
  operationId: z.string(),
  /** Ids of changes, as in the plan: `section:212/fr/name`. */
  changes: z.array(z.string()).min(1),
  verdict: z.enum(VERDICTS),
  /** Empty where nothing was said. */
  comment: z.string().max(MOST_COMMENT_CHARS),
  reviewer: z.string().max(MOST_NAME_CHARS),
  /** ISO 8601, UTC. */
  at: z.string(),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;

/** The last decision on a change. */
export type Said = Pick<Decision, "verdict" | "comment" | "reviewer" | "at">;

const STANDING_AFTER = {
  approve: "approved",
  reject: "rejected",
  undo: "open",
} as const satisfies Record<Verdict, Standing>;

/** How a change stands after what was last said of it. */
export function standingOf(said: Pick<Said, "verdict"> | undefined): Standing {
  return said === undefined ? "open" : STANDING_AFTER[said.verdict];
}
