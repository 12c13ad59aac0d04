/** The start of an HTML block that is not at the start of a line already. */
const BLOCK_START =
  /(?<=[^\n])(?=<(?:p|h[1-6]|ul|ol|li|div|table|tr|td|th|blockquote|pre|hr|img|iframe|figure)\b)/i;

/**
 * HTML source in lines for reading, a block each: Intercom keeps whole bodies on one line. Joining the lines
 * gives the source back.
 */
export function splitBlocks(source: string): string[] {
  return source.split(BLOCK_START);
}
