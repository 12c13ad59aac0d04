import { ConfigError } from "../errors.ts";

interface VersionDifferences {
  /** Sections were removed in 2.10: from then on they are collections with a parent. */
  readonly hasSections: boolean;
}

/** The versions of Intercom's API that helpferry speaks, and all it does differently between them. */
const API_VERSIONS: Readonly<Record<string, VersionDifferences>> = {
  "2.9": { hasSections: true },
  "2.10": { hasSections: false },
};

/** Throws ConfigError for a version helpferry does not speak. */
export function differencesOf(apiVersion: string): VersionDifferences {
  const differences = Object.hasOwn(API_VERSIONS, apiVersion) ? API_VERSIONS[apiVersion] : undefined;
  if (differences === undefined) {
    throw new ConfigError({
      code: "api-version-unknown",
      message: `Intercom API version "${apiVersion}" is not one that helpferry speaks; wanted ${Object.keys(API_VERSIONS).join(" or ")}`,
      hint: "Set INTERCOM_VERSION=2.9 or leave it out.",
    });
  }
  return differences;
}
