import { createAppender, type Disk } from "../files/index.ts";
import { addDecision, readDecisions } from "./read-decisions.ts";
import { REVIEW_FORMAT_VERSION, type Decision, type Said } from "./types.ts";

/** The decisions about a plan, in memory and on disk. */
export interface DecisionLog {
  /** The last decision on a change. */
  of(changeId: string): Said | undefined;
  /** Resolves when the decisions are on disk; only then they count. Throws ConfigError (disk full …). */
  add(decisions: readonly Omit<Decision, "type">[]): Promise<void>;
  close(): Promise<void>;
  /** True where half a line was dropped that a killed process had left. */
  readonly wasTorn: boolean;
}

/**
 * Opens the file of decisions about a plan, and begins it where there is none. Lines are only ever added.
 * Throws as `readDecisions` does, and ConfigError where the file cannot be written. One process at a time.
 */
export async function openDecisionLog({
  path,
  planId,
  disk,
}: {
  readonly path: string;
  readonly planId: string;
  readonly disk?: Disk | undefined;
}): Promise<DecisionLog> {
  const earlier = await readDecisions(path, planId);
  const said = new Map(earlier.said);
  const appender = createAppender(path, disk);
  if (!earlier.isBegun) {
    const header = { type: "review", formatVersion: REVIEW_FORMAT_VERSION, planId };
    try {
      await appender.append([JSON.stringify(header)]);
    } catch (error) {
      await appender.close();
      throw error;
    }
  }
  return {
    of: (changeId) => said.get(changeId),
    add: async (decisions) => {
      const lines = decisions.map((decision): Decision => ({ type: "decision", ...decision }));
      await appender.append(lines.map((line) => JSON.stringify(line)));
      for (const line of lines) {
        addDecision(said, line);
      }
    },
    close: async () => appender.close(),
    wasTorn: earlier.isTorn,
  };
}
