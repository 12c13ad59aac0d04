import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { realDisk, type Disk, type DiskFile, type OpenMode } from "../files/index.ts";

/**
 * What is left after a power cut of what was not synced.
 * - `nothing`: files end where they were last synced; names of a folder that was not synced are as before.
 * - `everything`: as after a killed process, whose writes the system still carries out.
 * - `some`: files end anywhere after their last sync, and of each folder's names either is there.
 */
export const FATES = ["nothing", "everything", "some"] as const;
export type Fate = (typeof FATES)[number];

/** Power that goes out between two steps, for good. */
export interface PowerCut {
  /** Writes real files, without syncing them for real, until the power is out. */
  readonly disk: Disk;
  /** Wraps `fetch`: the moments before a request leaves and before its reply is seen are instants too. */
  wrapFetch(send: typeof fetch): typeof fetch;
  /** Instants so far at which the power could have gone out. */
  passed(): number;
  isOut(): boolean;
  /** Brings the real files to what the power cut left of them. */
  settle(fate: Fate, random: () => number): Promise<void>;
}

class PowerIsOut extends Error {}

/** What a name stands for; a folder has no bytes. */
interface Thing {
  readonly kind: "file" | "folder";
  synced: Buffer;
  current: Buffer;
}

/** Before it was touched a name stood for what it stands for on the real disk. */
interface Name {
  synced: Thing | undefined;
  current: Thing | undefined;
}

/** @param at the instant at which the power goes out, from 1; never unless given */
export function createPowerCut(at = Number.POSITIVE_INFINITY): PowerCut {
  const names = new Map<string, Name>();
  const open = new Set<DiskFile>();
  let passed = 0;

  function step(): void {
    passed += 1;
    if (passed >= at) {
      throw new PowerIsOut("The power is out.");
    }
  }

  async function nameOf(path: string): Promise<Name> {
    const known = names.get(path);
    if (known !== undefined) {
      return known;
    }
    const bytes = await readFile(path).catch(() => undefined);
    const thing = bytes === undefined ? undefined : aThing("file", bytes);
    const name = { synced: thing, current: thing };
    names.set(path, name);
    return name;
  }

  async function openFile(given: string, mode: OpenMode): Promise<DiskFile> {
    step();
    const name = await nameOf(resolve(given));
    name.current ??= aThing("file", Buffer.alloc(0));
    const thing = name.current;
    if (mode === "replace") {
      thing.current = Buffer.alloc(0);
    }
    const file = await realDisk.open(given, mode);
    open.add(file);
    return {
      size: async () => file.size(),
      read: async (start, end) => file.read(start, end),
      write: async (content) => {
        step();
        await file.write(content);
        thing.current = Buffer.concat([thing.current, Buffer.from(content as string)]);
      },
      truncate: async (length) => {
        step();
        await file.truncate(length);
        thing.current = thing.current.subarray(0, length);
      },
      sync: async () => {
        step();
        thing.synced = thing.current;
      },
      close: async () => {
        open.delete(file);
        await file.close();
      },
    };
  }

  const disk: Disk = {
    open: openFile,
    makeFolder: async (given) => {
      step();
      const topmost = await realDisk.makeFolder(given);
      const old = topmost === undefined ? resolve(given) : dirname(resolve(topmost));
      for (let path = resolve(given); path !== old; path = dirname(path)) {
        names.set(path, { synced: undefined, current: aThing("folder", Buffer.alloc(0)) });
      }
      return topmost;
    },
    rename: async (from, to) => {
      step();
      const [old, name] = [await nameOf(resolve(from)), await nameOf(resolve(to))];
      await realDisk.rename(from, to);
      name.current = old.current;
      old.current = undefined;
    },
    remove: async (path) => {
      step();
      const name = await nameOf(resolve(path));
      await realDisk.remove(path);
      name.current = undefined;
    },
    syncFolder: async (given) => {
      step();
      for (const [path, name] of names) {
        if (dirname(path) === resolve(given)) {
          name.synced = name.current;
        }
      }
    },
  };

  return {
    disk,
    wrapFetch: (send) => async (input, init) => {
      step();
      const response = await send(input, init);
      step();
      return response;
    },
    passed: () => passed,
    isOut: () => passed >= at,
    settle: async (fate, random) => {
      for (const file of open) {
        await file.close();
      }
      const isCurrent = new Map<string, boolean>();
      // A folder before what is in it.
      for (const [path, name] of [...names].toSorted(([left], [right]) => left.length - right.length)) {
        const folder = dirname(path);
        if (!isCurrent.has(folder)) {
          isCurrent.set(folder, fate === "everything" || (fate === "some" && random() < 0.5));
        }
        await settleName(path, isCurrent.get(folder) === true ? name.current : name.synced, fate, random);
      }
    },
  };
}

function aThing(kind: Thing["kind"], bytes: Buffer): Thing {
  return { kind, synced: bytes, current: bytes };
}

async function settleName(
  path: string,
  thing: Thing | undefined,
  fate: Fate,
  random: () => number,
): Promise<void> {
  if (thing?.kind === "folder") {
    return;
  }
  if (thing === undefined) {
    await rm(path, { recursive: true, force: true });
    return;
  }
  const bytes =
    fate === "nothing" ? thing.synced : fate === "everything" ? thing.current : torn(thing, random);
  // Where the folder itself is gone, so is what was in it.
  await writeFile(path, bytes).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) {
      throw error;
    }
  });
}

/** What was added since the last sync, up to anywhere. */
function torn({ synced, current }: Thing, random: () => number): Buffer {
  return current.subarray(0, synced.length).equals(synced)
    ? current.subarray(0, synced.length + Math.floor(random() * (current.length - synced.length + 1)))
    : random() < 0.5
      ? synced
      : current;
}
