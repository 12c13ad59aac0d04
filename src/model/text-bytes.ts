/** A text as UTF-8, where it stands among other bytes. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** A text as UTF-8 in bytes of its own. */
export function encodeText(text: string): TextBytes {
  const bytes = Buffer.from(text);
  return { bytes, start: 0, end: bytes.length };
}

/** The bytes of a text alone, in the memory where they stand. */
export function cutBytes({ bytes, start, end }: TextBytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
}
