const LONGEST_QUOTE = 80;

/** Somebody's text for a message: in quotes, short, on one line. */
export function quote(text: string): string {
  const shown =
    text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  return escapeControls(JSON.stringify(shown));
}

/** Text with what could move a terminal's cursor or turn other text around written as its code. */
export function escapeControls(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex
    /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
