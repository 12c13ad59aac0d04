import { rename } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { takeFileLock } from "../apply/index.ts";
import { fileError, isMissing } from "../files/index.ts";
import { readPlan } from "../plan/index.ts";
import type { NameOf } from "../report/index.ts";
import {
  countStandings,
  openBook,
  openDecisionLog,
  reviewPath,
  serveReview,
  type ServeReviewOptions,
  type Counts,
} from "../review/index.ts";
import { readSnapshotHeader } from "../snapshot/index.ts";
import type { Texts } from "../texts/index.ts";
import { refuseApproved } from "./approve-plan.ts";
import { openInspector } from "./inspect-operations.ts";
import { nameReferences } from "./name-references.ts";

export interface ReviewOptions extends Pick<
  ServeReviewOptions,
  "random" | "every" | "idleMs" | "onIdle" | "now"
> {
  /** The plan file. */
  readonly plan: string;
  /** How the plan file is named on the page. */
  readonly planFile: string;
  /** The snapshot's folder where it is no longer where the plan says: it only gives names to ids. */
  readonly snapshot?: string;
  /** Whose decisions are kept. */
  readonly reviewer: string;
  /** Set decisions that are there aside and begin anew. */
  readonly startOver: boolean;
  readonly texts: Texts;
}

/** A review under way. */
export interface Review {
  /** The address that opens it, once. */
  readonly url: string;
  /** The file of decisions. */
  readonly file: string;
  /** Where earlier decisions went that were set aside. */
  readonly setAside: string | undefined;
  /** True where half a line of an earlier review was dropped. */
  readonly wasTorn: boolean;
  counts(): Counts;
  /** Ends the review; everything decided is kept. */
  close(): Promise<void>;
}

/**
 * Opens a plan for approving, on a page that this machine alone can reach. Decisions go into a file beside the plan.
 *
 * Throws ConflictError where the decisions that are there are about another plan, or another process reviews it.
 */
export async function reviewPlan(options: ReviewOptions): Promise<Review> {
  const { plan: path, texts, now } = options;
  const plan = await readPlan(path);
  const { header } = plan;
  refuseApproved(header, path);
  const file = reviewPath(path);
  const lock = await takeFileLock({
    folder: dirname(resolve(path)),
    workspaceId: `review-${header.planId}`,
    attempt: `review ${path}`,
  });
  const opened: (() => Promise<void>)[] = [async () => lock.release()];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) {
      await close();
    }
  };
  try {
    const setAside = options.startOver ? await setAsideDecisions(file, now()) : undefined;
    const log = await openDecisionLog({ path: file, planId: header.planId });
    opened.push(async () => log.close());
    const book = await openBook({ plan, path, texts });
    opened.push(async () => book.close());
    const snapshot = options.snapshot ?? join(dirname(resolve(path)), header.snapshot);
    const nameOf = await findNames(snapshot);
    const inspector = nameOf === undefined ? undefined : await openInspector(snapshot, texts);
    opened.push(async () => inspector?.close());
    const server = await serveReview({
      ...options,
      header,
      book,
      log,
      nameOf,
      findingsOf: inspector && (async (operation) => (await inspector.inspect(operation)).findings),
    });
    opened.push(async () => server.close());
    return {
      url: server.url,
      file,
      setAside,
      wasTorn: log.wasTorn,
      counts: () => countStandings(book, log).all,
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** Without its snapshot a plan can be read all the same: ids then stand for names. */
async function findNames(snapshot: string): Promise<NameOf | undefined> {
  return (await readSnapshotHeader(snapshot)) === undefined ? undefined : nameReferences(snapshot);
}

/** Renames the file of decisions; undefined where there is none. */
async function setAsideDecisions(file: string, at: Date): Promise<string | undefined> {
  const aside = file.replace(/\.ndjson$/, `.${at.toISOString().replaceAll(/[:.]/g, "-")}.ndjson`);
  try {
    await rename(file, aside);
    return aside;
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw fileError("set aside", file, error);
  }
}
