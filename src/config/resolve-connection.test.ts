import { describe, expect, test } from "vitest";

import { ConfigError, HelpferryError, UsageError } from "../errors.ts";
import { resolveConnection, type ConnectionFlags, type Environment } from "./resolve-connection.ts";

const token = "dG9rOjAxMjM0NTY3ODlhYmNkZWY=";

interface Given {
  readonly env?: Environment;
  readonly flags?: ConnectionFlags;
  readonly config?: unknown;
}

function resolve({ env = { INTERCOM_ACCESS_TOKEN: token }, flags = {}, config }: Given) {
  const configText = config === undefined || typeof config === "string" ? config : JSON.stringify(config);
  return resolveConnection({ env, flags, configText });
}

function failureOf(given: Given): HelpferryError {
  try {
    resolve(given);
  } catch (error) {
    if (error instanceof HelpferryError) {
      return error;
    }
    throw error;
  }
  throw new Error("The connection should have been refused.");
}

/** A config with one workspace, `production`. */
function configWith(workspace: unknown) {
  return { workspaces: { production: workspace } };
}

const production = { workspace: "production" };
const productionEnv = { INTERCOM_TOKEN_PRODUCTION: token };
const tokenEnv = "INTERCOM_TOKEN_PRODUCTION";

describe("from the environment", () => {
  test("a token is enough: Intercom in the US, API 2.9", () => {
    expect(resolve({})).toEqual({
      token,
      baseUrl: "https://api.intercom.io",
      apiVersion: "2.9",
      defaultLocale: undefined,
      allowedHosts: [],
      budget: 1,
      timeoutMs: 60_000,
    });
  });

  test.each([
    [{ INTERCOM_REGION: "eu" }, { baseUrl: "https://api.eu.intercom.io" }],
    [{ INTERCOM_REGION: "AU" }, { baseUrl: "https://api.au.intercom.io" }],
    [{ INTERCOM_BASE_URL: "http://127.0.0.1:4010/" }, { baseUrl: "http://127.0.0.1:4010" }],
    [{ INTERCOM_BASE_URL: "", INTERCOM_REGION: " eu " }, { baseUrl: "https://api.eu.intercom.io" }],
    [{ INTERCOM_VERSION: "2.10" }, { apiVersion: "2.10" }],
  ])("%j", (env, wanted) => {
    expect(resolve({ env: { INTERCOM_ACCESS_TOKEN: ` ${token}\n`, ...env } })).toMatchObject({
      token,
      ...wanted,
    });
  });
});

describe("from the config", () => {
  test("a workspace chosen by name brings token, region, version and locale", () => {
    const config = configWith({ tokenEnv, region: "au", apiVersion: "2.10", defaultLocale: "fr" });
    expect(resolve({ env: productionEnv, flags: production, config })).toEqual({
      token,
      baseUrl: "https://api.au.intercom.io",
      apiVersion: "2.10",
      defaultLocale: "fr",
      allowedHosts: [],
      budget: 1,
      timeoutMs: 60_000,
    });
  });

  test("neither token nor address of another workspace slips in from the environment", () => {
    const env = {
      ...productionEnv,
      INTERCOM_ACCESS_TOKEN: "another",
      INTERCOM_BASE_URL: "http://127.0.0.1:1",
      INTERCOM_REGION: "eu",
    };
    expect(resolve({ env, flags: production, config: configWith({ tokenEnv }) })).toMatchObject({
      token,
      baseUrl: "https://api.intercom.io",
    });
    const missing = failureOf({ flags: production, config: configWith({ tokenEnv }) });
    expect(missing.message).toContain("INTERCOM_TOKEN_PRODUCTION is not set");
  });

  test("the config does nothing until a workspace is chosen", () => {
    expect(resolve({ config: configWith({ tokenEnv, region: "eu" }) }).baseUrl).toBe(
      "https://api.intercom.io",
    );
  });

  test("a file that begins with a byte order mark is read", () => {
    const config = `\uFEFF${JSON.stringify(configWith({ tokenEnv }))}`;
    expect(resolve({ env: productionEnv, flags: production, config }).token).toBe(token);
  });
});

