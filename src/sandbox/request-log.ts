import type { JsonValue } from "../model/index.ts";
import type { FaultKind } from "./faults.ts";

/** One request the sandbox got, in the order it was answered. */
export interface RequestLogEntry {
  /** When it came, in Unix milliseconds of the sandbox's clock. */
  readonly timeMs: number;
  readonly durationMs: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Null where the reply was lost. */
  readonly status: number | null;
  readonly requestId: string;
  /** The JSON that was sent, where the sandbox was told to keep it. */
  readonly body?: JsonValue;
  readonly fault?: FaultKind;
}
