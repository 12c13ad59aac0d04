import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { fetchFeed, type FetchOptions } from "./fetch-feed.ts";

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map(async (server) => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }),
  );
});

/** A server on this machine, under a name of which only the injected lookup knows. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return `http://feeds.example:${(server.address() as AddressInfo).port}`;
}

const FEED = "<rss><channel><item><title>One</title></item></channel></rss>";

const local: FetchOptions = {
  allowLoopback: true,
  lookUp: async () => [{ address: "127.0.0.1" }],
};

const code = (wanted: string): unknown =>
  expect.objectContaining({ code: wanted, message: expect.any(String), hint: expect.any(String) });

describe("fetchFeed()", () => {
  it("fetches a feed, names it after its path and says where it came from", async () => {
    const origin = await serve((_request, reply) => {
      reply.setHeader("content-type", "application/rss+xml; charset=utf-8").end(FEED);
    });
    const file = await fetchFeed(`${origin}/blog/feed`, local);
    expect(file).toMatchObject({ name: "feed.xml", url: `${origin}/blog/feed` });
    expect(new TextDecoder().decode(file.bytes)).toBe(FEED);
  });

  it("sends no credentials, and asks for nothing packed", async () => {
    const seen: unknown[] = [];
    const origin = await serve((request, reply) => {
      seen.push(request.headers);
      reply.end(FEED);
    });
    await fetchFeed(`${origin}/feed.xml`, local);
    expect(seen).toEqual([expect.objectContaining({ "accept-encoding": "identity" })]);
    expect(Object.keys(seen[0] as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/authorization|cookie|referer/)]),
    );
  });

  it("follows redirects, three at most", async () => {
    const origin = await serve((request, reply) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) {
        reply.end(FEED);
      } else {
        reply.writeHead(302, { location: `/${left - 1}` }).end();
      }
    });
    await expect(fetchFeed(`${origin}/3`, local)).resolves.toMatchObject({ url: `${origin}/0` });
    await expect(fetchFeed(`${origin}/4`, local)).rejects.toThrowError(code("too-many-redirects"));
  });

  it.each([
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["172.16.0.1"],
    ["172.31.255.255"],
    ["192.168.1.1"],
    ["169.254.169.254"],
    ["100.100.100.200"],
    ["0.0.0.0"],
    ["255.255.255.255"],
    ["::1"],
    ["::"],
    ["::ffff:127.0.0.1"],
    ["::ffff:10.0.0.1"],
    ["64:ff9b::7f00:1"],
    ["2002:7f00:1::"],
    ["fc00::1"],
    ["fd00:ec2::254"],
    ["fe80::1"],
    ["fe80::1%eth0"],
    ["ff02::1"],
  ])("refuses a host that is at %s, without connecting to it", async (address) => {
    await expect(
      fetchFeed("http://feeds.example/feed.xml", { lookUp: async () => [{ address }] }),
    ).rejects.toThrowError(code("address-not-public"));
  });

  it("refuses a host of which only one address is private", async () => {
    const lookUp = async (): Promise<{ address: string }[]> => [
      { address: "93.184.215.14" },
      { address: "10.0.0.1" },
    ];
    await expect(fetchFeed("http://feeds.example/", { lookUp })).rejects.toThrowError(
      code("address-not-public"),
    );
  });

  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
  ])("refuses the address %s, which needs no lookup", async (url) => {
    const lookUp = async (): Promise<never> => {
      throw new Error("looked up");
    };
    await expect(fetchFeed(url, { lookUp })).rejects.toThrowError(code("address-not-public"));
  });

  it("looks at each redirect again", async () => {
    const origin = await serve((_request, reply) => {
      reply.writeHead(302, { location: "http://inner.example/secret" }).end();
    });
    const lookUp = async (host: string): Promise<{ address: string }[]> => [
      { address: host === "inner.example" ? "192.168.0.1" : "127.0.0.1" },
    ];
    await expect(fetchFeed(origin, { allowLoopback: true, lookUp })).rejects.toThrowError(
      code("address-not-public"),
    );
  });

  it("connects to the address that was checked, whatever the name leads to later", async () => {
    let lookups = 0;
    const origin = await serve((_request, reply) => {
      reply.end(FEED);
    });
    const lookUp = async (): Promise<{ address: string }[]> => {
      lookups += 1;
      return [{ address: lookups === 1 ? "127.0.0.1" : "10.0.0.1" }];
    };
    await fetchFeed(origin, { allowLoopback: true, lookUp });
    expect(lookups).toBe(1);
  });

  it.each([
    "ftp://feeds.example/feed.xml",
    "file:///etc/passwd",
    "http://",
    "http://user:pass@feeds.example/",
  ])("refuses %s as no address of a feed, and does not repeat a password", async (url) => {
    const error: unknown = await fetchFeed(url).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^feed-url-/) });
    expect(String(error)).not.toContain("pass@");
  });

  it("does not repeat the query of an address, which may hold a key", async () => {
    const origin = await serve((_request, reply) => {
      reply.writeHead(403).end();
    });
    const error: unknown = await fetchFeed(`${origin}/feed?key=s3cret`, local).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "fetch-refused", message: expect.stringContaining("/feed?…") });
    expect(String(error)).not.toContain("s3cret");
  });

  it("stops at the limit of size, with or without a length said beforehand", async () => {
    const origin = await serve((_request, reply) => {
      reply.write("x".repeat(2_000));
      setImmediate(() => reply.end("x".repeat(2_000)));
    });
    await expect(fetchFeed(origin, { ...local, limits: { bytes: 3_000 } })).rejects.toThrowError(
      code("file-too-large"),
    );
  });

  it.each([
    ["never answers", (): void => {}],
    [
      "never ends its answer",
      (_request: unknown, reply: Parameters<RequestListener>[1]): void => {
        reply.write("<rss>");
      },
    ],
  ])("gives up on a server that %s", async (_, answer) => {
    const origin = await serve(answer);
    await expect(fetchFeed(origin, { ...local, limits: { timeoutMs: 100 } })).rejects.toThrowError(
      code("fetch-timeout"),
    );
  });

  it("gives up on a lookup that never ends", async () => {
    const lookUp = async (): Promise<never> => new Promise(() => {});
    await expect(
      fetchFeed("http://feeds.example/", { lookUp, limits: { timeoutMs: 50 } }),
    ).rejects.toThrowError(code("fetch-timeout"));
  });

  it("says that there is no such host", async () => {
    const lookUp = async (): Promise<never> => {
      throw new Error("ENOTFOUND");
    };
    await expect(fetchFeed("http://feeds.example/", { lookUp })).rejects.toThrowError(code("host-not-found"));
  });

  it.each([
    ["a picture", "not-a-feed", { "content-type": "image/png" }],
    ["an archive", "not-a-feed", { "content-type": "application/zip" }],
    ["packed content", "fetch-packed", { "content-encoding": "gzip" }],
  ])("refuses %s", async (_, wanted, headers) => {
    const origin = await serve((_request, reply) => {
      reply.writeHead(200, headers).end("…");
    });
    await expect(fetchFeed(origin, local)).rejects.toThrowError(code(wanted));
  });
});
