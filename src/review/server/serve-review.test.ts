import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { PAYLOADS } from "../../testing/hostile-text.ts";
import { aChange, anOperation } from "../../testing/plan-builders.ts";
import type { Browser, Call } from "../../testing/review-browser.ts";
import { startReviewServer } from "../../testing/review-server.ts";
import { loadTexts } from "../../texts/index.ts";
import { PAGE_HASHES } from "../page/page-hashes.ts";

const FR = "section:212/fr/name";
const DE = "section:212/de/name";

const UPDATE = anOperation({ changes: [aChange(), aChange({ locale: "de", after: "Anfang" })] });
const ARTICLE = anOperation({
  resource: "article",
  key: "35",
  changes: ["-/parentId", "-/parentType", "fr/body"].map((place) => {
    const [locale = "", field = ""] = place.split("/");
    return aChange({ changeId: `article:35/${place}`, locale: locale === "-" ? null : locale, field });
  }),
});

function approve(...changes: readonly string[]): unknown {
  return { verdict: "approve", scope: { changes } };
}

describe("the reviewer's language", () => {
  it("is that of page, refusals and how a change stands", async () => {
    const arabic = await loadTexts("ar");
    const server = await startReviewServer([UPDATE], arabic);
    const browser = await server.enter();
    const { body } = await browser.page();
    expect(body).toContain('<html lang="ar" dir="rtl">');
    expect(body).toContain(`${arabic.t("review.page.approve")}</button>`);
    expect(body).toContain("الفرنسية");
    const decided = await browser.decide(approve(FR));
    expect(decided.body).toContain(arabic.t("review.page.standing.approved"));
    const refused = await browser.decide({ verdict: "approve" });
    expect(JSON.parse(refused.body)).toEqual({ error: arabic.t("review.refused.body") });
  });
});

describe("the address of a review", () => {
  it("opens the page once, in the browser that opened it", async () => {
    const server = await startReviewServer([UPDATE]);
    const browser = await server.enter();
    const page = await browser.page();
    expect([page.status, page.body.includes(FR)]).toEqual([200, true]);
    const { search } = new URL(server.url);
    const again = await server.send({ path: `/${search}` });
    expect([again.status, again.headers["set-cookie"], again.body.includes(FR)]).toEqual([
      401,
      undefined,
      false,
    ]);
    expect((await server.send({ path: browser.path })).status).toBe(401);
  });

  it("gives a cookie that no script, no other site and no other server reads", async () => {
    const server = await startReviewServer([UPDATE]);
    const { search } = new URL(server.url);
    const { headers } = await server.send({ path: `/${search}` });
    expect(String(headers["set-cookie"])).toMatch(
      /^helpferry-review=[\w-]{20,}; HttpOnly; SameSite=Strict; Path=\/[\w-]{20,}\/$/,
    );
  });

  it.each(["wrong", ""])("is refused with the token %j", async (token) => {
    const server = await startReviewServer([UPDATE]);
    expect((await server.send({ path: `/?token=${token}` })).status).toBe(401);
    expect((await (await server.enter()).page()).status).toBe(200);
  });
});

