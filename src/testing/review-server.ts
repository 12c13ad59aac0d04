import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readPlan, writePlan, type Operation } from "../plan/index.ts";
import { openBook, openDecisionLog, readDecisions, reviewPath, serveReview } from "../review/index.ts";
import { createTexts, type Texts } from "../texts/index.ts";
import { aPlan } from "./plan-builders.ts";
import { enterReview, sendTo, type Browser, type Call, type WireReply } from "./review-browser.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

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
  /** Ends the review, as Ctrl-C does. */
  close(): Promise<void>;
  /** What stands on disk. */
  standings(): Promise<readonly (readonly [change: string, verdict: string, comment: string])[]>;
}

/** Serves a review of a plan with these operations until the test is over. */
export async function startReviewServer(
  operations: readonly Operation[],
  texts: Texts = createTexts(),
): Promise<ReviewServerForTest> {
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
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) {
      isClosed = true;
      await server.close();
      await book.close();
      await log.close();
    }
  };
  onTestFinished(close);
  const { host } = new URL(server.url);
  return {
    host,
    url: server.url,
    send: async (call) => sendTo(host, call),
    enter: async () => enterReview(server.url),
    passIdle: (durationMs) => {
      nowMs += durationMs;
      tick();
    },
    wasIdle: () => idle,
    close,
    standings: async () => {
      const { said } = await readDecisions(reviewPath(path), planId);
      return [...said].map(([change, { verdict, comment }]) => [change, verdict, comment] as const);
    },
  };
}
