import type { Disk, DiskFile } from "../../files/index.ts";

/** What every step of a killed process runs into; nothing of it reaches anybody. */
class KilledError extends TypeError {
  constructor() {
    super("fetch failed", { cause: new Error("the process was killed") });
    this.name = "KilledError";
  }
}

export interface KillSwitchOptions {
  /** The step before which the process ends, counted from 1; infinite for never. */
  readonly atStep: number;
  readonly onKill: () => void;
  /** Resolves when it is the turn of a step; see Turnstile. */
  readonly takeTurn: (name: string) => Promise<void>;
}

/**
 * Ends a rehearsed process without a warning: from one step on, nothing it does has any effect. A step is
 * what somebody outside could see: a request that leaves, a reply that is taken, each operation on a file.
 */
export class KillSwitch {
  readonly #atStep: number;
  readonly #onKill: () => void;
  readonly #takeTurn: (name: string) => Promise<void>;
  #steps = 0;

  constructor({ atStep, onKill, takeTurn }: KillSwitchOptions) {
    this.#atStep = atStep;
    this.#onKill = onKill;
    this.#takeTurn = takeTurn;
  }

  get isDead(): boolean {
    return this.#steps >= this.#atStep;
  }

  /** Takes a step, in its turn. Rejects where the process is dead, or dies of it. */
  async #step(name: string): Promise<void> {
    if (!this.isDead) {
      await this.#takeTurn(name);
    }
    if (this.isDead) {
      throw new KilledError();
    }
    this.#steps += 1;
    if (this.isDead) {
      this.#onKill();
      throw new KilledError();
    }
  }

  /** Requests of the process: what has left is carried out, whether or not somebody is there for the reply. */
  guardFetch(send: typeof fetch): typeof fetch {
    return async (input, init) => {
      const { signal: _left, ...request } = init ?? {};
      const sent = typeof request.body === "string" ? request.body : "";
      const name = `request ${request.method ?? ""} ${new Request(input).url} ${sent}`;
      await this.#step(name);
      const response = await send(input, request);
      await this.#step(name);
      return response;
    };
  }

  /** Files of the process: what it had written stays, perhaps with half of a last line. */
  guardDisk(disk: Disk): Disk {
    return {
      open: async (path, mode) => {
        await this.#step(`open ${path}`);
        return this.#guardFile(path, await disk.open(path, mode));
      },
      makeFolder: async (path) => {
        await this.#step(`make ${path}`);
        return disk.makeFolder(path);
      },
      rename: async (from, to) => {
        await this.#step(`rename ${from}`);
        await disk.rename(from, to);
        await this.#step(`renamed ${from}`);
      },
      remove: async (path) => {
        await this.#step(`remove ${path}`);
        await disk.remove(path);
      },
      syncFolder: async (path) => {
        await this.#step(`sync ${path}`);
        await disk.syncFolder(path);
      },
    };
  }

  #guardFile(path: string, file: DiskFile): DiskFile {
    return {
      ...file,
      write: async (content) => {
        const wasDead = this.isDead;
        try {
          await this.#step(`write ${path}`);
        } catch (error) {
          if (!wasDead) {
            await file.write(content.slice(0, Math.floor(content.length / 2)));
          }
          throw error;
        }
        await file.write(content);
        await this.#step(`written ${path}`);
      },
      truncate: async (length) => {
        await this.#step(`truncate ${path}`);
        await file.truncate(length);
      },
      sync: async () => {
        await file.sync();
        await this.#step(`synced ${path}`);
      },
    };
  }
}
