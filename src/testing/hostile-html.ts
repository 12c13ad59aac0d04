import * as fc from "fast-check";
import { hostileText, PAYLOADS } from "./hostile-text.ts";

const TAGS =
  "p h1 h2 h3 ul ol li table tbody tr td th div span b i strong em a code pre blockquote figure figcaption details summary u dl dt dd svg math template section font".split(
    " ",
  );

const PIECES = [
  "<br>",
  "<br/>",
  "<hr>",
  '<img src="https://downloads.intercomcdn.com/i/o/1/a.png?expires=1700000000&amp;signature=abc" alt="A screen">',
  '<img alt=screen src="x.png">',
  "<img alt='' src=x>",
  '<a href="https://acme.example/en/articles/1" title="Read &amp; learn">',
  '<iframe src="https://www.youtube.com/embed/x" title="A film"></iframe>',
  '<div class="intercom-interblocks-callout" style="background-color: #feedaf80">',
  '<div class="intercom-container"><span style="color: red" class=x>',
  "<!-- a comment -->",
  "<!--",
  "<script>let a = '<p>'</script>",
  "<style>p { color: red }</style>",
  "<textarea><p>x",
  "</>",
  "<b",
  '<p class="',
  "&amp;",
  "&nbsp;",
  "&lt;b1&gt;",
  "&lt",
  "&notit;",
  "&#0;",
  "&#13;",
  "\r\n",
  "\r",
  "\n\n",
  "\t",
  "<![CDATA[x]]>",
  "<?xml x?>",
  "<b1>",
  "</b1>",
  "<br1/>",
  "\u2060",
  "<\u2060b1>",
  "&lt;\u2060b1>",
  "word ",
  "Wort und ",
  "mot ",
  "שלום ",
  "日本語",
  "{{first_name}}",
  "12",
];

/** Arbitrary HTML: sane, broken, misnested, unclosed, and what no one would call HTML. */
export function hostileHtml(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `<${tag}>`) },
    { weight: 4, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
    { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.constantFrom(...PAYLOADS) },
    { weight: 2, arbitrary: hostileText() },
    { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
}
