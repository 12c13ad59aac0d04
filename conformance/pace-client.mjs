// Sends calls as fast as one limiter lets them go, until all are answered, and prints how long that took.
// Arguments: the contestant, helpferry's library, the sandbox's address, calls, the limit, the window in ms.
import pLimit from "p-limit";

const [name, library, url, callsText, limitText, windowText] = process.argv.slice(2);
const [calls, limit, windowMs] = [callsText, limitText, windowText].map(Number);
const token = "sandbox-token";
const headers = { authorization: `Bearer ${token}`, "intercom-version": "2.9" };
/** What those who read no header wait before they try a refused call again. */
const WAIT_MS = 1_000;
/** In flight at a time where a limiter does not say: enough for the rate at every round trip measured. */
const MOST = 100;

const sleep = async (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One plain call; false where it was refused. */
async function call() {
  const reply = await fetch(`${url}/me`, { headers });
  await reply.arrayBuffer();
  return reply.status !== 429;
}

async function callUntilDone() {
  while (!(await call())) {
    await sleep(WAIT_MS);
  }
}

/** Each resolves to the number of calls that it gave up. */
const CONTESTANTS = {
  async helpferry() {
    const { createRateLimiter, createSystemClock, createTransport } = await import(library);
    const clock = createSystemClock();
    const limiter = createRateLimiter({ clock, random: Math.random });
    const transport = createTransport({
      baseUrl: url,
      token,
      apiVersion: "2.9",
      fetch,
      clock,
      random: Math.random,
      limiter,
    });
    // As `apply` does: as many in flight as the limiter asks for.
    const gate = pLimit(limiter.stats().concurrency);
    return countFailures(async () =>
      gate(async () => transport.request({ method: "GET", path: "/me" })).finally(() => {
        gate.concurrency = limiter.stats().concurrency;
      }),
    );
  },
  async "intercom-client"() {
    const { IntercomClient } = await import("intercom-client-7");
    const client = new IntercomClient({ token, baseUrl: url, version: "2.9" });
    const gate = pLimit(10);
    return countFailures(async () => gate(async () => client.admins.identify()));
  },
  async fetch() {
    const gate = pLimit(10);
    return countFailures(async () => gate(callUntilDone));
  },
  async bottleneck() {
    const { default: Bottleneck } = await import("bottleneck");
    const limiter = new Bottleneck({
      reservoir: limit,
      reservoirRefreshAmount: limit,
      reservoirRefreshInterval: windowMs,
      maxConcurrent: MOST,
    });
    limiter.on("failed", () => WAIT_MS);
    return countFailures(async () =>
      limiter.schedule(async () => {
        if (!(await call())) {
          throw new Error("refused");
        }
      }),
    );
  },
  async "p-queue"() {
    const { default: PQueue } = await import("p-queue");
    const queue = new PQueue({ concurrency: MOST, intervalCap: limit, interval: windowMs });
    return countFailures(async () => {
      while (!(await queue.add(call))) {
        await sleep(WAIT_MS);
      }
    });
  },
};

let startMs = 0;

/** Sends all calls, from now on: loading the packages is not counted. */
async function countFailures(one) {
  startMs = performance.now();
  const ends = await Promise.allSettled(Array.from({ length: calls }, one));
  return ends.filter(({ status }) => status === "rejected").length;
}

const failed = await CONTESTANTS[name]();
process.stdout.write(`${JSON.stringify({ seconds: (performance.now() - startMs) / 1000, failed })}\n`);
