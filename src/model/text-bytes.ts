/** A text as UTF-8, where it stands among other bytes. */
export interface TextBytes {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** A text as UTF-8 in bytes of its own. */
export function encodeText(text: string): TextBytes {
  const bytes = Buffer.from(text);
  return { bytes, start: 0, end: bytes.length };
}

/** The text; what is no UTF-8 becomes U+FFFD. */
export function toText({ bytes, start, end }: TextBytes): string {
  return bytes.toString("utf8", start, end);
}
