import type { Command } from "commander";
import { z } from "zod";

import type { ClientEvent } from "../client/index.ts";
import { CONFIG_FILE, resolveConnection } from "../config/index.ts";
import type { Workspace } from "../model/index.ts";
import type { RetryEvent } from "../transport/index.ts";
import { openWorkspace } from "../workflows/open-workspace.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { readConfigText } from "./read-config-text.ts";

const flagsSchema = z.object({
  workspace: z.string().optional(),
  allowHost: z.array(z.string()).optional(),
  apiVersion: z.string().optional(),
  defaultLocale: z.string().optional(),
  budget: z.string().optional(),
  timeout: z.string().optional(),
});

/** What happens on the way to the workspace, for people who wait and for reports. */
export type ConnectionEvent = RetryEvent | ClientEvent;

/** A workspace, and how it is reached. */
export interface ConnectedWorkspace extends Workspace {
  readonly apiVersion: string;
  /** Scheme, host and path requests go to, for people. */
  readonly baseUrl: string;
}

/** Declares the options every command has that talks to a workspace. */
export function addConnectionOptions(command: Command): void {
  command
    .option("--workspace <name>", `connect to this workspace of ${CONFIG_FILE}`)
    .option(
      "--allow-host <host>",
      "also send the access token to this host (can be repeated)",
      (host: string, before: readonly string[]): readonly string[] => [...before, host],
      [],
    )
    .option("--api-version <version>", "Intercom API version to ask for (default: INTERCOM_VERSION or 2.9)")
    .option("--default-locale <locale>", "default locale of a workspace that does not name its own")
    .option("--budget <percent>", "part of the rate limit to use at most, for example 70% (default: 100%)")
    .option("--timeout <seconds>", "how long a request may take (default: 60)");
}

/** The workspace's name in the config, where the command names one: the next command is to name it, too. */
export function namedWorkspace({ workspace }: CommandOptions): string | undefined {
  return typeof workspace === "string" ? workspace : undefined;
}

/**
 * Opens the workspace that the options, the config and the environment name. Nothing is sent yet.
 *
 * Throws ConfigError or UsageError where it cannot be opened. `onEvent` hears of retries and findings.
 */
export async function connect(
  io: CommandIo,
  options: CommandOptions,
  onEvent?: (event: ConnectionEvent) => void,
): Promise<ConnectedWorkspace> {
  const settings = resolveConnection({
    env: io.env,
    flags: flagsSchema.parse(options),
    configText: await readConfigText(io.cwd),
  });
  const workspace = openWorkspace({ ...settings, fetch: io.fetch, signal: io.signal, onEvent });
  const { apiVersion, baseUrl } = settings;
  return { ...workspace, apiVersion, baseUrl };
}
