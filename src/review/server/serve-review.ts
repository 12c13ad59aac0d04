import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { Texts } from "../../texts/index.ts";
import { PAGE_HASHES } from "../page/page-hashes.ts";
import { answerRequest, type ReviewDesk } from "./answer-request.ts";
import { guardHeaders, REFUSALS, RefusedRequest, type Reply } from "./reply.ts";
import { beginSession } from "./session.ts";

export interface ServeReviewOptions extends ReviewDesk {
  /** A text that nobody can guess, each time another. */
  readonly random: () => string;
  /** Calls again and again until the function returned is called. */
  readonly every: (periodMs: number, tick: () => void) => () => void;
  /** After so long without a request the review ends. */
  readonly idleMs: number;
  readonly onIdle: () => void;
}

export interface ReviewServer {
  /** The address that opens the review, once. */
  readonly url: string;
  /** Stops listening and drops what is open. */
  close(): Promise<void>;
}

const ADDRESS = "127.0.0.1";
const MOST_CONNECTIONS = 64;
const REQUEST_TIMEOUT_MS = 15_000;
const LOOK_MS = 15_000;

/** Serves a review on loopback, on a port of the system's choice. */
export async function serveReview(options: ServeReviewOptions): Promise<ReviewServer> {
  const { random, now } = options;
  const token = random();
  const session = beginSession(token, random);
  let lastMs = now().getTime();
  let host = "";
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (incoming, outgoing) => {
      lastMs = now().getTime();
      void answer(
        incoming,
        outgoing,
        async () => answerRequest(incoming, { ...options, session, host }),
        options.texts,
      );
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(0, ADDRESS);
  await once(server, "listening");
  const bound = server.address();
  host = `${ADDRESS}:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
  const stopLooking = options.every(LOOK_MS, () => {
    if (now().getTime() - lastMs > options.idleMs) {
      options.onIdle();
    }
  });
  return {
    url: `http://${host}/?token=${token}`,
    close: async () => {
      stopLooking();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  reply: () => Promise<Reply>,
  texts: Texts,
): Promise<void> {
  const { status, type, body, headers } = await reply().catch((error: unknown) => refuse(error, texts));
  outgoing.writeHead(status, {
    ...guardHeaders(PAGE_HASHES),
    "Content-Type": `${type}; charset=utf-8`,
    // What was not read of a request must not pass for the next one.
    ...(incoming.complete ? {} : { Connection: "close" }),
    ...headers,
  });
  outgoing.end(body);
}

function refuse(error: unknown, texts: Texts): Reply {
  if (error instanceof RefusedRequest) {
    const message = texts.t(`review.refused.${error.reason}`);
    return { status: REFUSALS[error.reason], ...say(error.reason, message) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    status: 500,
    type: "application/json",
    body: JSON.stringify({ error: texts.t("review.refused.failed", { reason }) }),
  };
}

/** Words for people where a browser shows them; data for the page. */
function say(reason: RefusedRequest["reason"], message: string): Pick<Reply, "type" | "body"> {
  return reason === "session" || reason === "token" || reason === "host" || reason === "route"
    ? { type: "text/plain", body: `${message}\n` }
    : { type: "application/json", body: JSON.stringify({ error: message }) };
}
