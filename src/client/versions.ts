import { ConfigError } from "../errors.ts";

interface VersionDifferences {
  /** Sections were removed in 2.10: from then on they are collections with a parent. */
  readonly hasSections: boolean;
}

/** The versions of Intercom's API that helpferry speaks, and all it does differently between them. */
export const API_VERSIONS = {
  "2.9": { hasSections: true },
  "2.10": { hasSections: false },
} as const satisfies Record<string, VersionDifferences>;

export type ApiVersion = keyof typeof API_VERSIONS;

export const DEFAULT_API_VERSION: ApiVersion = "2.9";

/** Throws ConfigError for a version helpferry does not speak. */
export function parseApiVersion(text: string): ApiVersion {
  if (isApiVersion(text)) {
    return text;
  }
  throw new ConfigError({
    code: "api-version-unknown",
    message: `Intercom API version "${text}" is not one that helpferry speaks; wanted ${Object.keys(API_VERSIONS).join(" or ")}`,
    hint: `Set INTERCOM_VERSION=${DEFAULT_API_VERSION} or leave it out.`,
  });
}

function isApiVersion(text: string): text is ApiVersion {
  return Object.hasOwn(API_VERSIONS, text);
}