describe("a request that is not from the page", () => {
  it.each<[string, (browser: Browser) => Call, number]>([
    ["without the cookie", () => ({ headers: { cookie: undefined } }), 401],
    ["with another cookie", () => ({ headers: { cookie: "helpferry-review=x" } }), 401],
    ["without the page's token", () => ({ headers: { "x-review-token": undefined } }), 403],
    ["with another token", () => ({ headers: { "x-review-token": "x" } }), 403],
    ["without an origin", () => ({ headers: { origin: undefined } }), 403],
    ["from another origin", () => ({ headers: { origin: "http://evil.example" } }), 403],
    ["from another port of this machine", () => ({ headers: { origin: "http://127.0.0.1:1" } }), 403],
    ["from a page without an origin", () => ({ headers: { origin: "null" } }), 403],
    ["from another site, as the browser says", () => ({ headers: { "sec-fetch-site": "cross-site" } }), 403],
    ["under another name", () => ({ headers: { host: "evil.example" } }), 421],
    ["under the name localhost", ({ cookie }) => ({ headers: { host: "localhost", cookie } }), 421],
    ["as a form", () => ({ headers: { "content-type": "text/plain" } }), 400],
    ["with half a body", () => ({ body: '{"verdict":"approve"' }), 400],
    ["with something else", () => ({ body: '{"verdict":"publish","scope":{"operation":"x"}}' }), 400],
    ["with too much", () => ({ body: JSON.stringify("x".repeat(70_000)) }), 413],
    ["about a change that is not there", () => ({ body: JSON.stringify(approve("section:9/fr/name")) }), 404],
    ["to another place", ({ path }) => ({ path: `${path}other` }), 401],
    ["with another method", () => ({ method: "PUT" }), 405],
  ])("is refused: %s", async (_name, given, status) => {
    const server = await startReviewServer([UPDATE]);
    const browser = await server.enter();
    expect((await browser.decide(approve(FR), given(browser))).status).toBe(status);
    expect(await server.standings()).toEqual([]);
    expect((await browser.decide(approve(FR))).status).toBe(200);
  });

  it("gets no page under another name, and no leave to read anything", async () => {
    const server = await startReviewServer([UPDATE]);
    const { cookie, path } = await server.enter();
    const reply = await server.send({ path, headers: { cookie, host: "evil.example" } });
    expect([reply.status, reply.body.includes(FR)]).toEqual([421, false]);
    const preflight = await server.send({
      method: "OPTIONS",
      path,
      headers: { origin: "http://evil.example" },
    });
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it("is told with every reply to keep, guess, frame and run nothing", async () => {
    const server = await startReviewServer([UPDATE]);
    for (const path of ["/", "/none", (await server.enter()).path]) {
      const { headers } = await server.send({ path });
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "x-frame-options": "DENY",
      });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'; script-src 'sha256-");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
    }
  });
});

describe("a decision", () => {
  it("is on disk when it is answered, with its comment", async () => {
    const server = await startReviewServer([UPDATE]);
    const browser = await server.enter();
    const reply = await browser.decide({ verdict: "reject", comment: "Too long", scope: { changes: [FR] } });
    expect(JSON.parse(reply.body)).toEqual({
      standings: [{ id: FR, standing: "rejected", label: "Rejected by Ada <b>", comment: "Too long" }],
      counts: { approved: 0, rejected: 1, open: 1 },
    });
    expect(await server.standings()).toEqual([[FR, "reject", "Too long"]]);
  });

  it("is seen in another tab, and the last one counts", async () => {
    const server = await startReviewServer([UPDATE]);
    const browser = await server.enter();
    await browser.decide(approve(FR));
    expect((await browser.page()).body).toMatch(
      new RegExp(`data-change="${FR}"[^>]*data-standing="approved"`),
    );
    await browser.decide({ verdict: "undo", scope: { changes: [FR] } });
    const asked = await browser.decide([FR, DE], { path: `${browser.path}standings` });
    expect(JSON.parse(asked.body)).toMatchObject({ standings: [{ standing: "open" }, { standing: "open" }] });
  });

  it("is about a whole object, or about all that fits as long as that is what was shown", async () => {
    const server = await startReviewServer([UPDATE, ARTICLE]);
    const browser = await server.enter();
    await browser.decide({ verdict: "reject", scope: { operation: UPDATE.id } });
    await browser.decide({ verdict: "approve", scope: { query: { locale: "fr" }, expect: 2 } });
    expect(await server.standings()).toEqual([
      [FR, "approve", ""],
      [DE, "reject", ""],
      ["article:35/fr/body", "approve", ""],
    ]);
    const moved = await browser.decide({ verdict: "undo", scope: { query: {}, expect: 4 } });
    expect(moved.status).toBe(409);
  });

  it("is about everything that can only be written together", async () => {
    const server = await startReviewServer([ARTICLE]);
    const browser = await server.enter();
    await browser.decide(approve("article:35/-/parentType"));
    expect((await server.standings()).map(([change]) => change)).toEqual([
      "article:35/-/parentId",
      "article:35/-/parentType",
    ]);
  });

  it("cannot be made about what is held", async () => {
    const server = await startReviewServer([anOperation({ action: "hold", hold: "conflict" })]);
    const browser = await server.enter();
    expect((await browser.page()).body).not.toContain('data-change="');
    expect((await browser.decide(approve(FR))).status).toBe(404);
  });
});

