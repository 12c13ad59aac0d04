import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { HelpferryError } from "../../errors.ts";
import type { SourceFile } from "../source.ts";
import { parseFeedUrl } from "./check-feed-url.ts";
import { fetchError } from "./fetch-error.ts";
import { requestOnce, type LookUpHost } from "./request-once.ts";

export interface FetchLimits {
  readonly bytes: number;
  /** For everything together, redirects included. */
  readonly timeoutMs: number;
  readonly redirects: number;
}

const LIMITS: FetchLimits = { bytes: 32 * 1024 * 1024, timeoutMs: 30_000, redirects: 3 };

export interface FetchOptions {
  readonly limits?: Partial<FetchLimits>;
  /** How hosts are looked up; the system's own way unless given. */
  readonly lookUp?: LookUpHost;
  /** Allows servers on this machine, which is for tests alone. */
  readonly allowLoopback?: boolean;
}

export interface FetchedFile extends SourceFile {
  /** Where it came from in the end, after redirects: what its relative links are relative to. */
  readonly url: string;
}

/** Media types that can hold a feed or Markdown; pictures and archives are not even read. */
const TYPES = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:xml|json)\b|application\/octet-stream\b)/i;

/**
 * Fetches a feed that a person named, as a file to be read like any other: no credentials, no private
 * addresses (each redirect is checked again), within limits of size and time.
 *
 * Throws UsageError for an address that is none, FormatError where nothing usable can be fetched.
 */
export async function fetchFeed(address: string, options: FetchOptions = {}): Promise<FetchedFile> {
  const limits = { ...LIMITS, ...options.limits };
  const signal = AbortSignal.timeout(limits.timeoutMs);
  const rules = {
    lookUp: options.lookUp ?? (async (host) => lookup(host, { all: true })),
    allowLoopback: options.allowLoopback ?? false,
    signal,
  };
  let url = parseFeedUrl(address);
  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const reply = await explainFailure(url, limits, signal, async () => requestOnce(url, rules));
    const { statusCode: status = 0, headers } = reply;
    if ([301, 302, 303, 307, 308].includes(status) && headers.location !== undefined) {
      reply.destroy();
      url = readRedirect(headers.location, url);
      continue;
    }
    refuseUnusable(reply, url);
    const bytes = await explainFailure(url, limits, signal, async () => readBounded(reply, url, limits));
    return { name: nameOf(url, headers["content-type"]), bytes, url: url.href };
  }
  throw fetchError(url, {
    code: "too-many-redirects",
    problem: `it was redirected more than ${limits.redirects} times`,
    hint: "Open the address in a browser, and give the one it ends at.",
  });
}

/** From https to http, what was asked for in secret would be asked for in the open. */
function readRedirect(location: string, from: URL): URL {
  const url = parseFeedUrl(location, from);
  if (from.protocol === "https:" && url.protocol === "http:") {
    throw fetchError(from, {
      code: "redirect-to-http",
      problem: `it redirects to ${url.origin}, which is not encrypted`,
      hint: "If that is right, give the http address yourself.",
    });
  }
  return url;
}

function refuseUnusable(reply: IncomingMessage, url: URL): void {
  const { statusCode: status = 0, headers } = reply;
  const refuse = (code: string, problem: string, hint: string): never => {
    reply.destroy();
    throw fetchError(url, { code, problem, hint });
  };
  if (status !== 200) {
    refuse("fetch-refused", `the server answered ${status}; wanted 200`, hintOfStatus(status));
  }
  const type = headers["content-type"] ?? "";
  if (type !== "" && !TYPES.test(type)) {
    refuse("not-a-feed", `it is ${type}; wanted a feed`, "Look for the address of the feed on the page.");
  }
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    refuse(
      "fetch-packed",
      `it came packed (${encoding}) though it was asked for as it is`,
      "Fetch it with another program, for instance curl --compressed, and give the path of the file.",
    );
  }
}

function hintOfStatus(status: number): string {
  return status === 401 || status === 403
    ? "The feed is not public. Fetch it with a program that logs in, and give the path of the file."
    : "Open the address in a browser to see whether the feed has moved.";
}

async function readBounded(
  reply: IncomingMessage,
  url: URL,
  { bytes: most }: FetchLimits,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of reply as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) {
      reply.destroy();
      throw fetchError(url, {
        code: "file-too-large",
        problem: `it has more than ${most} bytes`,
        hint: "Ask the publisher for a shorter feed, or fetch it with another program and split it.",
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function explainFailure<Result>(
  url: URL,
  { timeoutMs }: FetchLimits,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof HelpferryError) {
      throw cause;
    }
    throw signal.aborted
      ? fetchError(url, {
          code: "fetch-timeout",
          problem: `it was not there after ${timeoutMs / 1000} seconds`,
          hint: "Try again later, or fetch it with another program and give the path of the file.",
          cause,
        })
      : fetchError(url, {
          code: "fetch-failed",
          problem: `the connection failed (${cause instanceof Error ? cause.message : String(cause)})`,
          hint: "Check the address and the network connection, then try again.",
          cause,
        });
  }
}

/** The last part of the path, with the ending that its media type gives it where it has none. */
function nameOf(url: URL, type = ""): string {
  const last = url.pathname.split("/").findLast((part) => part !== "") ?? url.hostname;
  if (/\.(?:rss|atom|rdf|xml|json|md|markdown|csv)$/i.test(last)) {
    return last;
  }
  const [, ending] = ENDINGS.find(([pattern]) => pattern.test(type)) ?? [];
  return `${last}${ending ?? ""}`;
}

const ENDINGS = [
  [/json/i, ".json"],
  [/markdown/i, ".md"],
  [/xml/i, ".xml"],
] as const;
