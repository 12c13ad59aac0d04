import { createHash, timingSafeEqual } from "node:crypto";

/** Who may see and decide: whoever opened the address that was printed, with the browser that did. */
export interface Session {
  /** The path of the page. The cookie is sent to it alone, and to no other server of this machine. */
  readonly path: string;
  /** What a page sends along with a decision. */
  readonly pageToken: string;
  /** True once: for the token of the address that was printed. */
  redeem(token: string | null): boolean;
  /** The header that gives a browser the session. */
  cookie(): string;
  /** True where a request comes from that browser. */
  isHeldBy(cookieHeader: string | undefined): boolean;
  isPageToken(given: unknown): boolean;
}

const COOKIE = "helpferry-review";

/** Begins a session that the given token, and nothing else, opens. `random` gives texts that nobody can guess. */
export function beginSession(token: string, random: () => string): Session {
  const [secret, pageToken] = [random(), random()];
  const path = `/${random()}/`;
  let isOpen = true;
  return {
    path,
    pageToken,
    redeem: (given) => {
      const isRight = isOpen && isSame(given ?? "", token);
      isOpen &&= !isRight;
      return isRight;
    },
    cookie: () => `${COOKIE}=${secret}; HttpOnly; SameSite=Strict; Path=${path}`,
    isHeldBy: (header = "") =>
      header
        .split(";")
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${COOKIE}=`) && isSame(pair.slice(COOKIE.length + 1), secret)),
    isPageToken: (given) => typeof given === "string" && isSame(given, pageToken),
  };
}

/** Takes as long whatever is wrong. */
function isSame(given: string, wanted: string): boolean {
  const [left, right] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
