import { request } from "node:http";

/** A reply as it came over the wire. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Call {
  readonly method?: string;
  readonly path?: string;
  /** `undefined` leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** A browser in the session. */
export interface Browser {
  readonly cookie: string;
  readonly path: string;
  readonly pageToken: string;
  /** What our own page sends; `given` goes over it. */
  decide(body: unknown, given?: Call): Promise<WireReply>;
  page(query?: string): Promise<WireReply>;
}

/** Opens the address of a review and reads its page, as a browser does. */
export async function enterReview(url: string): Promise<Browser> {
  const { host } = new URL(url);
  const send = async (call: Call): Promise<WireReply> => sendTo(host, call);
  const { pathname, search } = new URL(url);
  const entrance = await send({ path: pathname + search });
  const [cookie = ""] = String(entrance.headers["set-cookie"]).split(";");
  const path = /url=([^"]+)"/.exec(entrance.body)?.[1] ?? "";
  const page = async (query = ""): Promise<WireReply> => send({ path: path + query, headers: { cookie } });
  const pageToken = /data-token="([^"]+)"/.exec((await page()).body)?.[1] ?? "";
  return {
    cookie,
    path,
    pageToken,
    page,
    decide: async (body, given = {}) =>
      send({
        method: "POST",
        path: `${path}decisions`,
        body: JSON.stringify(body),
        ...given,
        headers: {
          cookie,
          origin: `http://${host}`,
          "content-type": "application/json",
          "x-review-token": pageToken,
          ...given.headers,
        },
      }),
  };
}

/** Sends exactly that to `127.0.0.1:PORT`. */
export async function sendTo(host: string, call: Call): Promise<WireReply> {
  const given = Object.entries({ host, ...call.headers }).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port: Number(host.split(":")[1]),
        method: call.method ?? "GET",
        path: call.path ?? "/",
        headers: Object.fromEntries(given) as Record<string, string>,
        setHost: false,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(call.body);
  });
}
