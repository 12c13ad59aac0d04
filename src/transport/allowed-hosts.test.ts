import { describe, expect, test } from "vitest";

import { ConfigError } from "../errors.ts";
import { parseBaseUrl } from "./allowed-hosts.ts";

describe("parseBaseUrl()", () => {
  test.each([
    "https://api.intercom.io",
    "https://api.eu.intercom.io/",
    "https://api.au.intercom.io",
    "http://localhost:4010",
    "http://127.0.0.1:4010",
    "http://127.9.9.9",
    "http://[::1]:4010",
  ])("lets the token go to %s", (baseUrl) => {
    expect(parseBaseUrl(baseUrl).origin).toBe(new URL(baseUrl).origin);
  });

  test.each([
    ["https://evil.example", "host-not-allowed"],
    ["https://api.intercom.io.evil.example", "host-not-allowed"],
    ["https://xapi.intercom.io", "host-not-allowed"],
    ["https://localhost.evil.example", "host-not-allowed"],
    ["https://127.0.0.1.evil.example", "host-not-allowed"],
    ["http://api.intercom.io", "https-required"],
    ["https://api.intercom.io@evil.example", "base-url-malformed"],
    ["https://me:secret@api.intercom.io", "base-url-malformed"],
    ["https://api.intercom.io?x=1", "base-url-malformed"],
    ["ftp://api.intercom.io", "base-url-malformed"],
    ["api.intercom.io", "base-url-malformed"],
    ["", "base-url-malformed"],
  ])("refuses %s: %s", (baseUrl, code) => {
    expect(() => parseBaseUrl(baseUrl)).toThrow(expect.objectContaining({ code }));
    expect(() => parseBaseUrl(baseUrl)).toThrow(ConfigError);
  });

  test("lets the token go to a host that was allowed, on any port or on the one named", () => {
    expect(parseBaseUrl("https://gateway.example:8443", ["gateway.example"]).host).toBe(
      "gateway.example:8443",
    );
    expect(parseBaseUrl("https://gateway.example:8443", ["gateway.example:8443"]).host).toBe(
      "gateway.example:8443",
    );
    expect(() => parseBaseUrl("https://gateway.example:9", ["gateway.example:8443"])).toThrow(ConfigError);
    expect(() => parseBaseUrl("http://gateway.example", ["gateway.example"])).toThrow(/unencrypted/);
  });

  test("shows no password that stands in a URL", () => {
    expect(() => parseBaseUrl("ftp://me:hunter2@host")).toThrow(expect.not.stringContaining("hunter2"));
    expect(() => parseBaseUrl("https://me:hunter2@api.intercom.io")).toThrow(
      expect.not.stringContaining("hunter2"),
    );
  });
});
