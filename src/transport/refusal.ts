import { ApiError, type RequestOutcome } from "../errors.ts";
import { parseErrorEnvelope, type ErrorEntry } from "./error-envelope.ts";
import { maskSecrets } from "./mask-secrets.ts";
import { LOOK_BEFORE_SENDING_AGAIN } from "./missing-reply.ts";

/** What a failed request was, for the message. */
export interface RequestDetails {
  /** Method and path, e.g. `PUT /articles/12`. */
  readonly request: string;
  /** How often it was sent. */
  readonly attempts: number;
  readonly baseUrl: URL;
  readonly apiVersion: string;
  readonly token: string;
}

/** A reply that is not a success. */
export interface RefusalDetails extends RequestDetails {
  readonly response: Response;
  readonly text: string;
  readonly outcome: RequestOutcome;
}

interface KnownRefusal {
  readonly code: string;
  readonly hint: string;
}

/** Turns a refusal into an ApiError that says what was asked, what the server said, and what to do. */
export function describeRefusal(details: RefusalDetails): ApiError {
  const { response, token } = details;
  const { entries, requestId } = parseErrorEnvelope(parseJson(details.text));
  const known = recogniseRefusal(details, entries);
  const shownId = requestId ?? response.headers.get("x-request-id");
  const said = entries.map(formatEntry).join("; ");
  const parts = [
    `${details.request} was answered with HTTP ${response.status}`,
    said === "" ? "" : `: ${said}`,
    details.attempts > 1 ? `, after ${details.attempts} attempts` : "",
    details.outcome === "unknown" ? "; whether it was carried out is not known" : "",
    shownId === null ? "" : ` (request id ${shownId})`,
  ];
  return new ApiError({
    code: known.code,
    message: maskSecrets(parts.join(""), token),
    hint: known.hint,
    outcome: details.outcome,
    status: response.status,
    said: maskSecrets(`HTTP ${response.status}${said === "" ? "" : `: ${said}`}`, token),
    ...(shownId === null ? {} : { requestId: maskSecrets(shownId, token) }),
  });
}

function formatEntry({ code, message, field }: ErrorEntry): string {
  return [code, field === null ? "" : ` at "${field}"`, message === null ? "" : ` "${message}"`].join("");
}

function recogniseRefusal(details: RefusalDetails, entries: readonly ErrorEntry[]): KnownRefusal {
  for (const { code } of entries) {
    switch (code) {
      case "intercom_version_invalid":
        return {
          code: "api-version-refused",
          hint: `The request asked for Intercom-Version ${details.apiVersion}. Set INTERCOM_VERSION to one that has this resource; sections exist up to 2.9.`,
        };
      case "api_plan_restricted":
        return {
          code: "plan-restricted",
          hint: "The workspace's Intercom plan does not include this; ask its owner.",
        };
      case "unsupported_html":
        return {
          code: "html-refused",
          hint: "Articles take no nested or empty lists, no <dl>, and iframes of a few video hosts only; images must be public. Simplify the HTML of the body.",
        };
      default:
        break;
    }
  }
  return recogniseStatus(details);
}

function recogniseStatus({ response: { status }, baseUrl, outcome }: RefusalDetails): KnownRefusal {
  if (status === 401) {
    return {
      code: "token-refused",
      hint: `Check that INTERCOM_ACCESS_TOKEN holds a current token of this workspace, and that the region matches: ${baseUrl.host} was asked; INTERCOM_REGION is us, eu or au.`,
    };
  }
  if (status === 403) {
    return {
      code: "forbidden",
      hint: "Give the token's app the permission this needs in Intercom's Developer Hub.",
    };
  }
  if (status === 404) {
    return {
      code: "not-found",
      hint: "It does not exist in this workspace, the token may not see it, or the feature is not switched on.",
    };
  }
  if (status === 429) {
    return {
      code: "rate-limited",
      hint: "Other programs use up this workspace's request limit. Try again later, or pause them.",
    };
  }
  if (status >= 500 || status === 408) {
    return {
      code: "server-failed",
      hint:
        outcome === "unknown"
          ? LOOK_BEFORE_SENDING_AGAIN
          : "Try again later; https://www.intercomstatus.com shows known outages.",
    };
  }
  return { code: "request-refused", hint: "Correct what the server names, and make a new plan." };
}

/** True for every reply that sends the request elsewhere. */
export function isRedirect({ status, type }: Response): boolean {
  return (status >= 300 && status < 400) || type === "opaqueredirect";
}

/** A redirect is not followed, since the token would go with it. */
export function describeRedirect({ request, baseUrl }: RequestDetails, response: Response): ApiError {
  const location = response.headers.get("location");
  // Only the origin is shown: the rest of an address may hold anything.
  const target =
    location !== null && URL.canParse(location, baseUrl.href)
      ? new URL(location, baseUrl).origin
      : "another address";
  return new ApiError({
    code: "redirect-refused",
    message: `${request}: ${baseUrl.host} answered with a redirect (HTTP ${response.status}) to ${target}; the token is not carried there`,
    hint: "Set INTERCOM_BASE_URL or INTERCOM_REGION to the address that answers itself.",
    outcome: "refused",
    status: response.status,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy's HTML page: the status says enough.
    return null;
  }
}
