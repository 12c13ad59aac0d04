import type { XmlAttribute } from "./read-tokens.ts";

/** Elements that have no content in HTML: a closing tag would be read as another one, or as nothing. */
const VOID_IN_HTML: ReadonlySet<string> = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/**
 * Writes XML in the plainest way there is: tags, attributes in double quotes, text with its marks escaped.
 * Whatever reads it next cannot take it for anything else than what was given.
 *
 * Empty elements are written so that the XHTML among them means the same as HTML: `<a name="x"></a>`, `<br/>`.
 */
export class PlainXmlWriter {
  readonly #pieces: string[] = [];
  /** The void element that was just opened, held back to see whether anything is in it. */
  #pending: string | undefined;

  open(name: string, attributes: readonly XmlAttribute[]): void {
    this.#settle();
    const written = attributes.map((attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`);
    this.#pieces.push(`<${name}${written.join("")}`);
    if (VOID_IN_HTML.has(name.slice(name.indexOf(":") + 1).toLowerCase())) {
      this.#pending = name;
    } else {
      this.#pieces.push(">");
    }
  }

  close(name: string): void {
    if (this.#pending === undefined) {
      this.#pieces.push(`</${name}>`);
    } else {
      this.#pieces.push("/>");
      this.#pending = undefined;
    }
  }

  /** Text in which references stand. */
  text(text: string): void {
    this.#settle();
    this.#pieces.push(escapeBareAmpersands(text).replaceAll(">", "&gt;"));
  }

  /** Text in which every character is itself. */
  literal(text: string): void {
    this.#settle();
    this.#pieces.push(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
  }

  toString(): string {
    return this.#pieces.join("");
  }

  #settle(): void {
    if (this.#pending !== undefined) {
      this.#pieces.push(">");
      this.#pending = undefined;
    }
  }
}

function escapeAttribute(value: string): string {
  return escapeBareAmpersands(value)
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** `?a=1&copy=2` is written by many; a reader that knows HTML would make a © of it. */
function escapeBareAmpersands(text: string): string {
  return text.replaceAll(/&(?!#\d+;|#x[0-9a-f]+;|[a-z][a-z0-9]*;)/giu, "&amp;");
}
