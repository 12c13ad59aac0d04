import { realDisk, type DiskFile } from "./disk.ts";
import { fileError } from "./file-error.ts";

const BLOCK_BYTES = 112 * 1024;
/** Most files are small: room is made for them as they grow, up to a block and the piece that completes it. */
const FIRST_BYTES = 8 * 1024;
/** What a UTF-16 code unit becomes in UTF-8 at most. */
const BYTES_PER_CHAR = 3;

/**
 * A new file that grows by pieces. They gather to blocks, and a block is written while the next one
 * gathers: memory holds these two. Throws ConfigError (disk full, no permission …), of a block that could not
 * be written at the next call at the latest.
 */
export class GrowingFile {
  readonly #path: string;
  readonly #file: DiskFile;
  readonly #onBlock: (block: Buffer) => void;
  #gathering: Buffer = Buffer.alloc(0);
  #gathered = 0;
  #spare: Buffer = Buffer.alloc(0);
  #writing: Promise<void> = Promise.resolve();

  /** Fills a file that is open and empty; `path` is what errors call it. */
  constructor(file: DiskFile, path: string, onBlock: (block: Buffer) => void = () => undefined) {
    this.#path = path;
    this.#file = file;
    this.#onBlock = onBlock;
  }

  /** Makes the file. `onBlock` gets its bytes one block after the other, each good for the call alone. */
  static async create(path: string, onBlock?: (block: Buffer) => void): Promise<GrowingFile> {
    try {
      return new GrowingFile(await realDisk.open(path, "create"), path, onBlock);
    } catch (error) {
      throw fileError("write", path, error);
    }
  }

  /** Adds text or bytes, and says how many bytes it takes; no character may be split between two texts. */
  add(piece: string | Uint8Array): number {
    this.#makeRoom(piece);
    const added =
      typeof piece === "string"
        ? this.#gathering.write(piece, this.#gathered)
        : setBytes(this.#gathering, piece, this.#gathered);
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

  #makeRoom(piece: string | Uint8Array): void {
    const room = this.#gathering.length - this.#gathered;
    const isText = typeof piece === "string";
    if ((isText ? piece.length * BYTES_PER_CHAR : piece.length) <= room) {
      return;
    }
    const needed = isText ? Buffer.byteLength(piece) : piece.length;
    if (needed > room) {
      const length = Math.max(FIRST_BYTES, 2 * this.#gathering.length, this.#gathered + needed);
      this.#gathering = Buffer.concat([this.#gathering], length);
    }
  }

  async #write(block: Buffer): Promise<void> {
    try {
      await this.#file.write(block);
    } catch (error) {
      throw fileError("write", this.#path, error);
    }
  }
}

function setBytes(target: Buffer, bytes: Uint8Array, at: number): number {
  target.set(bytes, at);
  return bytes.length;
}
