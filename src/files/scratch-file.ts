import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileError } from "./file-error.ts";

/** Closes files that nobody can reach any more. */
const unreachable = new FinalizationRegistry((file: number) => closeSync(file));

/**
 * A file for what would be too much in memory, in the system's folder for such files. It has no name there,
 * so that nothing is left of it once the process ends, in whatever way. It is opened when it is first
 * written. Throws ConfigError (disk full, no permission …).
 */
export class ScratchFile {
  #file: number | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(bytes: Uint8Array): void {
    try {
      this.#file ??= this.#open();
      for (let done = 0; done < bytes.length;) {
        const written = writeSync(this.#file, bytes, done, bytes.length - done, this.#length);
        done += written;
        this.#length += written;
      }
    } catch (error) {
      throw fileError("write", tmpdir(), error);
    }
  }

  /** Fills a part of a buffer with what stands from a place on; returns how many bytes that were. */
  read(into: Buffer, at: number, place: number): number {
    try {
      return this.#file === undefined ? 0 : readSync(this.#file, into, at, into.length - at, place);
    } catch (error) {
      throw fileError("read", tmpdir(), error);
    }
  }

  #open(): number {
    const path = join(tmpdir(), `helpferry-${randomUUID()}`);
    const file = openSync(path, "wx+", 0o600);
    unreachable.register(this, file);
    rmSync(path);
    return file;
  }
}
