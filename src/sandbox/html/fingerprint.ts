import { createHash } from "node:crypto";

/** Ten hexadecimal digits that are the same for the same text. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
