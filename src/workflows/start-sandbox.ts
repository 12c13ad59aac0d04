import {
  createSandbox,
  emptySandboxContent,
  parseFault,
  parseForeign,
  parseSwitch,
  seededRandom,
  serveSandbox,
  SWITCH_NAMES,
  SWITCHES,
  type RequestLogEntry,
  type SwitchName,
} from "../sandbox/index.ts";
import { UsageError } from "../errors.ts";
import { openSnapshot } from "../snapshot/index.ts";
import { loadSandbox, type LoadedSandbox } from "./load-sandbox.ts";
import { loadTwin } from "./load-twin.ts";
import { openSandboxFile, type KeptSandbox } from "./sandbox-file.ts";

export interface StartSandboxOptions {
  /** The folder of a snapshot to start with; an empty workspace without it. */
  readonly from?: string | undefined;
  /** The folder of a snapshot whose people, newsfeeds and help centers an empty workspace has under other ids. */
  readonly like?: string | undefined;
  /**
   * A file that keeps what the workspace holds: where it is there, the sandbox goes on with it, whatever
   * `from` and `like` say. Each write is on disk before its reply leaves.
   */
  readonly data?: string | undefined;
  /** 0 for any free one. */
  readonly port: number;
  readonly token?: string | undefined;
  readonly singleLanguage?: boolean | undefined;
  /** Requests per window. */
  readonly rateLimit?: number | undefined;
  readonly windowSeconds?: number | undefined;
  readonly latencyMs?: number | undefined;
  /** `name=value`, as `parseSwitch` reads them. */
  readonly switches?: readonly string[];
  /** As `parseFault` reads them. */
  readonly faults?: readonly string[];
  /** Other programs' traffic, as `parseForeign` reads it. */
  readonly foreign?: string | undefined;
  /** How far the sandbox's clock is ahead of this machine's; below zero: behind. */
  readonly clockSkewSeconds?: number | undefined;
  /** Makes faults with a chance strike the same requests every time. */
  readonly seed?: number | undefined;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly onRequest: (entry: RequestLogEntry) => void;
}

/** A question Intercom's documentation leaves open, and the answer the sandbox goes by. */
export interface UnverifiedAnswer {
  readonly name: SwitchName;
  readonly value: string;
  readonly values: readonly string[];
}

export interface StartedSandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly token: string;
  readonly workspaceName: string;
  /** Objects of the snapshot that no workspace has yet. */
  readonly leftOut: number;
  /** True where it goes on with what the file of an earlier sandbox keeps. */
  readonly continued: boolean;
  readonly unverified: readonly UnverifiedAnswer[];
  close(): Promise<void>;
}

/**
 * Starts a sandbox that listens on loopback.
 *
 * @throws UsageError for an unknown switch or fault or a port that is taken; ConfigError where there is no
 * snapshot; FormatError where the file is no sandbox's
 */
export async function startSandbox(options: StartSandboxOptions): Promise<StartedSandbox> {
  const { token, rateLimit, windowSeconds, latencyMs, seed, clockSkewSeconds = 0 } = options;
  const switches = (options.switches ?? []).map((text) => parseSwitch(text));
  const faults = (options.faults ?? []).map((text) => parseFault(text));
  const foreign = options.foreign === undefined ? undefined : parseForeign(options.foreign);
  const file = options.data === undefined ? undefined : openSandboxFile(options.data);
  const kept = await file?.read();
  const workspace = kept === undefined ? await load(options) : { ...kept, leftOut: 0 };
  const { multilingual } = workspace;
  const sandbox = createSandbox({
    content: workspace.content,
    lastIds: kept?.lastIds,
    multilingual: multilingual && options.singleLanguage !== true,
    now: () => options.now().getTime() + clockSkewSeconds * 1000,
    random: seed === undefined ? Math.random : seededRandom(seed),
    sleep: options.sleep,
    onRequest: options.onRequest,
    switches: switches.reduce((all, each) => ({ ...all, ...each }), {}),
    faults,
    ...(token === undefined ? {} : { token }),
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(windowSeconds === undefined ? {} : { windowSeconds }),
    ...(latencyMs === undefined ? {} : { latencyMs }),
    ...(foreign === undefined ? {} : { foreign }),
    ...(file === undefined ? {} : { onWrite: async () => file.save(keep) }),
  });
  const keep = (): KeptSandbox => ({
    content: sandbox.content(),
    lastIds: sandbox.lastIds(),
    multilingual,
  });
  await file?.save(keep);
  const server = await serveSandbox(sandbox, { port: options.port });
  return {
    url: server.url,
    token: sandbox.token,
    workspaceName: workspace.content.workspace.name,
    leftOut: workspace.leftOut,
    continued: kept !== undefined,
    unverified: SWITCH_NAMES.map((name) => ({ name, value: sandbox.switches[name], values: SWITCHES[name] })),
    close: async () => server.close(),
  };
}

async function load({ from, like }: StartSandboxOptions): Promise<LoadedSandbox> {
  if (from !== undefined && like !== undefined) {
    throw new UsageError({
      code: "from-and-like",
      message: "Cannot start a sandbox both --from a snapshot and --like one: wanted one of the two.",
      hint: "--from holds its content; --like only its people, newsfeeds and help centers, under other ids.",
    });
  }
  if (from !== undefined) {
    return loadSandbox(await openSnapshot(from));
  }
  return like === undefined
    ? { content: emptySandboxContent(), multilingual: true, leftOut: 0 }
    : loadTwin(await openSnapshot(like));
}
