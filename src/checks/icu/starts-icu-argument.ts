const CHOICE = /\{\s*[\p{L}\p{N}_.-]+\s*,\s*(?:plural|select|selectordinal)\s*,/u;

/** True for a text with a choice between forms: `{count, plural, one {# day} other {# days}}`. */
export function startsIcuArgument(text: string): boolean {
  return text.includes("{") && text.includes(",") && CHOICE.test(text);
}
