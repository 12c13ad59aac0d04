import * as fc from "fast-check";

/** Texts that break out of one format or another, if anything does. */
export const PAYLOADS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "<svg/onload=alert(1)>",
  "</style><script>alert(1)</script>",
  "</title></head><body onload=alert(1)>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  "</details></article><iframe srcdoc='<script>alert(1)</script>'>",
  "javascript:alert(1)",
  "[click](javascript:alert(1))",
  "![x](https://evil.example/pixel.png)",
  "```\n# forged heading\n```",
  "````",
  "| forged | cell |\n| --- | --- |",
  "@@ forged · hunk @@",
  "+ forged line",
  "@everyone see #1 and GH-2",
  "{{count}} $t(common.yes) ${process.env}",
  '=HYPERLINK("https://evil.example","click")',
  "@SUM(1+1)",
  " =1+1",
  "＝1+1",
  "\t=1+1",
  "-2+3",
  "admin\u202Etxt.exe",
  "nul\u0000byte",
  "\u001B[2J\u001B]0;title\u0007",
  "\uD800 alone",
  "line\r\nbreak\rand\u2028separator",
  "⟦U+202E⟧ literal",
  "\u2060already guarded",
  "a".repeat(3_000),
] as const;

const PIECES = [
  "<",
  ">",
  "&",
  "'",
  '"',
  "`",
  "``",
  "|",
  "\\",
  "@",
  "#",
  "1",
  "\n",
  "\r",
  "\u2060",
  "=",
  "+",
  "-",
  "*",
  "_",
  "~",
  "$",
  "⟦U+",
  "⟦",
  "⟧",
  "&amp;",
  "\u202E",
  "\u0000",
  "\uFEFF",
  "\u00A0",
  " ",
  "  ",
  "a",
  "é",
  "ב",
  "ع",
  "日",
  "ไ",
  "👩‍💻",
  "]",
  "[",
  "(",
  ")",
  ".",
];

/** Arbitrary text, made mostly of what has a meaning somewhere. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...PAYLOADS),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
}

/** The text in which revealed characters were once themselves: the inverse of revealing. */
export function concealed(text: string): string {
  return text.replaceAll(/⟦U\+([0-9A-F]{4,6})⟧/g, (_code, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

/** Texts that some kind of file, or a program that opens it, takes for something else. */
const CELLS = [
  "=1+2",
  " =1+1",
  "+1 555 0100",
  "-50% off",
  "'s avonds",
  "\u2060=A1",
  "00742",
  "1.10",
  "1E10",
  "3/4",
  "24/7",
  "May 2024",
  "2024-01-02",
  "10:30",
  "€5",
  "TRUE",
  "12345678901234567890",
  "１２３",
  "_x0041_ and _x005F_",
  "\\u0041\\n\\\\",
  '{"a": "b",}',
  "{{count}} $t(common.yes)",
  "null",
  "__proto__",
  "sep=;",
  'a "quoted" cell',
  "a,b;c\td|e",
  "  spaces  ",
  "\ttab",
  "line\nfeed",
  "carriage\rreturn",
  "both\r\nof them",
  "\uFEFFmark",
  "e\u0301 \u0915\u094D\u0937",
  "👩‍💻🇫🇷 𝒳",
  "\u202Eabc\u202C \u2067אבג\u2069",
  "nul\u0000 \u0001\u000B\u001F\u007F\u0085",
  "\uFFFE\uFFFF\u2028\u2029",
  "#NAME?",
  "[[nothing]]",
] as const;

/** What stands in a cell or a value at its worst; with halves of characters only where those are asked for. */
export function hostileCell({ hasHalves }: { readonly hasHalves: boolean }): fc.Arbitrary<string> {
  const text = fc.oneof(
    fc.constantFrom(...CELLS),
    fc.array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 3 }).map((cells) => cells.join("")),
    hostileText(),
  );
  return hasHalves ? text : text.map((one) => one.replaceAll(/\p{Surrogate}/gu, "\uFFFD"));
}
