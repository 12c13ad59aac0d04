import { UsageError } from "../../errors.ts";
import type { Fault } from "../../sandbox/index.ts";

/**
 * What can go wrong in a rehearsal.
 * - `lost-replies`: carried out, and the connection breaks before the reply is there.
 * - `429`: refused although the limit was kept, as by an overloaded server.
 * - `5xx`: a server error, before or after the request was carried out.
 * - `kill`: the process ends without a warning, and the run is resumed.
 */
export const REHEARSAL_FAULTS = ["lost-replies", "429", "5xx", "kill"] as const;
export type RehearsalFault = (typeof REHEARSAL_FAULTS)[number];

/** How often each strikes, as a part of all requests. */
const SANDBOX_FAULTS = {
  "lost-replies": [{ kind: "reply-lost", chance: 0.04 }],
  "429": [{ kind: "error-before-write", status: 429, chance: 0.03 }],
  "5xx": [
    { kind: "error-before-write", status: 503, chance: 0.02 },
    { kind: "error-after-write", status: 502, chance: 0.02 },
  ],
  kill: [],
} as const satisfies Record<RehearsalFault, readonly Fault[]>;

/** The faults of a sandbox that these are. */
export function toSandboxFaults(faults: readonly RehearsalFault[]): readonly Fault[] {
  return faults.flatMap((fault): readonly Fault[] => SANDBOX_FAULTS[fault]);
}

/**
 * Reads `lost-replies,429,5xx,kill`.
 *
 * @throws UsageError where one is not known
 */
export function parseRehearsalFaults(text: string): readonly RehearsalFault[] {
  return text.split(",").map((word) => {
    const fault = REHEARSAL_FAULTS.find((known) => known === word.trim());
    if (fault === undefined) {
      throw new UsageError({
        code: "unknown-fault",
        message: `Cannot rehearse the fault "${word.trim()}": wanted some of ${REHEARSAL_FAULTS.join(", ")}.`,
        hint: "For example: --faults lost-replies,kill",
      });
    }
    return fault;
  });
}
