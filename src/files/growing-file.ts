import { open, type FileHandle } from "node:fs/promises";
import { fileError } from "./file-error.ts";

const BLOCK_BYTES = 112 * 1024;
/** A block and the piece that completes it. */
const BUFFER_BYTES = 128 * 1024;
/** What a UTF-16 code unit becomes in UTF-8 at most. */
const BYTES_PER_CHAR = 3;

/**
 * A new file that grows by pieces of text. They gather to blocks, and a block is written while the next one
 * gathers: memory holds these two. Throws ConfigError (disk full, no permission …), of a block that could not
 * be written at the next call at the latest.
 */
export class GrowingFile {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #onBlock: (block: Buffer) => void;
  #gathering = Buffer.allocUnsafe(BUFFER_BYTES);
  #gathered = 0;
  #spare = Buffer.allocUnsafe(BUFFER_BYTES);
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, file: FileHandle, onBlock: (block: Buffer) => void) {
    this.#path = path;
    this.#file = file;
    this.#onBlock = onBlock;
  }

  /** Makes the file. `onBlock` gets its bytes one block after the other, each good for the call alone. */
  static async create(
    path: string,
    onBlock: (block: Buffer) => void = () => undefined,
  ): Promise<GrowingFile> {
    try {
      return new GrowingFile(path, await open(path, "wx"), onBlock);
    } catch (error) {
      throw fileError("write", path, error);
    }
  }

  /** Adds a piece, and says how many bytes it takes; no character may be split between two. */
  add(text: string): number {
    const needed = this.#gathered + text.length * BYTES_PER_CHAR;
    if (needed > this.#gathering.length) {
      this.#gathering = Buffer.concat([this.#gathering], 2 * needed);
    }
    const added = this.#gathering.write(text, this.#gathered);
    this.#gathered += added;
    return added;
  }

  /** True where a block has gathered: `drain` is to be called now and then when it has. */
  get isDue(): boolean {
    return this.#gathered >= BLOCK_BYTES;
  }

  /** Begins to write what has gathered, once what was begun before is written. */
  async drain(): Promise<void> {
    await this.#writing;
    const block = this.#gathering.subarray(0, this.#gathered);
    [this.#gathering, this.#spare] = [this.#spare, this.#gathering];
    this.#gathered = 0;
    this.#onBlock(block);
    this.#writing = this.#write(block);
    // It is thrown where it is waited for.
    this.#writing.catch(() => undefined);
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    await this.drain();
    await this.#writing;
  }

  /** Puts what was written on disk (fsync). */
  async sync(): Promise<void> {
    await this.#file.sync().catch((error: unknown) => {
      throw fileError("write", this.#path, error);
    });
  }

  /** Lets go of the file, whatever was written of it. */
  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#file.close();
  }

  async #write(block: Buffer): Promise<void> {
    try {
      await this.#file.writeFile(block);
    } catch (error) {
      throw fileError("write", this.#path, error);
    }
  }
}
