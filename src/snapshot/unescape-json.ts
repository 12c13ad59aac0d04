const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The text of a JSON string without its quotation marks, as UTF-8; undefined where it is none. */
export function unescapeJson(escaped: Buffer): Buffer | undefined {
  const text = Buffer.allocUnsafe(escaped.length);
  let length = 0;
  for (let at = 0; at < escaped.length; at += 1) {
    let byte = escaped[at] ?? 0;
    if (byte === BACKSLASH) {
      at += 1;
      byte = escaped[at] ?? 0;
      if (byte !== QUOTE && byte !== BACKSLASH) {
        // Line ends and the like: rare in what is handed out.
        return parseText(`"${escaped.toString("utf8")}"`);
      }
    }
    text[length] = byte;
    length += 1;
  }
  return text.subarray(0, length);
}

function parseText(json: string): Buffer | undefined {
  try {
    return Buffer.from(JSON.parse(json) as string);
  } catch {
    return undefined;
  }
}
