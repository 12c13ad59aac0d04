import { join } from "node:path";
import { FormatError } from "../errors.ts";
import { createAppender, readNdjson, type Disk } from "../files/index.ts";
import { isJsonObject, type JsonValue, type RequestStats, type WindowUse } from "../model/index.ts";

/** One process of a run, and how it used the rate windows it saw. */
export interface RunSession {
  /** ISO 8601. */
  readonly startedAt: string;
  readonly windows: readonly WindowUse[];
}

export interface WindowLogOptions {
  /** The run's folder. */
  readonly folder: string;
  readonly now: () => Date;
  readonly disk?: Disk | undefined;
}

/**
 * Keeps how a run uses its rate budget: a line of `windows.ndjson` for each rate window that is over, as soon as
 * an operation is settled after it. It is no part of the results, which a resumed run has like an undisturbed one:
 * each process of a run has windows of its own, and one that is killed loses those it did not come to write.
 */
export class WindowLog {
  readonly #append: (record: object) => void;
  readonly #close: () => Promise<void>;
  /** Windows that are written. */
  #written = 0;

  constructor({ folder, now, disk }: WindowLogOptions) {
    const appender = createAppender(windowsPath(folder), disk);
    this.#append = (record) => {
      // A disk that is full stops the run at its journal; that a picture lacks a bar never does.
      appender.append([JSON.stringify(record)]).catch(() => undefined);
    };
    this.#close = async () => appender.close();
    this.#append({ type: "session", startedAt: now().toISOString() });
  }

  /** Writes down what is over since the last time. */
  note(stats: RequestStats): void {
    this.#write(stats, stats.windows - 1);
  }

  /** Writes down the window under way, too, and waits until all is written. */
  async close(stats: RequestStats): Promise<void> {
    this.#write(stats, stats.windows);
    await this.#close().catch(() => undefined);
  }

  #write({ windows, windowUses }: RequestStats, end: number): void {
    const first = windows - windowUses.length;
    for (const use of windowUses.slice(Math.max(0, this.#written - first), Math.max(0, end - first))) {
      this.#append({ type: "window", ...use });
    }
    this.#written = Math.max(this.#written, end);
  }
}

/** The sessions of a run with the windows they used, in the order of time; none for a run of an earlier version. */
export async function readSessions(runFolder: string): Promise<readonly RunSession[]> {
  const sessions: { readonly startedAt: string; readonly windows: WindowUse[] }[] = [];
  try {
    await readInto(sessions, runFolder);
  } catch (error) {
    // A file that somebody damaged costs a picture, not the report.
    if (!(error instanceof FormatError)) {
      throw error;
    }
  }
  return sessions;
}

async function readInto(
  sessions: { readonly startedAt: string; readonly windows: WindowUse[] }[],
  runFolder: string,
): Promise<void> {
  for await (const { value } of readNdjson(windowsPath(runFolder), { dropTornTail: true })) {
    if (!isJsonObject(value)) {
      continue;
    }
    if (value["type"] === "session" && typeof value["startedAt"] === "string") {
      sessions.push({ startedAt: value["startedAt"], windows: [] });
    } else if (value["type"] === "window") {
      sessions.at(-1)?.windows.push({
        endsAtMs: readNumber(value["endsAtMs"]),
        limit: readNumber(value["limit"]),
        own: readNumber(value["own"]),
        others: readNumber(value["others"]),
        refused: readNumber(value["refused"]),
      });
    }
  }
}

/** What is no number of requests or time is none. */
function readNumber(value: JsonValue | undefined): number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 && value < 8.64e15 ? value : 0;
}

function windowsPath(runFolder: string): string {
  return join(runFolder, "windows.ndjson");
}
