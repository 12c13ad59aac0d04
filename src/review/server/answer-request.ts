import type { IncomingMessage } from "node:http";
import type { Texts } from "../../texts/index.ts";
import { decide, requestSchema } from "../decide.ts";
import type { DecisionLog } from "../decision-log.ts";
import { countStandings, querySchema } from "../find-changes.ts";
import type { Book } from "../open-book.ts";
import { renderEntrance } from "../page/render-entrance.ts";
import { renderPage, type PageContext } from "../page/render-page.ts";
import { describeStanding } from "../describe-standing.ts";
import { standingOf } from "../types.ts";
import { checkHost, checkOrigin } from "./check-origin.ts";
import { readJson } from "./read-json.ts";
import { RefusedRequest, type Reply } from "./reply.ts";
import type { Session } from "./session.ts";

/** What a review goes on about, and who decides. */
export interface ReviewDesk extends Omit<PageContext, "pageToken"> {
  readonly book: Book;
  readonly log: DecisionLog;
  readonly reviewer: string;
  readonly texts: Texts;
  readonly now: () => Date;
}

interface Desk extends ReviewDesk {
  readonly session: Session;
  /** `127.0.0.1:PORT`, as our own page names it. */
  readonly host: string;
}

/** Most bytes of a decision; a comment of 2,000 characters and 500 ids stay below. */
const MOST_BYTES = 64 * 1024;
/** Most changes that a page asks about. */
const MOST_ASKED = 500;

/** Answers the requests there are: the entrance, the page, a decision, and how changes stand. Throws RefusedRequest. */
export async function answerRequest(incoming: IncomingMessage, desk: Desk): Promise<Reply> {
  checkHost(incoming, desk.host);
  const url = new URL(incoming.url ?? "/", `http://${desk.host}`);
  const { path } = desk.session;
  if (url.pathname === "/" && url.searchParams.has("token")) {
    checkMethod(incoming, "GET");
    return enter(url, desk);
  }
  if (url.pathname !== path && url.pathname !== `${path}decisions` && url.pathname !== `${path}standings`) {
    throw new RefusedRequest(/^\/[A-Za-z0-9_-]{16,}\//.test(url.pathname) ? "session" : "route");
  }
  if (!desk.session.isHeldBy(incoming.headers.cookie)) {
    throw new RefusedRequest("session");
  }
  if (url.pathname === path) {
    checkMethod(incoming, "GET");
    return showPage(url, desk);
  }
  checkMethod(incoming, "POST");
  checkOrigin(incoming, desk.host);
  if (!desk.session.isPageToken(incoming.headers["x-review-token"])) {
    throw new RefusedRequest("origin");
  }
  const body = await readJson(incoming, MOST_BYTES);
  return url.pathname.endsWith("/decisions") ? keepDecision(body, desk) : tellStandings(body, desk);
}

function checkMethod({ method }: IncomingMessage, wanted: string): void {
  if (method !== wanted) {
    throw new RefusedRequest("method");
  }
}

/**
 * A redirect would count as coming from where the address was opened, and a browser would keep a strict cookie back:
 * our own page leads on.
 */
function enter(url: URL, { session, texts }: Desk): Reply {
  if (!session.redeem(url.searchParams.get("token"))) {
    throw new RefusedRequest("token");
  }
  return {
    status: 200,
    type: "text/html",
    body: renderEntrance(session.path, texts),
    headers: { "Set-Cookie": session.cookie() },
  };
}

async function showPage(url: URL, desk: Desk): Promise<Reply> {
  const query = querySchema.safeParse(Object.fromEntries(url.searchParams));
  const page = Number(url.searchParams.get("page") ?? "1");
  if (!query.success || !Number.isSafeInteger(page)) {
    throw new RefusedRequest("route");
  }
  const context = { ...desk, pageToken: desk.session.pageToken };
  return { status: 200, type: "text/html", body: await renderPage(query.data, page, context) };
}

async function keepDecision(body: unknown, desk: Desk): Promise<Reply> {
  const request = requestSchema.safeParse(body);
  if (!request.success) {
    throw new RefusedRequest("body");
  }
  const decided = await decide(request.data, desk);
  if (typeof decided === "string") {
    throw new RefusedRequest(decided);
  }
  return replyWith("query" in request.data.scope ? [] : decided, desk);
}

function tellStandings(body: unknown, desk: Desk): Reply {
  const isList = Array.isArray(body) && body.length <= MOST_ASKED;
  const asked = isList ? body.filter((id) => typeof id === "string") : [];
  if (!isList || asked.length !== body.length) {
    throw new RefusedRequest("body");
  }
  return replyWith(asked, desk);
}

/** How changes stand now, and all of them in numbers. */
function replyWith(changes: readonly string[], { book, log, texts }: Desk): Reply {
  const standings = changes.map((id) => {
    const said = log.of(id);
    return {
      id,
      standing: standingOf(said),
      label: describeStanding(said, texts),
      comment: said?.comment ?? "",
    };
  });
  const counts = countStandings(book, log).all;
  return { status: 200, type: "application/json", body: JSON.stringify({ standings, counts }) };
}
