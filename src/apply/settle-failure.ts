import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ApiError, type FailedExchange, type HelpferryError } from "../errors.ts";
import { replaceFile } from "../files/index.ts";
import type { Operation } from "../plan/index.ts";
import type { JournalRecord } from "./journal.ts";
import { judgeError } from "./judge-error.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import type { Problem } from "./types.ts";

/** Says what became of a write that threw, and keeps the request and its reply where it failed. */
export async function settleFailure(
  operation: Operation,
  error: HelpferryError,
  { workspace, runFolder }: OperationContext,
): Promise<Applied> {
  const { remoteId } = operation;
  const { outcome, problem, endsRun } = await judgeError(error, workspace);
  const exchange = error instanceof ApiError && outcome !== "not-attempted" ? error.exchange : undefined;
  const reproducer =
    exchange === undefined ? undefined : await saveExchange({ operation, exchange, problem, runFolder });
  return {
    outcome,
    remoteId,
    problem,
    ...(reproducer === undefined ? {} : { reproducer }),
    ...(endsRun ? { endsRun: problem } : {}),
  };
}

/** Takes away the kept request of an operation that did not fail in the end. */
export async function forgetFailure(
  earlier: JournalRecord | undefined,
  { outcome, reproducer }: Applied,
  runFolder: string,
): Promise<void> {
  const kept = earlier?.type === "outcome" ? earlier.reproducer : undefined;
  if (kept !== undefined && kept !== reproducer && outcome !== "unknown") {
    await rm(join(runFolder, kept), { force: true });
  }
}

async function saveExchange({
  operation: { id },
  exchange,
  problem,
  runFolder,
}: {
  readonly operation: Operation;
  readonly exchange: FailedExchange;
  readonly problem: Problem;
  readonly runFolder: string;
}): Promise<string> {
  // A colon is no character of a file's name on every system.
  const file = `failed/${id.replaceAll(":", "-")}.json`;
  const saved = { operationId: id, problem, ...exchange, curl: formatCurl(exchange, file) };
  await replaceFile(join(runFolder, file), `${JSON.stringify(saved, undefined, 2)}\n`);
  return file;
}

/** Most characters of a body that stand in the command itself: a shell takes no argument of any length. */
const MOST_INLINE_CHARS = 50_000;

/** The command that repeats a request; whoever runs it has the token in their environment. */
function formatCurl({ method, url, headers, body }: FailedExchange, file: string): string {
  const options = [
    `-X ${method}`,
    `-H "Authorization: Bearer $INTERCOM_ACCESS_TOKEN"`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
  ];
  const text = body === null ? undefined : JSON.stringify(body);
  if (text === undefined || text.length <= MOST_INLINE_CHARS) {
    const data = text === undefined ? [] : [`--data-raw ${quote(text)}`];
    return ["curl -sS", ...options, ...data, quote(url)].join(" ");
  }
  const read = `node -p "JSON.stringify(require('./${file}').body)"`;
  return `${read} | ${["curl -sS", ...options, "--data-binary @-", quote(url)].join(" ")}`;
}

/** An argument that a shell passes on as it is. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
