import { xmlError, type XmlPosition } from "./xml-error.ts";

/** What XML 1.0 has no place for, whether written or as a reference (its production `Char`). */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

const REFERENCE = /&#(?:x([0-9a-f]+)|([0-9]+));/giu;

/** Throws FormatError for control characters and the like in `text`, which stands at `position`. */
export function refuseCharacters(
  text: string,
  position: XmlPosition,
  { hasReferences = true }: { readonly hasReferences?: boolean } = {},
): void {
  const found = FORBIDDEN.exec(text);
  if (found !== null) {
    throw forbidden(found[0].codePointAt(0) ?? 0, { ...position, offset: position.offset + found.index });
  }
  if (!hasReferences) {
    return;
  }
  for (const match of text.matchAll(REFERENCE)) {
    const code = readCode(match);
    if (!isAllowed(code)) {
      throw forbidden(code, { ...position, offset: position.offset + match.index });
    }
  }
}

/** Puts characters in the place of numeric references and XML's own five entities, once. */
export function decodeReferences(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|(lt|gt|quot|apos|amp));/giu,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      name === undefined
        ? String.fromCodePoint(readCode([whole, hex, decimal]))
        : (ENTITIES.get(name) ?? whole),
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
]);

function readCode([, hex, decimal]: readonly (string | undefined)[]): number {
  return hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
}

function isAllowed(code: number): boolean {
  return (
    code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !FORBIDDEN.test(String.fromCodePoint(code))
  );
}

function forbidden(code: number, position: XmlPosition): Error {
  const name = code.toString(16).toUpperCase().padStart(4, "0");
  return xmlError(position, {
    code: "xml-forbidden-character",
    problem: `there is the character U+${name}, which no XML file can hold`,
    hint: "Remove the character in a text editor, or ask the publisher to.",
  });
}
