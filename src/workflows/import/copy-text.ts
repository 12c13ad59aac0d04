/** The same text in memory of its own. JavaScript keeps a text that was cut out of another as a view of it. */
export function copyText(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
