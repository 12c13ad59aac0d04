import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileHtml } from "../../testing/hostile-html.ts";
import { buildBody, spliceBody, targetText, type BlockTranslation } from "./assemble-body.ts";
import { checkTokens } from "./check-tokens.ts";
import { pairBodies, pairWithItself, type MadeBlock } from "./pair-bodies.ts";
import { splitBody, type SplitBody } from "./split-body.ts";

/** Translations for some blocks of a source. */
function translate(
  { blocks }: SplitBody,
  toText: (text: string, index: number) => string | null,
): Map<number, BlockTranslation> {
  const texts = new Map<number, BlockTranslation>();
  for (const [index, { text, key }] of blocks.entries()) {
    const translated = toText(text, index);
    if (translated !== null) {
      texts.set(index, { text: translated, madeFrom: key });
    }
  }
  return texts;
}

const SOURCE =
  '<h2 id="h_1">Refunds</h2><p>Press <b>Pay</b> and <a href="https://acme.example/en/1">read</a>.</p>' +
  '<ul><li>One</li><li>Two</li></ul><p>See <img src="a.png?signature=1" alt="A gear"> there</p>';
const TARGET =
  '<h2 id="h_2">Erstattung</h2>\n<p><a href="https://acme.example/de/1">Lies</a> und drück <b>Zahlen</b>.</p>' +
  '<ul><li>Eins</li><li>Zwei</li></ul><p>Da ist <img src="b.png" alt="Ein Rad"></p>';

describe("spliceBody()", () => {
  const source = splitBody(SOURCE);
  const target = splitBody(TARGET);
  const pairs = pairBodies(source, target, null);

  it("shows a translation with the tokens of its source", () => {
    expect(
      source.blocks.map((block, index) => {
        const own = target.blocks[pairs.get(index)?.target ?? -1];
        return own && targetText(block, own);
      }),
    ).toEqual([
      "Erstattung",
      "<a2>Lies</a2> und drück <b1>Zahlen</b1>.",
      "Eins",
      "Zwei",
      "Da ist",
      "Ein Rad",
    ]);
  });

  it("changes only the blocks that got a text, and keeps the links of the translation", () => {
    const texts = translate(source, (_text, index) =>
      index === 1 ? "Drück <b1>Jetzt zahlen</b1> und <a2>lies</a2>." : null,
    );
    expect(spliceBody({ source, target, pairs, texts }).html).toBe(
      TARGET.replace(
        /<p><a.*?<\/p>/,
        '<p>Drück <b>Jetzt zahlen</b> und <a href="https://acme.example/de/1">lies</a>.</p>',
      ),
    );
  });

  it("takes the tags of the source where the translation has none", () => {
    const texts = translate(source, (_text, index) => (index === 4 ? "Da <img1/> ist es" : null));
    expect(spliceBody({ source, target, pairs, texts }).html).toContain(
      'Da <img src="a.png?signature=1" alt="A gear"> ist es',
    );
  });

  it("gives back a translation byte for byte where nothing is put in, whatever the HTML", () => {
    fc.assert(
      fc.property(hostileHtml(), hostileHtml(), (one, other) => {
        const [from, into] = [splitBody(one), splitBody(other)];
        const empty = { source: from, target: into, pairs: pairBodies(from, into, null), texts: new Map() };
        expect(spliceBody(empty).html).toBe(other);
      }),
      { numRuns: 300 },
    );
  });
});

describe("pairBodies() without a memory", () => {
  const body = (...parts: readonly string[]): SplitBody =>
    splitBody(parts.map((part) => (part.startsWith("-") ? `<li>x${part}</li>` : part)).join(""));
  const p = (text: string): string => `<p>${text}</p>`;
  const h = (text: string): string => `<h2>${text}</h2>`;

  it("leaves unpaired only what stands beside a new paragraph of the same kind", () => {
    const source = body(h("A"), p("b"), p("NEW"), h("C"), "-1", "-2", h("D"), p("e"), p("f"), p("g"));
    const target = body(h("a"), p("b"), h("c"), "-1", "-2", h("d"), p("e"), p("f"), p("g"));
    const pairs = pairBodies(source, target, null);
    const paired = [...pairs].map(([index, pair]) => [
      source.blocks[index]?.text.toLowerCase(),
      target.blocks[pair.target]?.text,
    ]);
    expect(paired.every(([one, other]) => one === other)).toBe(true);
    expect(paired.map(([text]) => text).toSorted()).toEqual(["d", "e", "f", "g", "x-1", "x-2"]);
  });
});

