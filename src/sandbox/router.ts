import type { JsonObject } from "../model/index.ts";
import type { SandboxState } from "./state.ts";
import type { SwitchSettings } from "./switches.ts";

/** One request, read and allowed: what a handler sees. */
export interface Call {
  readonly state: SandboxState;
  readonly switches: SwitchSettings;
  readonly url: URL;
  /** Values of the `:names` in the route's path. */
  readonly params: Readonly<Record<string, string>>;
  /** The request's JSON object; `{}` where it had none. */
  readonly body: JsonObject;
  /** The moment of the request in Unix seconds. */
  readonly now: number;
}

/** Answers one request; throws Refusal before anything is changed. `null` is a reply without content. */
export type Handler = (call: Call) => JsonObject | null;

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** `/articles/:id`: a segment beginning with a colon takes any one segment. */
  readonly path: string;
  readonly handle: Handler;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request, or undefined: an unknown path and an unknown method are both a 404. */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): Match | undefined {
  const segments = splitPath(pathname);
  for (const route of routes) {
    const params = route.method === method ? matchPath(splitPath(route.path), segments) : undefined;
    if (params !== undefined) {
      return { route, params };
    }
  }
  return undefined;
}

function splitPath(path: string): readonly string[] {
  return path.replace(/\/$/, "").split("/").slice(1);
}

function matchPath(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) {
    return undefined;
  }
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (expected.startsWith(":")) {
      params[expected.slice(1)] = segment;
    } else if (expected !== segment) {
      return undefined;
    }
  }
  return params;
}
