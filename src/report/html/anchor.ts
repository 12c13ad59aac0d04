/** An id as a fragment of an address: what is not a letter or digit becomes its code. */
export function anchorOf(id: string): string {
  return `i-${id.replaceAll(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`;
}