describe("from the command line", () => {
  test("version and locale win over config and environment", () => {
    const flags = { ...production, apiVersion: "2.9", defaultLocale: "pt_BR" };
    const config = configWith({ tokenEnv, apiVersion: "2.10", defaultLocale: "fr" });
    expect(resolve({ env: { ...productionEnv, INTERCOM_VERSION: "2.10" }, flags, config })).toMatchObject({
      apiVersion: "2.9",
      defaultLocale: "pt-BR",
    });
  });

  test.each([
    [{ budget: "70%" }, { budget: 0.7 }],
    [{ budget: "12.5%" }, { budget: 0.125 }],
    [{ timeout: "2.5" }, { timeoutMs: 2500 }],
    [{}, { budget: 0.4, timeoutMs: 90_000 }],
  ])("budget and timeout win over the config's: %j", (flags, wanted) => {
    const config = configWith({ tokenEnv, budget: "40%", timeoutSeconds: 90 });
    expect(resolve({ env: productionEnv, flags: { ...production, ...flags }, config })).toMatchObject(wanted);
  });

  test("only --allow-host opens another host, wherever its address was written", () => {
    const config = configWith({ tokenEnv, baseUrl: "https://gateway.example/intercom" });
    const closed = failureOf({ env: productionEnv, flags: production, config });
    expect(closed).toMatchObject({
      code: "host-not-allowed",
      hint: expect.stringContaining("--allow-host gateway.example"),
    });
    const flags = { ...production, allowHost: ["gateway.example"] };
    expect(resolve({ env: productionEnv, flags, config }).baseUrl).toBe("https://gateway.example/intercom");
    const env = { INTERCOM_ACCESS_TOKEN: token, INTERCOM_BASE_URL: "https://gateway.example" };
    expect(failureOf({ env }).code).toBe("host-not-allowed");
    expect(resolve({ env, flags: { allowHost: ["gateway.example"] } }).baseUrl).toBe(
      "https://gateway.example",
    );
  });

  test("a locale beyond Intercom's 37 is kept", () => {
    expect(resolve({ flags: { defaultLocale: "hi" } }).defaultLocale).toBe("hi");
  });
});

