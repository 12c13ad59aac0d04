import { ConfigError } from "../errors.ts";

/** Where Intercom serves its API, per region of a workspace (`servers` of its OpenAPI description). */
export const REGION_BASE_URLS = {
  us: "https://api.intercom.io",
  eu: "https://api.eu.intercom.io",
  au: "https://api.au.intercom.io",
} as const;

export type Region = keyof typeof REGION_BASE_URLS;

/** True for an address that never leaves this machine. */
function isLoopbackHost(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** True for the three hosts of Intercom's API. */
function isIntercomHost(hostname: string): boolean {
  return Object.values(REGION_BASE_URLS).some((baseUrl) => new URL(baseUrl).hostname === hostname);
}

/**
 * Reads a base URL and makes sure that a token may be sent there: to Intercom, to this machine, or to a
 * host that the person at the command line allowed; over https unless it stays on this machine.
 *
 * `allowedHosts` are host names, or host:port where only that port is meant. Throws ConfigError.
 */
export function parseBaseUrl(text: string, allowedHosts: readonly string[] = []): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ConfigError({
      code: "base-url-malformed",
      message: `"${withoutCredentials(text)}" is not a base URL; wanted one like ${REGION_BASE_URLS.us}`,
      hint: "Set INTERCOM_BASE_URL to a whole URL, or INTERCOM_REGION to us, eu or au.",
    });
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new ConfigError({
      code: "base-url-malformed",
      message: `The base URL for ${url.host} carries a user name, a query or a fragment; wanted only scheme, host and path`,
      hint: "Put the access token into INTERCOM_ACCESS_TOKEN and keep the URL plain.",
    });
  }
  if (isLoopbackHost(url.hostname)) {
    return url;
  }
  const isAllowed =
    isIntercomHost(url.hostname) || allowedHosts.includes(url.hostname) || allowedHosts.includes(url.host);
  if (!isAllowed) {
    throw new ConfigError({
      code: "host-not-allowed",
      message: `${url.host} is not a host of Intercom; the access token is not sent there`,
      hint: `If you trust this host with the token, add --allow-host ${url.hostname}`,
    });
  }
  if (url.protocol !== "https:") {
    throw new ConfigError({
      code: "https-required",
      message: `The base URL ${url.origin} would send the access token unencrypted; wanted https`,
      hint: `Use https://${url.host}`,
    });
  }
  return url;
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/@]*@/u, "//");
}
