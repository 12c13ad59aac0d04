/** `{count, plural,`, the keys of forms, and plain arguments. */
const SYNTAX =
  /\{\s*[\p{L}\p{N}_.-]+\s*,\s*(?:plural|select|selectordinal)\s*,|(?<![\p{L}\p{N}])(?:=\d+|[a-z_]+)\s*(?=\{)|\{[a-zA-Z_]\w*\}|#/gu;

/** An ICU message with spaces for all that is its syntax, so that what people read stays where it was. */
export function blankSyntax(message: string): string {
  return message.replaceAll(SYNTAX, (part) => " ".repeat(part.length));
}
