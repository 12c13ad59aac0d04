/** What goes back for a request. */
export interface Reply {
  readonly status: number;
  readonly type: "text/html" | "application/json" | "text/plain";
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a request is refused; the texts have a sentence for each. */
export const REFUSALS = {
  host: 421,
  session: 401,
  token: 401,
  origin: 403,
  route: 404,
  method: 405,
  tooLarge: 413,
  body: 400,
  unknown: 404,
  moved: 409,
} as const;
export type RefusalReason = keyof typeof REFUSALS;

/** A request that is refused. */
export class RefusedRequest extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * With every reply: nothing is kept, guessed, framed or told to others, and of scripts and styles only those of the
 * page itself run.
 */
export function guardHeaders(hashes: {
  readonly script: string;
  readonly style: string;
}): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src '${hashes.script}'`,
      `style-src '${hashes.style}'`,
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}
