import { refuseCharacters } from "./characters.ts";
import { skipDoctype } from "./doctype.ts";
import { LIMITS } from "./limits.ts";
import { beyondLimit, malformed, type XmlPosition } from "./xml-error.ts";

export interface XmlAttribute {
  readonly name: string;
  /** As written, references included. */
  readonly value: string;
}

export type XmlToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: readonly XmlAttribute[];
      /** `<name/>`: no close follows. */
      readonly isEmpty: boolean;
      readonly offset: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly offset: number }
  /** References are as written. */
  | { readonly kind: "text"; readonly text: string; readonly offset: number }
  | { readonly kind: "cdata"; readonly text: string; readonly offset: number };

const NAME = String.raw`[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00B7]*`;
const OPEN = new RegExp(`<(${NAME})`, "uy");
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, "uy");
/** XML forbids "<" in a value; feeds in use have it, and written anew it is escaped. */
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"]*)"|'([^']*)')`, "uy");
const TAG_END = /\s*(\/?)>/y;

/**
 * The tags and texts of an XML document, one by one; comments and processing instructions are passed over.
 * Only what XML 1.0 says a tag is, is taken for one: nothing is guessed. Whether tags match is not looked at.
 *
 * Throws FormatError for what is no XML, for document types and entities of the file's own, and for
 * characters that XML forbids.
 */
export function* readTokens(text: string, fileName: string): Generator<XmlToken> {
  let offset = 0;
  const here = (at = offset): XmlPosition => ({ fileName, text, offset: at });
  while (offset < text.length) {
    const start = offset;
    if (text[offset] !== "<") {
      const end = text.indexOf("<", offset);
      offset = end === -1 ? text.length : end;
      const piece = text.slice(start, offset);
      refuseCharacters(piece, here(start));
      yield { kind: "text", text: piece, offset: start };
    } else if (text.startsWith("<!--", offset)) {
      offset = endOf("-->", here(), "a comment");
    } else if (text.startsWith("<![CDATA[", offset)) {
      offset = endOf("]]>", here(), "a CDATA section");
      const piece = text.slice(start + "<![CDATA[".length, offset - "]]>".length);
      refuseCharacters(piece, here(start), { hasReferences: false });
      yield { kind: "cdata", text: piece, offset: start };
    } else if (text.startsWith("<?", offset)) {
      offset = endOf("?>", here(), "a processing instruction");
    } else if (text.startsWith("<!", offset)) {
      offset = skipDoctype(here());
    } else if (text[offset + 1] === "/") {
      CLOSE.lastIndex = offset;
      const name = CLOSE.exec(text)?.[1];
      if (name === undefined) {
        throw malformed(here(), "a closing tag is broken");
      }
      offset = CLOSE.lastIndex;
      yield { kind: "close", name, offset: start };
    } else {
      const token = readOpenTag(here());
      offset = token.end;
      yield token.open;
    }
  }
}

function readOpenTag(position: XmlPosition): {
  readonly open: Extract<XmlToken, { kind: "open" }>;
  readonly end: number;
} {
  const { text, offset } = position;
  OPEN.lastIndex = offset;
  const name = OPEN.exec(text)?.[1];
  if (name === undefined) {
    throw malformed(position, 'a "<" begins no tag; as a letter it has to be written "&lt;"');
  }
  refuseLongName(name, position);
  const attributes = new Map<string, string>();
  let end = OPEN.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(text);
    if (match === null) {
      break;
    }
    end = ATTRIBUTE.lastIndex;
    addAttribute(attributes, match, { ...position, offset: match.index });
  }
  TAG_END.lastIndex = end;
  const tagEnd = TAG_END.exec(text);
  if (tagEnd === null) {
    throw malformed({ ...position, offset: end }, `the tag <${name}> is broken or never ends`);
  }
  return {
    open: {
      kind: "open",
      name,
      attributes: [...attributes].map(([attribute, value]) => ({ name: attribute, value })),
      isEmpty: tagEnd[1] === "/",
      offset,
    },
    end: TAG_END.lastIndex,
  };
}

function addAttribute(
  attributes: Map<string, string>,
  [, name = "", double, single]: RegExpExecArray,
  position: XmlPosition,
): void {
  const value = double ?? single ?? "";
  refuseLongName(name, position);
  if (attributes.has(name)) {
    throw malformed(position, `the attribute ${name} is there twice`);
  }
  if (value.length > LIMITS.attributeLength) {
    throw beyondLimit(
      position,
      `the attribute ${name} has ${value.length} characters; at most ${LIMITS.attributeLength} are read`,
    );
  }
  if (attributes.size === LIMITS.attributesPerElement) {
    throw beyondLimit(position, `a tag has more than ${LIMITS.attributesPerElement} attributes`);
  }
  refuseCharacters(value, position);
  attributes.set(name, value);
}

function refuseLongName(name: string, position: XmlPosition): void {
  if (name.length > LIMITS.nameLength) {
    throw beyondLimit(
      position,
      `a name has ${name.length} characters; at most ${LIMITS.nameLength} are read`,
    );
  }
}

/** Index after the end mark of what begins here. */
function endOf(mark: string, position: XmlPosition, what: string): number {
  const end = position.text.indexOf(mark, position.offset);
  if (end === -1) {
    throw malformed(position, `${what} is opened and never closed with "${mark}"`);
  }
  return end + mark.length;
}
