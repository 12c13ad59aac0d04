import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from "parse5";

/** A stretch of HTML, as places in its text: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A tag that opens something, or stands alone. */
export interface OpenPiece extends Span {
  readonly kind: "open";
  readonly name: string;
  readonly attributes: readonly (Span & { readonly name: string; readonly value: string })[];
}

/** What HTML is made of, one after the other. */
export type Piece =
  | (Span & { readonly kind: "text"; readonly text: string })
  | OpenPiece
  | (Span & { readonly kind: "close"; readonly name: string })
  /** What readers do not see, as one piece: a comment; a script, a style or a drawing with all it holds. */
  | (Span & { readonly kind: "unseen"; readonly name: string });

/** Elements whose content is no markup, by how it is to be read. */
const MODES: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["plaintext", TokenizerMode.PLAINTEXT],
  ["textarea", TokenizerMode.RCDATA],
  ["title", TokenizerMode.RCDATA],
  ...["style", "xmp", "iframe", "noembed", "noframes", "noscript"].map(
    (name) => [name, TokenizerMode.RAWTEXT] as const,
  ),
]);

/** Drawings and formulas have elements of their own. */
const FOREIGN: ReadonlySet<string> = new Set(["svg", "math"]);

/**
 * Takes HTML apart without building a tree: a tree repairs what is misnested, and then nobody knows any more
 * which bytes an element was. Pieces come in order and do not overlap; what is between them means nothing.
 * Takes time in proportion to the length, whatever the HTML.
 */
export function scanHtml(html: string): Piece[] {
  const scanner = new Scanner(html.length);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, scanner);
  scanner.tokenizer = tokenizer;
  tokenizer.write(html, true);
  scanner.end(html.length);
  return scanner.pieces;
}

class Scanner implements TokenHandler {
  readonly pieces: Piece[] = [];
  readonly #length: number;
  tokenizer: Tokenizer | undefined;
  /** Where the last piece ended. */
  #end = 0;
  /** The text that came last. */
  #text: { kind: "text"; start: number; end: number; text: string } | undefined;
  /** What is open of which readers see nothing. */
  #unseen: { readonly name: string; readonly start: number; depth: number } | undefined;

  constructor(length: number) {
    this.#length = length;
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName: name, location } = token;
    if (location === null) {
      return;
    }
    if (this.#unseen !== undefined) {
      this.#unseen.depth += Number(name === this.#unseen.name && !token.selfClosing);
      return;
    }
    const { startOffset: start, endOffset: end } = location;
    const mode = MODES.get(name);
    if (mode !== undefined && this.tokenizer !== undefined) {
      this.tokenizer.state = mode;
    }
    if (mode !== undefined || (FOREIGN.has(name) && !token.selfClosing)) {
      this.#unseen = { name, start, depth: 1 };
    }
    // A frame is seen, and its title may be translated.
    if (this.#unseen === undefined || name === "iframe") {
      const attributes = token.attrs.flatMap((attribute) => {
        const at = location.attrs?.[attribute.name];
        return at === undefined
          ? []
          : { name: attribute.name, value: attribute.value, start: at.startOffset, end: at.endOffset };
      });
      this.#push({ kind: "open", name, start, end, attributes });
    }
  }

  onEndTag({ tagName: name, location }: Token.TagToken): void {
    if (location === null) {
      return;
    }
    const { startOffset: start, endOffset: end } = location;
    if (this.#unseen === undefined) {
      this.#push({ kind: "close", name, start, end });
      return;
    }
    this.#unseen.depth -= Number(name === this.#unseen.name);
    if (this.#unseen.depth === 0) {
      this.end(end);
    }
  }

  onComment({ location }: Token.CommentToken): void {
    this.#addUnseen(location);
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    this.#addUnseen(location);
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#addText(token);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#addText(token);
  }

  /** Browsers drop it. */
  onNullCharacter(): void {}

  onEof(): void {}

  /** Ends what is still open of what nobody sees. */
  end(end: number): void {
    const { name, start } = this.#unseen ?? { name: "iframe", start: 0 };
    this.#unseen = undefined;
    if (name === "iframe") {
      this.#end = Math.max(this.#end, Math.min(end, this.#length));
    } else {
      this.#push({ kind: "unseen", name, start, end });
    }
  }

  #addUnseen(location: Token.Location | null): void {
    if (location !== null && this.#unseen === undefined) {
      const { startOffset: start, endOffset: end } = location;
      this.#push({ kind: "unseen", name: "x", start, end });
    }
  }

  #addText({ chars, location }: Token.CharacterToken): void {
    if (location === null || this.#unseen !== undefined) {
      return;
    }
    // From where the last piece ended: where a character reference begins, the tokenizer does not always know.
    const end = Math.min(location.endOffset, this.#length);
    const last = this.pieces.at(-1);
    // A text comes word by word: what comes is added, not copied again.
    if (last !== undefined && last === this.#text && this.#end === last.end) {
      this.#text.text += chars;
      this.#text.end = Math.max(end, last.end);
      this.#end = this.#text.end;
    } else if (end > this.#end) {
      this.#text = { kind: "text", start: this.#end, end, text: chars };
      this.pieces.push(this.#text);
      this.#end = end;
    }
  }

  /** The tokenizer counts past the end of what is cut off in the middle. */
  #push(piece: Piece): void {
    const start = Math.max(piece.start, this.#end);
    const end = Math.min(piece.end, this.#length);
    if (start < end) {
      this.pieces.push({ ...piece, start, end });
      this.#end = end;
    }
  }
}
