import { ScratchFile } from "./scratch-file.ts";

/** As much is kept in memory; what is more goes into a file. */
const BLOCK_BYTES = 256 * 1024;
const READ_BYTES = 64 * 1024;

const NUMBER_BYTES = 4;
/** What a UTF-16 code unit becomes in UTF-8 at most. */
const BYTES_PER_CHAR = 3;
/** In place of a length: there is no text. */
const NULL = 0xff_ff_ff_ff;

/**
 * Numbers and texts, one after the other, which are read back in the order they were put in. For rows, of which
 * there are too many for a promise each; lines that are found again by a key are spooled by `NdjsonIndex`.
 */
export class Spool {
  readonly #file = new ScratchFile();
  /** What is yet to be written stands at its start. */
  #pending: Buffer = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  #pendingBytes = 0;

  /** Where the next value goes: a place to read from, or up to. */
  get end(): number {
    return this.#file.length + this.#pendingBytes;
  }

  /** A whole number from 0 to 2³² − 1. */
  putNumber(value: number): void {
    this.#makeRoom(NUMBER_BYTES);
    this.#pendingBytes = this.#pending.writeUInt32LE(value, this.#pendingBytes);
  }

  putText(text: string | null): void {
    if (text === null) {
      this.putNumber(NULL);
      return;
    }
    this.#makeRoom(NUMBER_BYTES + text.length * BYTES_PER_CHAR);
    const start = this.#pendingBytes + NUMBER_BYTES;
    const length = this.#pending.write(text, start);
    this.#pending.writeUInt32LE(length, this.#pendingBytes);
    this.#pendingBytes = start + length;
  }

  /** Reads what was put in from a place on; nothing may be put in meanwhile. */
  read(start = 0, end = this.end): SpoolReader {
    return new SpoolReader((into, at, place) => this.#read(into, at, place), start, end);
  }

  #read(into: Buffer, at: number, place: number): number {
    const inMemory = place - this.#file.length;
    return inMemory < 0
      ? this.#file.read(into.subarray(0, Math.min(into.length, at - inMemory)), at, place)
      : this.#pending.copy(into, at, inMemory, this.#pendingBytes);
  }

  #makeRoom(bytes: number): void {
    if (this.#pendingBytes + bytes <= this.#pending.length) {
      return;
    }
    this.#file.append(this.#pending.subarray(0, this.#pendingBytes));
    this.#pendingBytes = 0;
    if (bytes > this.#pending.length) {
      this.#pending = Buffer.allocUnsafeSlow(bytes);
    }
  }
}

type ReadBytes = (into: Buffer, at: number, place: number) => number;

/** Values of a spool in their order. Who reads knows what was put in. */
export class SpoolReader {
  readonly #readBytes: ReadBytes;
  /** Where what is to be read from the spool begins and ends. */
  #place: number;
  readonly #limit: number;
  /** What was read of it and not taken yet. */
  #block: Buffer;
  #start = 0;
  #end = 0;

  constructor(readBytes: ReadBytes, start: number, end: number) {
    this.#readBytes = readBytes;
    this.#place = start;
    this.#limit = end;
    this.#block = Buffer.allocUnsafeSlow(Math.min(READ_BYTES, end - start));
  }

  get isAtEnd(): boolean {
    return this.#place === this.#limit && this.#start === this.#end;
  }

  takeNumber(): number {
    const at = this.#take(NUMBER_BYTES);
    return this.#block.readUInt32LE(at);
  }

  takeText(): string | null {
    const length = this.takeNumber();
    if (length === NULL) {
      return null;
    }
    const at = this.#take(length);
    return this.#block.toString("utf8", at, at + length);
  }

  /** Where that many bytes stand in the block. */
  #take(bytes: number): number {
    if (this.#end - this.#start < bytes) {
      this.#fill(bytes);
    }
    const at = this.#start;
    this.#start += bytes;
    return at;
  }

  #fill(bytes: number): void {
    const rest = this.#block.subarray(this.#start, this.#end);
    const block = bytes > this.#block.length ? Buffer.allocUnsafeSlow(bytes) : this.#block;
    this.#end = rest.copy(block);
    this.#start = 0;
    this.#block = block;
    while (this.#end < bytes) {
      const room = block.subarray(0, Math.min(block.length, this.#end + this.#limit - this.#place));
      const read = this.#readBytes(room, this.#end, this.#place);
      if (read === 0) {
        throw new RangeError("A spool was read past its end.");
      }
      this.#end += read;
      this.#place += read;
    }
  }
}
