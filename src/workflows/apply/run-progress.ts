import { estimatePace, LIST_PAGE_SIZE, type RequestStats, type Workspace } from "../../model/index.ts";

/** How far a run is: all that a display or a program needs to say so. Times are in Unix milliseconds. */
export interface RunProgress {
  /** The workspace is read before it is written to, and read back afterwards. */
  readonly phase: "reading" | "writing" | "reading-back";
  /** Operations that are settled, of how many. */
  readonly settled: number;
  readonly total: number;
  /** Objects read in this phase; 0 while writing. */
  readonly objectsRead: number;
  /** Operations settled in a second, of late; null before there is something to measure. */
  readonly perSecond: number | null;
  /** The part of what the rate limit left to us that was used in full windows, 0 to 1; null before one was full. */
  readonly budgetUsed: number | null;
  /** When the run will probably be over, by the pace model; null before the first reply. */
  readonly endsAtMs: number | null;
  /** Nothing starts before this, because the window is full; null where something may. */
  readonly windowFullUntilMs: number | null;
  /** Requests sent, and those of them that were in vain and are tried again. */
  readonly requests: number;
  readonly inVain: number;
}

export interface RunMeterOptions {
  readonly workspace: Pick<Workspace, "requests">;
  /** Operations to be settled. */
  readonly total: number;
  readonly concurrency: number;
  readonly now: () => Date;
  readonly onProgress: (progress: RunProgress) => void;
}

/** The rate is that of the last while: a run that waits for windows goes by fits and starts. */
const RATE_OVER_MS = 30_000;
/** The pace model takes each request in turn: often enough is once in a second. */
const ESTIMATE_EVERY_MS = 1_000;

/** Measures how far a run is, and says so after every step. */
export class RunMeter {
  readonly #options: RunMeterOptions;
  #phase: RunProgress["phase"] = "reading";
  #settled = 0;
  #objectsRead = 0;
  /** Objects of the first reading: as many, and what is created, are read back. */
  #objectsBefore = 0;
  /** Times at which operations were settled, those of the last while. */
  #recentMs: number[] = [];
  #estimate: { readonly madeAtMs: number; readonly endsAtMs: number | null } | undefined;

  constructor(options: RunMeterOptions) {
    this.#options = options;
  }

  /** One more object was read. */
  read(): void {
    if (this.#phase === "writing") {
      this.#phase = "reading";
      this.#objectsRead = 0;
    }
    this.#objectsRead += 1;
    this.#say();
  }

  /** Everything is written, and the workspace is read back. */
  readBack(): void {
    this.#phase = "reading-back";
    this.#objectsRead = 0;
    this.#say();
  }

  /** Operations settled so far. */
  settle(settled: number): void {
    if (this.#phase === "reading") {
      this.#objectsBefore = Math.max(this.#objectsBefore, this.#objectsRead);
    }
    this.#phase = "writing";
    this.#objectsRead = 0;
    this.#settled = settled;
    this.#recentMs.push(this.#nowMs());
    this.#say();
  }

  #nowMs(): number {
    return this.#options.now().getTime();
  }

  #say(): void {
    const nowMs = this.#nowMs();
    const stats = this.#options.workspace.requests();
    const isFull = stats.nextStartMs !== null && stats.window !== null && stats.window.left <= 0;
    this.#options.onProgress({
      phase: this.#phase,
      settled: this.#settled,
      total: this.#options.total,
      objectsRead: this.#objectsRead,
      perSecond: this.#rate(nowMs),
      budgetUsed: stats.utilisation,
      endsAtMs: this.#estimateEnd(stats, nowMs),
      windowFullUntilMs: isFull ? nowMs + (stats.nextStartMs ?? 0) : null,
      requests: stats.started,
      inVain: stats.wasted,
    });
  }

  #rate(nowMs: number): number | null {
    const firstMs = this.#recentMs.findIndex((atMs) => atMs > nowMs - RATE_OVER_MS);
    this.#recentMs = firstMs === -1 ? [] : this.#recentMs.slice(firstMs);
    const [sinceMs = nowMs] = this.#recentMs;
    return nowMs - sinceMs < 1 || this.#recentMs.length < 2
      ? null
      : ((this.#recentMs.length - 1) * 1000) / (nowMs - sinceMs);
  }

  #estimateEnd(stats: RequestStats, nowMs: number): number | null {
    if (this.#estimate === undefined || nowMs - this.#estimate.madeAtMs >= ESTIMATE_EVERY_MS) {
      this.#estimate = { madeAtMs: nowMs, endsAtMs: this.#endOf(stats, nowMs) };
    }
    return this.#estimate.endsAtMs;
  }

  #endOf(stats: RequestStats, nowMs: number): number | null {
    const { limitPerWindow, windowSeconds, budget, roundTripMs, window } = stats;
    if (roundTripMs === null || this.#phase === "reading") {
      return null;
    }
    const left = this.#options.total - this.#settled;
    const readBack = this.#phase === "reading-back" ? this.#objectsRead : 0;
    const pages = Math.ceil(Math.max(0, this.#objectsBefore - readBack) / LIST_PAGE_SIZE);
    const { seconds } = estimatePace(
      [
        { requests: left, inFlight: Math.min(this.#options.concurrency, stats.concurrency) },
        { requests: pages, inFlight: 1 },
      ],
      { limitPerWindow, windowSeconds, budget, roundTripMs, ...(window === null ? {} : { window }) },
    );
    return nowMs + seconds * 1000;
  }
}