describe("each mistake gives one message with its mend", () => {
  const mistakes: readonly (readonly [string, Given, typeof HelpferryError, string, RegExp])[] = [
    ["no token", { env: {} }, ConfigError, "token-missing", /export INTERCOM_ACCESS_TOKEN=/],
    ["an empty token", { env: { INTERCOM_ACCESS_TOKEN: " " } }, ConfigError, "token-missing", /export/],
    [
      "no token, but a config",
      { env: {}, config: configWith({ tokenEnv }) },
      ConfigError,
      "token-missing",
      /--workspace: production/,
    ],
    [
      "a region that is none",
      { env: { INTERCOM_ACCESS_TOKEN: token, INTERCOM_REGION: "mars" } },
      ConfigError,
      "region-unknown",
      /app\.eu\.intercom\.com/,
    ],
    [
      "an address and a region",
      {
        env: { INTERCOM_ACCESS_TOKEN: token, INTERCOM_REGION: "eu", INTERCOM_BASE_URL: "http://localhost:1" },
      },
      ConfigError,
      "config-contradictory",
      /Unset one/,
    ],
    [
      "an address that is none",
      { env: { INTERCOM_ACCESS_TOKEN: token, INTERCOM_BASE_URL: "api.intercom.io" } },
      ConfigError,
      "base-url-malformed",
      /whole URL/,
    ],
    [
      "a workspace without a config",
      { flags: production },
      UsageError,
      "workspace-not-configured",
      /helpferry\.config\.json/,
    ],
    [
      "a workspace that is not in the config",
      { flags: { workspace: "__proto__" }, config: configWith({ tokenEnv }) },
      UsageError,
      "workspace-not-configured",
      /Workspaces there: production/,
    ],
    ["a config that is not JSON", { config: `{"workspaces": ` }, ConfigError, "config-not-json", /node -e/],
    ["a config that is no object", { config: "[]" }, ConfigError, "config-invalid", /Wanted/],
    [
      "an unknown key",
      { config: configWith({ tokenEnv, regoin: "eu" }) },
      ConfigError,
      "config-invalid",
      /Wanted/,
    ],
    [
      "a wrong region",
      { config: configWith({ tokenEnv, region: "mars" }) },
      ConfigError,
      "config-invalid",
      /Wanted/,
    ],
    ["a budget of nothing", { flags: { budget: "0%" } }, UsageError, "wrong-option", /for example 70%/],
    [
      "a budget without its percent",
      { flags: { budget: "0.7" } },
      UsageError,
      "wrong-option",
      /percent sign/,
    ],
    [
      "a budget beyond the limit in the config",
      { env: productionEnv, flags: production, config: configWith({ tokenEnv, budget: "120%" }) },
      ConfigError,
      "config-invalid",
      /percent sign/,
    ],
    ["a timeout of nothing", { flags: { timeout: "" } }, UsageError, "wrong-option", /60 seconds/],
    ["a timeout in milliseconds", { flags: { timeout: "60000" } }, UsageError, "wrong-option", /60 seconds/],
    [
      "a timeout below zero in the config",
      { env: productionEnv, flags: production, config: configWith({ tokenEnv, timeoutSeconds: -1 }) },
      ConfigError,
      "config-invalid",
      /60 seconds/,
    ],
    [
      "no tokenEnv",
      { config: configWith({}) },
      ConfigError,
      "token-env-malformed",
      /the name, not the token/,
    ],
    [
      "a tokenEnv of another program",
      { config: configWith({ tokenEnv: "AWS_SECRET_ACCESS_KEY" }) },
      ConfigError,
      "token-env-malformed",
      /INTERCOM_/,
    ],
    [
      "address and region in one entry",
      {
        env: productionEnv,
        flags: production,
        config: configWith({ tokenEnv, region: "eu", baseUrl: "http://localhost" }),
      },
      ConfigError,
      "config-contradictory",
      /Keep one/,
    ],
    [
      "a locale that could be two",
      { flags: { defaultLocale: "zh" } },
      UsageError,
      "default-locale-unclear",
      /as Intercom does/,
    ],
    [
      "a locale that is none",
      { flags: { defaultLocale: "-- --" } },
      UsageError,
      "default-locale-unclear",
      /as Intercom does/,
    ],
  ];
  test.each(mistakes)("%s", (_name, given, family, code, hint) => {
    const error = failureOf(given);
    expect(error).toBeInstanceOf(family);
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
    expect(error.cause).toBeUndefined();
  });

  test.each([
    ["under a key of its own", configWith({ tokenEnv, token: "plain-secret-value" })],
    ["under a key at the top", { workspaces: {}, accessToken: "plain-secret-value" }],
    ["as tokenEnv", configWith({ tokenEnv: "plain-secret-value" })],
    ["as a token of Intercom's shape, anywhere", configWith({ tokenEnv, baseUrl: `https://${token}` })],
    ["in a file that is not JSON", `{"token": "plain-secret-value"`],
    ["as a version", configWith({ tokenEnv, apiVersion: ["plain-secret-value"] })],
    ["as a region", configWith({ tokenEnv, region: "plain-secret-value" })],
  ])("a token written into the config %s is refused and not repeated", (_name, config) => {
    const error = failureOf({ env: productionEnv, flags: production, config });
    expect(error).toBeInstanceOf(ConfigError);
    expect(`${error.message} ${error.hint} ${error.stack}`).not.toMatch(/plain-secret-value|dG9r/);
  });

  test("a token in the config says that it was found", () => {
    expect(failureOf({ config: configWith({ tokenEnv, token: "x" }) }).code).toBe("token-in-config");
    expect(failureOf({ config: configWith({ tokenEnv: token }) }).code).toBe("token-in-config");
  });
});
