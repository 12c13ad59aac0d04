import { describe, expect, it } from "vitest";

import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import { callerOf } from "../testing/sandbox-caller.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";

const content = aWorkspace({ collections: [aCollection()], sections: [aSection()] });

function errorOf(code: string, message: string): object {
  return { type: "error.list", request_id: expect.any(String) as unknown, errors: [{ code, message }] };
}

describe("a request to the sandbox", () => {
  const call = callerOf(createTestSandbox({ content, maxBodyBytes: 1000 }));

  it.each([
    ["no token", ""],
    ["another token", "Bearer other"],
    ["another token as Basic", `Basic ${Buffer.from("other:").toString("base64")}`],
    ["another scheme", "Token sandbox-token"],
    ["a token with more behind it", "Bearer sandbox-token2"],
  ])("is refused with %s", async (_what, authorization) => {
    const reply = await call("GET /me", undefined, { Authorization: authorization });
    expect(reply.status).toBe(401);
    expect(reply.body).toEqual(errorOf("unauthorized", "Access Token Invalid"));
  });

  it("may carry its token as Basic authentication, as Intercom's older packages do", async () => {
    const basic = Buffer.from("sandbox-token:").toString("base64");
    expect((await call("GET /me", undefined, { Authorization: `Basic ${basic}` })).status).toBe(200);
  });

  it.each([["2.9"], ["2.7"]])("may ask for version %s", async (version) => {
    expect((await call("GET /help_center/sections", undefined, { "Intercom-Version": version })).status).toBe(
      200,
    );
  });

  it.each([
    ["GET /me", "1.99", "The requested version could not be found"],
    ["GET /me", "nonsense", "The requested version could not be found"],
    ["GET /help_center/sections", "2.10", "Requested resource is not available in current API version."],
    ["GET /help_center/sections/191", "2.16", "Requested resource is not available in current API version."],
  ])("%s is refused for version %s", async (request, version, message) => {
    const reply = await call(request, undefined, { "Intercom-Version": version });
    expect(reply.status).toBe(400);
    expect(reply.body).toEqual(errorOf("intercom_version_invalid", message));
  });

  it.each([
    ["an unknown path", "GET /nonsense"],
    ["an unknown method", "PATCH /articles/35"],
    ["a method the path does not have", "DELETE /me"],
    ["a path that climbs", "GET /help_center/../../etc/passwd"],
    ["an encoded path that climbs", "GET /articles/..%2f..%2fetc%2fpasswd"],
    ["an id that is no number", "GET /help_center/sections/__proto__"],
    ["an id as long as a book", `GET /help_center/sections/${"9".repeat(5000)}`],
  ])("is not found for %s", async (_what, request) => {
    const reply = await call(request);
    expect(reply.status).toBe(404);
    expect(reply.body).toEqual(errorOf("not_found", "Resource Not Found"));
  });

  it.each([
    ["malformed JSON", "{", 400, "parameter_invalid"],
    ["a list instead of an object", "[]", 400, "parameter_invalid"],
    ["a text", '"x"', 400, "parameter_invalid"],
    ["null", "null", 400, "parameter_invalid"],
    ["too much", JSON.stringify({ name: "x".repeat(1000) }), 413, "client_error"],
    ["JSON nested without end", `{"name":${"[".repeat(900)}`, 400, "parameter_invalid"],
    ["a name that is no text", '{"name":{"a":1}}', 400, "parameter_invalid"],
    ["translations that are no map", '{"name":"x","translated_content":[1]}', 400, "parameter_invalid"],
    [
      "a translation that is no map",
      '{"name":"x","translated_content":{"fr":"y"}}',
      400,
      "parameter_invalid",
    ],
  ])("is refused with %s as its body, and changes nothing", async (_what, body, status, code) => {
    const sandbox = createTestSandbox({ content, maxBodyBytes: 1000 });
    const reply = await callerOf(sandbox)("PUT /help_center/sections/191", body);
    expect(reply).toMatchObject({ status, body: { type: "error.list", errors: [{ code }] } });
    expect(sandbox.content()).toEqual(content);
  });

  it("is refused where its body does not call itself JSON", async () => {
    expect((await call("POST /tags", '{"name":"x"}', { "Content-Type": "text/plain" })).status).toBe(415);
  });

  it("takes keys that mean something to JavaScript for what they are: unknown locales", async () => {
    const sandbox = createTestSandbox({ content, switches: { "locale-not-enabled": "store" } });
    const body =
      '{"translated_content":{"__proto__":{"name":"x"},"constructor":{"name":"y"},"toString":{"name":"z"}}}';
    expect((await callerOf(sandbox)("PUT /help_center/sections/191", body)).status).toBe(200);
    expect(sandbox.content()).toEqual(content);
  });

  it("gets an opaque id of its own, in the header and in an error", async () => {
    const first = await call("GET /me");
    const second = await call("GET /nonsense");
    expect(first.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(second.body).toMatchObject({ request_id: second.headers.get("x-request-id") });
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  });

  it("takes as long as the latency says", async () => {
    const slept: number[] = [];
    const sleep = async (milliseconds: number): Promise<void> => void slept.push(milliseconds);
    await callerOf(createTestSandbox({ latencyMs: 80, sleep }))("GET /me");
    expect(slept).toEqual([40, 40]);
  });
});