describe("the page", () => {
  it("shows what fits: by language, decision and name", async () => {
    const server = await startReviewServer([UPDATE, ARTICLE]);
    const browser = await server.enter();
    await browser.decide(approve(FR));
    const shown = async (query: string): Promise<readonly string[]> =>
      [...(await browser.page(query)).body.matchAll(/data-change="([^"]+)"/g)].map(([, id = ""]) => id);
    expect(await shown("?locale=de")).toEqual([DE]);
    expect(await shown("?standing=approved&locale=&action=&text=")).toEqual([FR]);
    expect(await shown("?text=35")).toHaveLength(3);
    expect(await shown("?locale=-")).toEqual(["article:35/-/parentId", "article:35/-/parentType"]);
    expect((await browser.page("?standing=none")).status).toBe(404);
  });

  it("has everything on pages of a size that a browser takes", async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      anOperation({
        key: String(index),
        changes: [aChange({ changeId: `section:${index}/fr/name` })],
      }),
    );
    const server = await startReviewServer(many);
    const browser = await server.enter();
    const seen = new Set<string>();
    for (let page = 1; page <= 9; page += 1) {
      const { body } = await browser.page(`?page=${page}`);
      const ids = [...body.matchAll(/data-change="([^"]+)"/g)].map(([, id = ""]) => id);
      expect(ids.length).toBe(50);
      ids.forEach((id) => seen.add(id));
    }
    expect(seen.size).toBe(450);
  });

  it("shows other people's markup as text, wherever it stands", async () => {
    const server = await startReviewServer(
      HOSTILE.map((text, index) =>
        anOperation({
          key: `x${index}`,
          name: text,
          place: [text],
          remoteId: text,
          changes: [aChange({ changeId: `${text}/${index}`, before: text, after: `${text}!`, locale: text })],
        }),
      ),
    );
    const browser = await server.enter();
    for (const [index, text] of HOSTILE.entries()) {
      const said = {
        verdict: "reject",
        comment: text.slice(0, 2_000),
        scope: { operation: `update:section:x${index}` },
      };
      expect((await browser.decide(said)).status).toBe(200);
    }
    const { body } = await browser.page(`?text=${encodeURIComponent('"><script>')}`);
    const whole = (await browser.page()).body;
    for (const html of [body, whole]) {
      const { scripts, handlers, loading } = inspect(html);
      expect(scripts).toEqual(1);
      expect(handlers).toEqual([]);
      expect(loading).toEqual([]);
    }
  });

  it("runs no script but its own", async () => {
    const server = await startReviewServer([UPDATE]);
    const { headers } = await (await server.enter()).page();
    expect(String(headers["content-security-policy"])).toContain(`script-src '${PAGE_HASHES.script}';`);
  });

  it("ends when nobody has used it for long", async () => {
    const server = await startReviewServer([UPDATE]);
    const browser = await server.enter();
    server.passIdle(50_000);
    await browser.page();
    server.passIdle(50_000);
    expect(server.wasIdle()).toBe(false);
    server.passIdle(50_000);
    expect(server.wasIdle()).toBe(true);
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "' onmouseover=alert(1) x='",
  "</textarea></style></title><img src=x onerror=alert(1)>",
  "<!--<iframe src=javascript:alert(1)>",
  "\u202Egnp.exe\u0000",
  ...PAYLOADS,
];

type Node = DefaultTreeAdapterTypes.Node;

/** Scripts, handlers and elements that load something, as a browser would make them of a page. */
function inspect(html: string): {
  readonly scripts: number;
  readonly handlers: readonly string[];
  readonly loading: readonly string[];
} {
  const names: string[] = [];
  const handlers: string[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) {
      names.push(node.tagName);
      handlers.push(...node.attrs.map(({ name }) => name).filter((name) => name.startsWith("on")));
    }
    if ("childNodes" in node) {
      node.childNodes.forEach(visit);
    }
  };
  visit(parse(html));
  const loaders = ["img", "iframe", "object", "embed", "video", "audio", "link", "svg", "base", "frame"];
  return {
    scripts: names.filter((name) => name === "script").length,
    handlers,
    loading: names.filter((name) => loaders.includes(name)),
  };
}
