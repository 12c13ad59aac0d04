/** What goes wrong when a fault strikes. */
export const FAULT_KINDS = [
  "error-before-write",
  "error-after-write",
  "reply-lost",
  "slow",
  "hang",
  "refuse",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Something to go wrong: what, on which requests, and when. */
export interface Fault {
  /**
   * - `error-before-write`: answered with `status`, nothing done.
   * - `error-after-write`: carried out, then answered with `status`.
   * - `reply-lost`: carried out, then the connection breaks off without an answer.
   * - `slow`: carried out and answered, `delayMs` later than otherwise: half of it before the write.
   * - `hang`: nothing is done and never an answer; the connection stays open until the client leaves.
   * - `refuse`: the connection is reset before anything is read: nothing is done, nothing is counted.
   */
  readonly kind: FaultKind;
  /** 5xx or 429; 503 unless given. */
  readonly status?: number;
  /** How much later a `slow` reply comes; 1000 unless given. */
  readonly delayMs?: number;
  /** Only requests with this method. */
  readonly method?: string;
  /** Only requests whose path begins so: `/help_center/sections`. */
  readonly path?: string;
  /** Strikes only the n-th matching request, counted from 1; every one unless this or `chance` is given. */
  readonly nth?: number;
  /** Strikes each matching request with this probability, 0 to 1. */
  readonly chance?: number;
  /** Strikes at most so many times. */
  readonly times?: number;
}

interface Armed {
  readonly fault: Fault;
  seen: number;
  struck: number;
}

/** The faults of a sandbox, to be changed while it runs. */
export class FaultControl {
  readonly #random: () => number;
  #armed: Armed[] = [];

  /** @param random 0 to 1, for faults with a chance; seeded in tests */
  constructor(random: () => number, faults: readonly Fault[] = []) {
    this.#random = random;
    for (const fault of faults) {
      this.add(fault);
    }
  }

  /** Adds a fault; the function returned takes it away again. */
  add(fault: Fault): () => void {
    const armed = { fault, seen: 0, struck: 0 };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((each) => each !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /**
   * The fault that strikes this request, if any: the first of those added. A connection is struck before
   * anything is read, so that it is asked for by itself, and first.
   */
  strike(method: string, pathname: string, stage: "connection" | "request"): Fault | undefined {
    let striking: Fault | undefined;
    for (const armed of this.#armed) {
      const isMeant = (armed.fault.kind === "refuse") === (stage === "connection");
      if (isMeant && matches(armed.fault, method, pathname)) {
        armed.seen += 1;
        if (striking === undefined && this.#isDue(armed)) {
          armed.struck += 1;
          striking = armed.fault;
        }
      }
    }
    return striking;
  }

  #isDue({ fault, seen, struck }: Armed): boolean {
    if (struck >= (fault.times ?? Number.POSITIVE_INFINITY)) {
      return false;
    }
    if (fault.nth !== undefined) {
      return seen === fault.nth;
    }
    return fault.chance === undefined || this.#random() < fault.chance;
  }
}

function matches(fault: Fault, method: string, pathname: string): boolean {
  return (fault.method === undefined || fault.method === method) && pathname.startsWith(fault.path ?? "/");
}
