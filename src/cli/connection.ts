import { setMaxListeners } from "node:events";
import type { Command } from "commander";
import { z } from "zod";

import { createWorkspaceClient, type ClientEvent } from "../client/index.ts";
import { CONFIG_FILE, resolveConnection } from "../config/index.ts";
import type { Workspace } from "../model/index.ts";
import {
  createRateLimiter,
  createSystemClock,
  createTransport,
  type RetryEvent,
} from "../transport/index.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { readConfigText } from "./read-config-text.ts";

const flagsSchema = z.object({
  workspace: z.string().optional(),
  allowHost: z.array(z.string()).optional(),
  apiVersion: z.string().optional(),
  defaultLocale: z.string().optional(),
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
    .option("--default-locale <locale>", "default locale of a workspace that does not name its own");
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
  // The machine's own clock: a command's `now` may stand still in a test, and waiting would never end.
  const clock = createSystemClock();
  const limiter = createRateLimiter({ clock, random: Math.random });
  const transport = createTransport({
    ...settings,
    fetch: io.fetch,
    clock,
    random: Math.random,
    limiter,
    onEvent,
  });
  const { apiVersion, baseUrl, defaultLocale } = settings;
  // Every request that waits listens for Ctrl-C: Node takes more than ten listeners for a leak.
  setMaxListeners(0, io.signal);
  const workspace = createWorkspaceClient({
    transport,
    limiter,
    apiVersion,
    defaultLocale,
    signal: io.signal,
    onEvent,
  });
  return { ...workspace, apiVersion, baseUrl };
}
