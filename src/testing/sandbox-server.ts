import { createSandbox, emptySandboxContent, seededRandom, serveSandbox } from "../sandbox/index.ts";
import type { Sandbox, SandboxContent, SandboxOptions } from "../sandbox/index.ts";

export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  readonly sandbox: Sandbox;
  /** Every request so far with the JSON it sent, oldest first. */
  readonly log: Sandbox["log"];
  close(): Promise<void>;
}

export type RunningSandboxOptions = Partial<SandboxOptions> & { readonly port?: number };

/**
 * A sandbox that listens on loopback, for tests. Unless told otherwise it is empty, follows the real
 * clock and has seeded randomness. Close it at the end of the test.
 */
export async function startSandboxServer(options: RunningSandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = createTestSandbox(options);
  const server = await serveSandbox(sandbox, { port: options.port ?? 0 });
  return {
    url: server.url,
    token: sandbox.token,
    sandbox,
    log: sandbox.log,
    close: async () => server.close(),
  };
}

/** The same without a server: use its `fetch` or `handle`. */
export function createTestSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
  const content: SandboxContent = options.content ?? emptySandboxContent();
  return createSandbox({
    now: Date.now,
    random: seededRandom(1),
    sleep: async (milliseconds) =>
      milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : undefined,
    logBodies: true,
    ...options,
    content,
  });
}
