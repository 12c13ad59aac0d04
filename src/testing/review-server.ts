import { request } from "node:http";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readPlan, writePlan, type Operation } from "../plan/index.ts";
import { openBook, openDecisionLog, readDecisions, reviewPath, serveReview } from "../review/index.ts";
import { createTexts } from "../texts/index.ts";
import { aPlan } from "./plan-builders.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** A reply as it came over the wire. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Call {
  readonly method?: string;
  readonly path?: string;
  /** `undefined` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** A browser that has opened a review, or anybody who has not. */
export interface ReviewServerForTest {
  readonly host: string;
  readonly url: string;
  /** Sends exactly that. */
  send(call: Call): Promise<WireReply>;
  /** Opens the address and reads the page, as a browser does. */
  enter(): Promise<Browser>;
  /** Lets so much time pass without a request. */
  passIdle(durationMs: number): void;
  wasIdle(): boolean;
  /** What stands on disk. */
  standings(): Promise<readonly (readonly [change: string, verdict: string, comment: string])[]>;
}

/** A browser in the session. */
export interface Browser {
  readonly cookie: string;
  readonly path: string;
  readonly pageToken: string;
  /** What our own page sends; `given` goes over it. */
  decide(body: unknown, given?: Call): Promise<WireReply>;
  page(query?: string): Promise<WireReply>;
}

/** Serves a review of a plan with these operations until the test is over. */
export async function startReviewServer(operations: readonly Operation[]): Promise<ReviewServerForTest> {
  const path = join(await makeTemporaryFolder(), "march.ndjson");
  const { header } = aPlan(operations);
  await writePlan({
    path,
    target: {
      workspaceId: header.workspaceId,
      workspaceName: header.workspaceName,
      apiVersion: header.apiVersion,
      snapshot: header.snapshot,
      createdAt: header.createdAt,
    },
    operations: aPlan(operations).operations(),
    finish: () => ({ baseHash: "b", liveHash: "l", cost: header.cost }),
  });
  const plan = await readPlan(path);
  const texts = createTexts();
  const { planId } = plan.header;
  const log = await openDecisionLog({ path: reviewPath(path), planId });
  const book = await openBook({ plan, path, texts });
  let nowMs = Date.parse("2025-03-01T09:30:00Z");
  let idle = false;
  let tick: () => void = () => undefined;
  let next = 0;
  const server = await serveReview({
    header: plan.header,
    planFile: "march.ndjson",
    book,
    log,
    reviewer: "Ada <b>",
    texts,
    now: () => new Date(nowMs),
    random: () => `unguessable-text-${(next += 1)}-0123456789`,
    every: (_periodMs, given) => {
      tick = given;
      return () => undefined;
    },
    idleMs: 60_000,
    onIdle: () => {
      idle = true;
    },
  });
  onTestFinished(async () => {
    await server.close();
    await book.close();
    await log.close();
  });
  const { host, port } = new URL(server.url);
  const send = async (call: Call): Promise<WireReply> => sendRaw(Number(port), { host, call });
  return {
    host,
    url: server.url,
    send,
    enter: async () => enter(server.url, host, send),
    passIdle: (durationMs) => {
      nowMs += durationMs;
      tick();
    },
    wasIdle: () => idle,
    standings: async () => {
      const { said } = await readDecisions(reviewPath(path), planId);
      return [...said].map(([change, { verdict, comment }]) => [change, verdict, comment] as const);
    },
  };
}

async function enter(url: string, host: string, send: (call: Call) => Promise<WireReply>): Promise<Browser> {
  const { pathname, search } = new URL(url);
  const entrance = await send({ path: pathname + search });
  const [cookie = ""] = String(entrance.headers["set-cookie"]).split(";");
  const path = /url=([^"]+)"/.exec(entrance.body)?.[1] ?? "";
  const page = async (query = ""): Promise<WireReply> => send({ path: path + query, headers: { cookie } });
  const pageToken = /data-token="([^"]+)"/.exec((await page()).body)?.[1] ?? "";
  return {
    cookie,
    path,
    pageToken,
    page,
    decide: async (body, given = {}) =>
      send({
        method: "POST",
        path: `${path}decisions`,
        body: JSON.stringify(body),
        ...given,
        headers: {
          cookie,
          origin: `http://${host}`,
          "content-type": "application/json",
          "x-review-token": pageToken,
          ...given.headers,
        },
      }),
  };
}

async function sendRaw(
  port: number,
  { host, call }: { readonly host: string; readonly call: Call },
): Promise<WireReply> {
  const given = Object.entries({ host, ...call.headers }).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        method: call.method ?? "GET",
        path: call.path ?? "/",
        headers: Object.fromEntries(given) as Record<string, string>,
        setHost: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(call.body);
  });
}
