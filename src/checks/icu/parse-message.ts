/** A choice between forms, or the place of a value, in an ICU message. */
export interface IcuArgument {
  readonly name: string;
  /** `plural`, `select`, `selectordinal`, `number` …; "" for a value as it is. */
  readonly type: string;
  /** The forms by their key: `one`, `=0`, `female`. */
  readonly forms: ReadonlyMap<string, string>;
}

/** What an ICU message holds, or where it cannot be read. */
export type ParsedMessage =
  | { readonly kind: "message"; readonly arguments: readonly IcuArgument[] }
  | { readonly kind: "error"; readonly offset: number; readonly wanted: string };

const SPACE = /\s/;
const NAME = /[^\s,{}]/;
const CHOICES = new Set(["plural", "select", "selectordinal"]);

/**
 * Reads a message of ICU's MessageFormat: text, `{name}`, `{name, type, style}`, and choices between forms,
 * which are messages themselves. Every argument is returned, those inside forms too. A quotation mark before a
 * brace makes it a letter.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 */
export function parseMessage(text: string): ParsedMessage {
  const reader = new MessageReader(text);
  try {
    reader.readText(false);
    return { kind: "message", arguments: reader.found };
  } catch (error) {
    if (error instanceof MessageFault) {
      return { kind: "error", offset: error.offset, wanted: error.wanted };
    }
    throw error;
  }
}

class MessageFault extends Error {
  readonly offset: number;
  readonly wanted: string;

  constructor(offset: number, wanted: string) {
    super(`Wanted ${wanted} at ${offset}`);
    this.offset = offset;
    this.wanted = wanted;
  }
}

class MessageReader {
  readonly found: IcuArgument[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads up to the end, or in a form up to the brace that ends it. */
  readText(isForm: boolean): void {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text[this.#at];
      if (character === "'" && /[{}]/.test(this.#text[this.#at + 1] ?? "")) {
        this.#skipQuoted();
      } else if (character === "{") {
        this.#readArgument();
      } else if (character === "}") {
        if (!isForm) {
          throw new MessageFault(this.#at, "{");
        }
        return;
      }
    }
    if (isForm) {
      throw new MessageFault(this.#at, "}");
    }
  }

  #skipQuoted(): void {
    const end = this.#text.indexOf("'", this.#at + 1);
    this.#at = end < 0 ? this.#text.length : end;
  }

  /** Reads from `{` to its `}`, on which it stays. */
  #readArgument(): void {
    this.#at += 1;
    const name = this.#readName();
    if (name === "") {
      throw new MessageFault(this.#at, "a name");
    }
    if (this.#peek() === "}") {
      this.found.push({ name, type: "", forms: new Map() });
      return;
    }
    this.#expect(",");
    const type = this.#readName();
    if (CHOICES.has(type)) {
      this.#expect(",");
      this.found.push({ name, type, forms: this.#readForms() });
      return;
    }
    this.found.push({ name, type, forms: new Map() });
    const end = this.#text.indexOf("}", this.#at);
    if (end < 0) {
      throw new MessageFault(this.#text.length, "}");
    }
    this.#at = end;
  }

  #readForms(): ReadonlyMap<string, string> {
    const forms = new Map<string, string>();
    for (;;) {
      const key = this.#readName();
      if (key.startsWith("offset:")) {
        continue;
      }
      if (key === "") {
        if (this.#peek() === "}" && forms.size > 0) {
          return forms;
        }
        throw new MessageFault(this.#at, "a form");
      }
      this.#expect("{");
      const start = this.#at;
      this.readText(true);
      forms.set(key, this.#text.slice(start, this.#at));
      this.#at += 1;
    }
  }

  #readName(): string {
    this.#skipSpace();
    const start = this.#at;
    while (this.#at < this.#text.length && NAME.test(this.#text[this.#at] ?? "")) {
      this.#at += 1;
    }
    const name = this.#text.slice(start, this.#at);
    this.#skipSpace();
    return name;
  }

  #expect(character: string): void {
    this.#skipSpace();
    if (this.#peek() !== character) {
      throw new MessageFault(this.#at, character);
    }
    this.#at += 1;
  }

  #peek(): string | undefined {
    return this.#text[this.#at];
  }

  #skipSpace(): void {
    while (SPACE.test(this.#text[this.#at] ?? "")) {
      this.#at += 1;
    }
  }
}
