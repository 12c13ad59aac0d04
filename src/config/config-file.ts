import { z } from "zod";

import { ConfigError } from "../errors.ts";

/** The file a project keeps its workspaces in, beside its snapshots. */
export const CONFIG_FILE = "helpferry.config.json";

/** Tokens are named, never written: a file is shared, an environment is not. */
const tokenEnv = z.string().regex(/^INTERCOM_[A-Z0-9_]+$/);

const workspace = z.strictObject({
  /** The environment variable that holds the access token. */
  tokenEnv,
  region: z.enum(["us", "eu", "au"]).optional(),
  /** Of Intercom or of this machine; any other needs --allow-host as well. */
  baseUrl: z.string().optional(),
  apiVersion: z.string().optional(),
  defaultLocale: z.string().optional(),
  /** The part of the rate limit that may be used: "70%". */
  budget: z.string().optional(),
  /** How long a request may take. */
  timeoutSeconds: z.number().optional(),
});

const texts = z.array(z.string().min(1)).min(1);

/** A part of the content under a name of its own; the same words as the options of the command line. */
const selection = z.strictObject({
  resources: texts.optional(),
  collections: texts.optional(),
  locales: texts.optional(),
  states: texts.optional(),
  labels: texts.optional(),
  ids: texts.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  updatedSince: z.string().optional(),
});

/** One translation, or several that are all right. */
const oneOrMore = z
  .union([z.string().min(1), texts])
  .transform((given): readonly string[] => (typeof given === "string" ? [given] : given));

/** How the project's own words are translated; by locale, as Intercom spells it. */
const terms = z.strictObject({
  /** Names that stay as they are in every language. */
  doNotTranslate: texts.default([]),
  glossary: z
    .array(
      z.strictObject({
        term: z.string().min(1),
        translations: z.record(z.string().min(1), oneOrMore).default({}),
        forbidden: z.record(z.string().min(1), oneOrMore).default({}),
      }),
    )
    .default([]),
});

const config = z.strictObject({
  $schema: z.string().optional(),
  /** The language of reports and messages; which there are is known by those who speak them. */
  language: z.string().max(20).optional(),
  workspaces: z.record(z.string().min(1), workspace).default({}),
  selections: z.record(z.string().min(1), selection).default({}),
  terms: terms.default({ doNotTranslate: [], glossary: [] }),
});

/** One workspace of the config. */
export type WorkspaceConfig = Readonly<z.output<typeof workspace>>;

/** One selection of the config, as it was written. */
export type SelectionConfig = Readonly<z.output<typeof selection>>;

/** The terms of the config. */
export type TermsConfig = Readonly<z.output<typeof terms>>;

export interface Config {
  readonly language?: string | undefined;
  readonly workspaces: Readonly<Record<string, WorkspaceConfig>>;
  readonly selections: Readonly<Record<string, SelectionConfig>>;
  readonly terms: TermsConfig;
}

/**
 * Reads a config. Throws ConfigError that names the place of the first mistake; no value of the file is
 * repeated in it, since any could be a token somebody put in the wrong place.
 */
export function parseConfig(text: string): Config {
  if (looksLikeToken(text)) {
    throw tokenInConfig("it");
  }
  const result = config.safeParse(parseJson(text));
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  throw describeIssue(issue);
}

/** Intercom's access tokens are base64 of "tok:…". */
function looksLikeToken(text: string): boolean {
  return /dG9r[\w+/=-]{16,}/.test(text);
}

function describeIssue(issue: z.core.$ZodIssue | undefined): ConfigError {
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === "unrecognized_keys" && issue.keys.some((key) => /token|secret|password/i.test(key))) {
    return tokenInConfig(`"${[...path, issue.keys[0]].join(".")}"`);
  }
  if (path.at(-1) === "tokenEnv") {
    return new ConfigError({
      code: "token-env-malformed",
      message: `${CONFIG_FILE}: "${path.join(".")}" is missing or not the name of an environment variable that begins with INTERCOM_`,
      hint: 'Write the name, not the token: "tokenEnv": "INTERCOM_TOKEN_PRODUCTION", and set that variable where you work.',
    });
  }
  const place = path.length === 0 ? "" : ` "${path.join(".")}":`;
  return new ConfigError({
    code: "config-invalid",
    message: `${CONFIG_FILE}:${place} ${issue?.message ?? "cannot be read"}`,
    hint: 'Wanted: { "workspaces": { "NAME": { "tokenEnv": "INTERCOM_…", "region": "us" | "eu" | "au" } } }, with baseUrl, apiVersion, defaultLocale, budget and timeoutSeconds as you need them; beside it language, selections and terms.',
  });
}

function tokenInConfig(place: string): ConfigError {
  return new ConfigError({
    code: "token-in-config",
    message: `${CONFIG_FILE}: ${place} holds an access token; a config may only name the environment variable that does`,
    hint: 'Replace it with "tokenEnv": "INTERCOM_…", and revoke the token if the file was ever shared.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // The parser's own message quotes the file.
    throw new ConfigError({
      code: "config-not-json",
      message: `${CONFIG_FILE} is not JSON`,
      hint: `Find the place with: node -e 'JSON.parse(fs.readFileSync("${CONFIG_FILE}", "utf8"))'`,
    });
  }
}
