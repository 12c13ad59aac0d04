import { ConfigError, UsageError } from "../errors.ts";
import { resolveLocale, type LocaleCode } from "../model/index.ts";
import { parseBaseUrl, REGION_BASE_URLS, type Region } from "../transport/index.ts";
import { CONFIG_FILE, parseConfig, type Config, type WorkspaceConfig } from "./config-file.ts";
import { readBudget, readTimeoutMs } from "./pace-settings.ts";

const DEFAULT_API_VERSION = "2.9";
const TOKEN_ENV = "INTERCOM_ACCESS_TOKEN";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the command line says about the connection. */
export interface ConnectionFlags {
  /** A workspace of the config. */
  readonly workspace?: string | undefined;
  /** Hosts beyond Intercom's and this machine that the token may be sent to. */
  readonly allowHost?: readonly string[] | undefined;
  readonly apiVersion?: string | undefined;
  readonly defaultLocale?: string | undefined;
  /** The part of the rate limit that may be used: `70%`. */
  readonly budget?: string | undefined;
  /** How long a request may take, in seconds. */
  readonly timeout?: string | undefined;
}

interface ConnectionSources {
  readonly env: Environment;
  readonly flags: ConnectionFlags;
  /** Content of the config file; undefined where there is none. */
  readonly configText: string | undefined;
}

/** Where and as whom to connect. Holds the token: not for printing. */
interface ConnectionSettings {
  readonly baseUrl: string;
  readonly token: string;
  readonly apiVersion: string;
  /** Undefined where nobody named one: then the content does, or it is English. */
  readonly defaultLocale: LocaleCode | undefined;
  readonly allowedHosts: readonly string[];
  /** The part of each rate window that may be used, above 0 up to 1. */
  readonly budget: number;
  readonly timeoutMs: number;
}

/**
 * Puts the connection together. The command line wins over the config, the config over the environment;
 * a workspace chosen by name takes neither token nor address from anywhere but its own entry, so that two
 * workspaces are never mixed.
 *
 * Throws ConfigError or UsageError with what to do; never shows a token.
 */
export function resolveConnection({ env, flags, configText }: ConnectionSources): ConnectionSettings {
  const config = configText === undefined ? undefined : parseConfig(configText);
  const workspace = chooseWorkspace(config, flags.workspace);
  const allowedHosts = flags.allowHost ?? [];
  const baseUrl = workspace === undefined ? baseUrlOfEnv(env) : baseUrlOfConfig(workspace, flags.workspace);
  return {
    token: readToken(env, workspace?.tokenEnv ?? TOKEN_ENV, config),
    baseUrl: parseBaseUrl(baseUrl, allowedHosts).href.replace(/\/+$/, ""),
    apiVersion:
      flags.apiVersion ?? workspace?.apiVersion ?? read(env, "INTERCOM_VERSION") ?? DEFAULT_API_VERSION,
    defaultLocale: readLocale(flags.defaultLocale ?? workspace?.defaultLocale),
    allowedHosts,
    budget: readBudget(flags.budget, workspace?.budget),
    timeoutMs: readTimeoutMs(flags.timeout, workspace?.timeoutSeconds),
  };
}

function chooseWorkspace(config: Config | undefined, name: string | undefined): WorkspaceConfig | undefined {
  if (name === undefined) {
    return undefined;
  }
  const names = Object.keys(config?.workspaces ?? {});
  const workspace = names.includes(name) ? config?.workspaces[name] : undefined;
  if (workspace === undefined) {
    throw new UsageError({
      code: "workspace-not-configured",
      message:
        config === undefined
          ? `--workspace ${name}: there is no ${CONFIG_FILE} here`
          : `--workspace ${name}: ${CONFIG_FILE} has no workspace of that name`,
      hint:
        names.length === 0
          ? `Add it under "workspaces" in ${CONFIG_FILE}, or leave --workspace out and set ${TOKEN_ENV}.`
          : `Workspaces there: ${names.join(", ")}.`,
    });
  }
  return workspace;
}

function baseUrlOfConfig({ baseUrl, region }: WorkspaceConfig, name: string | undefined): string {
  if (baseUrl !== undefined && region !== undefined) {
    throw contradiction(
      `${CONFIG_FILE}: workspace "${name}" has both baseUrl and region`,
      "Keep one of the two.",
    );
  }
  return baseUrl ?? REGION_BASE_URLS[region ?? "us"];
}

function baseUrlOfEnv(env: Environment): string {
  const baseUrl = read(env, "INTERCOM_BASE_URL");
  const region = read(env, "INTERCOM_REGION");
  if (baseUrl !== undefined && region !== undefined) {
    throw contradiction("Both INTERCOM_BASE_URL and INTERCOM_REGION are set", "Unset one of the two.");
  }
  return baseUrl ?? REGION_BASE_URLS[parseRegion(region ?? "us")];
}

function parseRegion(text: string): Region {
  const region = text.toLowerCase();
  if (isRegion(region)) {
    return region;
  }
  throw new ConfigError({
    code: "region-unknown",
    message: `INTERCOM_REGION is "${text}"; wanted us, eu or au`,
    hint: "Intercom shows the region in the address of the workspace: app.eu.intercom.com is eu.",
  });
}

function isRegion(text: string): text is Region {
  return Object.hasOwn(REGION_BASE_URLS, text);
}

function contradiction(message: string, hint: string): ConfigError {
  return new ConfigError({ code: "config-contradictory", message: `${message}; wanted one`, hint });
}

function readToken(env: Environment, variable: string, config: Config | undefined): string {
  const token = read(env, variable);
  if (token !== undefined) {
    return token;
  }
  const names = Object.keys(config?.workspaces ?? {});
  const choice =
    variable === TOKEN_ENV && names.length > 0 ? ` Or choose one with --workspace: ${names.join(", ")}.` : "";
  throw new ConfigError({
    code: "token-missing",
    message: `No access token: the environment variable ${variable} is not set`,
    hint: `export ${variable}=… with a token from Intercom's Developer Hub.${choice}`,
  });
}

/** An environment variable without the blanks that pasting leaves; undefined where it is empty. */
function read(env: Environment, variable: string): string | undefined {
  const value = env[variable]?.trim();
  return value === "" ? undefined : value;
}

function readLocale(text: string | undefined): LocaleCode | undefined {
  if (text === undefined) {
    return undefined;
  }
  const locale = resolveLocale(text);
  if (
    locale.kind === "ambiguous" ||
    (locale.kind === "unknown" && !/^[a-z]{2,3}(-[A-Za-z]+)?$/.test(locale.code))
  ) {
    throw new UsageError({
      code: "default-locale-unclear",
      message: `The default locale "${text}" cannot be used: ${locale.note}`,
      hint: "Write the locale as Intercom does, for example --default-locale pt-BR.",
    });
  }
  return locale.code;
}
