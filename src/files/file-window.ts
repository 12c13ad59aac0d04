import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { fileError, isMissing } from "./file-error.ts";

/** Read at a time, and kept in memory at least. */
const BLOCK_BYTES = 64 * 1024;

/**
 * A file that is read once, from its start to its end, of which only a window is in memory. It is read
 * synchronously: who looks at many files row by row would spend more time on promises than on rows.
 */
export class FileWindow {
  /** What is in memory: it counts from `start` to `end`. */
  bytes = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  /** To be moved on by who has looked at what stands there. */
  start = 0;
  end = 0;
  /** True once nothing is left to be read. */
  isWhole = false;
  readonly #path: string;
  readonly #file: number;
  readonly #hash: Hash | undefined;

  /** Opens a file; undefined where there is none. Throws ConfigError (no permission …). */
  static find(path: string): FileWindow | undefined {
    try {
      return new FileWindow(path, openSync(path, "r"));
    } catch (error) {
      if (isMissing(error)) {
        return undefined;
      }
      throw fileError("read", path, error);
    }
  }

  /** Opens a file of which the hash is wanted in the end. Throws ConfigError (missing, no permission …). */
  static openHashed(path: string): FileWindow {
    try {
      return new FileWindow(path, openSync(path, "r"), createHash("sha256"));
    } catch (error) {
      throw fileError("read", path, error);
    }
  }

  private constructor(path: string, file: number, hash?: Hash) {
    this.#path = path;
    this.#file = file;
    this.#hash = hash;
  }

  /** Reads on, so that more stands before `end`; what stood before `start` is gone. Places move. */
  fill(): void {
    if (this.start > 0) {
      this.bytes.copyWithin(0, this.start, this.end);
      this.end -= this.start;
      this.start = 0;
    }
    if (this.end === this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes], 2 * this.bytes.length);
    }
    const read = this.#read();
    this.isWhole = read === 0;
    this.#hash?.update(this.bytes.subarray(this.end, this.end + read));
    this.end += read;
  }

  /** SHA-256 of the whole file in hexadecimal digits, where it was opened for that. Reads what is left. */
  finish(): string | undefined {
    while (!this.isWhole) {
      this.start = this.end;
      this.fill();
    }
    return this.#hash?.digest("hex");
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(): number {
    try {
      return readSync(this.#file, this.bytes, this.end, this.bytes.length - this.end, null);
    } catch (error) {
      throw fileError("read", this.#path, error);
    }
  }
}
