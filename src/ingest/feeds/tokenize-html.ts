import { Tokenizer, TokenizerMode, type Token } from "parse5";

export interface HtmlHandler {
  readonly onStartTag?: (tag: Token.TagToken) => void;
  readonly onText?: (text: string) => void;
}

/** Elements of which the inside is no HTML, and how it is read instead (HTML standard, 13.2.6.4.7). */
const RAW: ReadonlyMap<string, Tokenizer["state"]> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["noembed", TokenizerMode.RAWTEXT],
  ["noframes", TokenizerMode.RAWTEXT],
  ["textarea", TokenizerMode.RCDATA],
  ["title", TokenizerMode.RCDATA],
]);

/**
 * Hands out the tags and texts of HTML one by one, with their places. No tree is built: a short text with
 * formatting that is never closed would make a tree of gigabytes.
 */
export function tokenizeHtml(html: string, { onStartTag, onText }: HtmlHandler): void {
  const pass = (): void => {};
  const text = ({ chars }: { readonly chars: string }): void => onText?.(chars);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        onStartTag?.(tag);
        tokenizer.state = RAW.get(tag.tagName) ?? tokenizer.state;
      },
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: pass,
      onEndTag: pass,
      onComment: pass,
      onDoctype: pass,
      onEof: pass,
    },
  );
  tokenizer.write(html, true);
}