describe("buildBody()", () => {
  it("builds a translation with the skeleton of the source", () => {
    const source = splitBody(SOURCE);
    const texts = translate(source, (text) => text.replaceAll(/\p{L}+(?![^<]*>)/gu, "X"));
    expect(buildBody({ source, target: null, pairs: new Map(), texts }).html).toBe(
      '<h2 id="h_1">X</h2><p>X <b>X</b> X <a href="https://acme.example/en/1">X</a>.</p>' +
        '<ul><li>X</li><li>X</li></ul><p>X <img src="a.png?signature=1" alt="X X"> X</p>',
    );
  });

  it("keeps what was translated already, with its own links, where the source has a new paragraph", () => {
    const target = splitBody(TARGET);
    const before = splitBody(SOURCE);
    const { made } = spliceBody({
      source: before,
      target,
      pairs: pairBodies(before, target, null),
      texts: new Map(),
    });
    const source = splitBody(SOURCE.replace("<ul>", "<p>New here</p><ul>"));
    const pairs = pairBodies(source, target, made);
    const texts = translate(source, (text) => (text === "New here" ? "Hier neu" : null));
    expect(buildBody({ source, target, pairs, texts }).html).toBe(
      '<h2 id="h_1">Erstattung</h2><p><a href="https://acme.example/de/1">Lies</a> und drück <b>Zahlen</b>.</p>' +
        "<p>Hier neu</p><ul><li>Eins</li><li>Zwei</li></ul><p>Da ist</p>",
    );
  });
});

describe("an article of a hundred paragraphs", () => {
  const paragraphs = Array.from(
    { length: 100 },
    (_, index) => `Paragraph ${index % 35}: ${"ab".repeat(index % 7)}.`,
  );
  const toHtml = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("\n");
  const german = (text: string): string => `Absatz: ${text}`;

  it("keeps each translation with its paragraph through edits of the source", () => {
    const first = splitBody(toHtml(paragraphs));
    const { html, made } = buildBody({
      source: first,
      target: null,
      pairs: new Map(),
      texts: translate(first, german),
    });
    const target = splitBody(html);
    fc.assert(
      fc.property(
        fc.constantFrom("insert", "delete", "move", "edit"),
        fc.nat({ max: 99 }),
        fc.nat({ max: 98 }),
        (kind, at, to) => {
          const edited = [...paragraphs];
          const [taken = ""] = kind === "insert" ? [] : edited.splice(at, 1);
          if (kind === "insert") {
            edited.splice(at, 0, "Something new");
          } else if (kind === "move") {
            edited.splice(to, 0, taken);
          } else if (kind === "edit") {
            edited.splice(at, 0, `${taken}, edited`);
          }
          const source = splitBody(toHtml(edited));
          const pairs = pairBodies(source, target, made);
          for (const [index, pair] of pairs) {
            const text = target.blocks[pair.target]?.text;
            const now = source.blocks[index]?.text ?? "";
            expect([german(now), german(now.replace(/, edited$/, ""))]).toContain(text);
            expect(pair.madeFrom === source.blocks[index]?.key).toBe(!now.endsWith(", edited"));
          }
          expect(pairs.size).toBeGreaterThanOrEqual(kind === "insert" || kind === "edit" ? 100 : 99);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("puts a translation of one paragraph into a translated article and leaves every other byte", () => {
    fc.assert(
      fc.property(hostileHtml(), fc.nat(), (html, at) => {
        const body = splitBody(html);
        const block = body.blocks[at % Math.max(1, body.blocks.length)];
        fc.pre(block !== undefined);
        const index = body.blocks.indexOf(block);
        const text = `${block.text} Z`;
        expect(checkTokens(text, block.text)).toEqual([]);
        const after = spliceBody({
          source: body,
          target: body,
          pairs: pairWithItself(body),
          texts: new Map([[index, { text, madeFrom: block.key }]]),
        }).html;
        expect(after.startsWith(html.slice(0, block.start))).toBe(true);
        expect(after.endsWith(html.slice(block.end))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("forgets nothing that was remembered where an import changes a part", () => {
    const source = splitBody(toHtml(["One", "Two", "Three"]));
    const target = splitBody(toHtml(["Eins", "Two", "Drei"]));
    const made: MadeBlock[] = [
      { source: "old00000", target: target.blocks[0]!.key, isTranslated: true },
      { source: source.blocks[1]!.key, target: target.blocks[1]!.key, isTranslated: false },
      { source: source.blocks[2]!.key, target: target.blocks[2]!.key, isTranslated: true },
    ];
    const pairs = pairBodies(source, target, made);
    expect(pairs.get(0)).toMatchObject({ madeFrom: "old00000" });
    expect(pairs.get(1)).toMatchObject({ isTranslated: false });
    const texts = new Map([[1, { text: "Zwei", madeFrom: source.blocks[1]!.key }]]);
    const after = spliceBody({ source, target, pairs, texts });
    expect(after.html).toBe(toHtml(["Eins", "Zwei", "Drei"]));
    expect(after.made?.map((block) => [block.source === made[0]!.source, block.isTranslated])).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ]);
  });
});
