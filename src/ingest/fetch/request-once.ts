import { once } from "node:events";
import { request as requestHttp, type IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { fetchError } from "./fetch-error.ts";
import { isLoopbackAddress, isPublicAddress } from "./is-public-address.ts";

/** The addresses of a host, as `dns.promises.lookup` with `all` gives them. */
export type LookUpHost = (host: string) => Promise<readonly { readonly address: string }[]>;

export interface RequestRules {
  readonly lookUp: LookUpHost;
  /** For tests against a server on this machine. */
  readonly allowLoopback: boolean;
  readonly signal: AbortSignal;
}

/**
 * Sends one GET without credentials or cookies, and gives the reply with its body unread. Redirects are not
 * followed.
 *
 * The host is looked up once; the connection goes to the very address that was checked, so that a name
 * cannot point elsewhere a moment later. Throws FormatError for addresses that are not public.
 */
export async function requestOnce(url: URL, rules: RequestRules): Promise<IncomingMessage> {
  const address = await findAddress(url, rules);
  const pinned: LookupFunction = (_host, { all }, done) => {
    const family = isIP(address);
    if (all === true) {
      done(null, [{ address, family }]);
    } else {
      done(null, address, family);
    }
  };
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      agent: false,
      lookup: pinned,
      signal: rules.signal,
      headers: {
        accept:
          "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/markdown;q=0.8, */*;q=0.1",
        // Nothing to unpack, nothing that grows when unpacked.
        "accept-encoding": "identity",
        "user-agent": "helpferry",
      },
    });
    sent.on("response", resolve);
    sent.on("error", reject);
    sent.end();
  });
}

async function findAddress(url: URL, rules: RequestRules): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) === 0 ? await lookUpHost(url, host, rules) : [host];
  const isAllowed = (address: string): boolean =>
    isPublicAddress(address) || (rules.allowLoopback && isLoopbackAddress(address));
  // One bad address among good ones is a trap: which of them is used would be chance.
  const refused = addresses.find((address) => !isAllowed(address));
  const [address] = addresses;
  if (refused !== undefined || address === undefined) {
    throw fetchError(url, {
      code: "address-not-public",
      problem:
        refused === host
          ? "the address is not on the public internet"
          : `${host} is at ${refused ?? "no address"}, which is not on the public internet`,
      hint: "If you trust it, fetch the feed with another program and give the path of the file.",
    });
  }
  return address;
}

async function lookUpHost(
  url: URL,
  host: string,
  { lookUp, signal }: RequestRules,
): Promise<readonly string[]> {
  try {
    // The system's resolver has its own patience, which may be longer than ours.
    const found = await Promise.race([lookUp(host), rejectWhenAborted(signal)]);
    return found.map(({ address }) => address);
  } catch (cause) {
    signal.throwIfAborted();
    throw fetchError(url, {
      code: "host-not-found",
      problem: `there is no host ${host}`,
      hint: "Check the address for typing errors, and the network connection.",
      cause,
    });
  }
}

async function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  signal.throwIfAborted();
  await once(signal, "abort");
  throw signal.reason;
}
