import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldRules, RESOURCES, type ContentObject, type JsonValue, type Resource } from "../model/index.ts";
import { hostileText } from "../testing/hostile-text.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { parseObject, serializeLine, serializePretty } from "./object-line.ts";

const LOCALES = ["en", "fr", "pt-BR", "de-form", "hi"];

function fieldsOf(resource: Resource): fc.Arbitrary<Record<string, string>> {
  const texts = fieldRules(resource).flatMap(([field, { scope, kind }]) =>
    scope === "content" && (kind === "text" || kind === "html") ? [field] : [],
  );
  return fc.dictionary(fc.constantFrom(...texts, "unknownField", "__proto__"), hostileText(), { minKeys: 1 });
}

/** Objects with hostile texts, unknown fields and keys that JavaScript treats specially. */
const anyObject: fc.Arbitrary<ContentObject> = fc.constantFrom(...RESOURCES).chain((resource) =>
  fc
    .record({
      en: fieldsOf(resource),
      others: fc.dictionary(fc.constantFrom(...LOCALES.slice(1)), fieldsOf(resource)),
      facts: fc.dictionary(fc.constantFrom("url", "icon", "constructor", "__proto__"), hostileText()),
      unknown: fc.option(fc.dictionary(hostileText(), fc.jsonValue() as fc.Arbitrary<JsonValue>), {
        nil: undefined,
      }),
    })
    .map(({ en, others, facts, unknown }) =>
      anObject(resource, "12", {
        content: { en, ...others },
        facts,
        ...(unknown === undefined ? {} : { unknown }),
      }),
    ),
);

describe("parseObject() and serializeLine()", () => {
  it("give back every object as it was", () => {
    fc.assert(
      fc.property(anyObject, (object) => {
        const line = serializeLine(object);
        expect(line).not.toContain("\n");
        const parsed = parseObject(JSON.parse(line) as JsonValue, object.resource, "here");
        expect(parsed).toEqual(JSON.parse(JSON.stringify(object)));
        expect(serializeLine(parsed)).toBe(line);
        expect(
          parseObject(JSON.parse(serializePretty(object)) as JsonValue, object.resource, "here"),
        ).toEqual(parsed);
      }),
    );
  });

  it("write the same content as the same bytes, whatever order it came in", () => {
    const one = anObject("article", "35", {
      settings: { parentType: "collection", parentId: "161" },
      content: { de: { body: "b", title: "a" }, en: { title: "t" }, ar: { title: "x" }, fr: {} },
      facts: { url: "u", locales: { fr: { url: "f" }, de: { url: "d" } } },
      unknown: { b: { y: 1, x: 2 }, a: 0 },
    });
    const other = anObject("article", "35", {
      content: { en: { title: "t" }, ar: { title: "x" }, de: { title: "a", body: "b" } },
      unknown: { a: 0, b: { x: 2, y: 1 } },
      settings: { parentId: "161", parentType: "collection" },
      facts: { url: "u", locales: { de: { url: "d" }, fr: { url: "f" } } },
    });
    expect(serializeLine(one)).toBe(serializeLine(other));
    expect(serializeLine(one)).toBe(
      '{"resource":"article","id":"35","defaultLocale":"en","settings":{"parentId":"161","parentType":"collection"},' +
        '"content":{"en":{"title":"t"},"ar":{"title":"x"},"de":{"title":"a","body":"b"}},' +
        '"facts":{"url":"u","locales":{"de":{"url":"d"},"fr":{"url":"f"}}},"unknown":{"a":0,"b":{"x":2,"y":1}}}',
    );
  });

  it("keep what they do not know, after what they know", () => {
    const line =
      '{"note":"mine","id":"1","resource":"section","defaultLocale":"en","content":{"en":{"name":"a"}}}';
    const object = parseObject(JSON.parse(line) as JsonValue, "section", "here");
    expect(serializeLine(object)).toBe(
      '{"resource":"section","id":"1","defaultLocale":"en","settings":{},"content":{"en":{"name":"a"}},"facts":{},"note":"mine"}',
    );
  });
});

/** A line as a person may have left it, `change` over a sound one. */
function lineWith(resource: Resource, change: Record<string, JsonValue>): JsonValue {
  return { resource, id: "12", defaultLocale: "en", content: { en: {} }, ...change };
}

describe("parseObject()", () => {
  const assignment = (newsfeedId: JsonValue, publishedAt: JsonValue): Record<string, JsonValue> => ({
    settings: { assignments: [{ newsfeedId, publishedAt }] },
  });

  it.each<[string, Resource, Record<string, JsonValue>, string]>([
    ["an id that leads elsewhere", "section", { id: "../../etc/passwd" }, "here, id"],
    ["an id that is a number", "section", { id: 12 }, "here, id"],
    ["another resource", "section", { resource: "article" }, "here, resource"],
    ["no content", "section", { content: null }, "here, content"],
    ["a locale that leads elsewhere", "section", { content: { "../fr": {} } }, "here, content"],
    [
      "a locale that JavaScript treats specially",
      "section",
      { content: JSON.parse('{"__proto__":{}}') },
      "here, content",
    ],
    ["a name that is a number", "section", { content: { fr: { name: 5 } } }, "here, content.fr.name"],
    ["a parent that is a number", "section", { settings: { parentId: 161 } }, "here, settings.parentId"],
    [
      "a flag that is a text",
      "news-item",
      { settings: { deliverSilently: "yes" } },
      "here, settings.deliverSilently",
    ],
    ["labels that are a text", "news-item", { settings: { labels: "New" } }, "here, settings.labels"],
    ["a newsfeed that is a number", "news-item", assignment(53, null), "here, settings.assignments"],
    ["a date without a time", "news-item", assignment("53", "2014-03-01"), "here, settings.assignments"],
    [
      "a time of another zone",
      "news-item",
      assignment("53", "2014-03-01T09:30:00+02:00"),
      "here, settings.assignments",
    ],
    [
      "a day that is none",
      "news-item",
      assignment("53", "2014-13-01T09:30:00Z"),
      "here, settings.assignments",
    ],
  ])("refuses %s and says where it stands", (_name, resource, change, place) => {
    expect(() => parseObject(lineWith(resource, change), resource, "here")).toThrow(
      expect.objectContaining({
        code: "not-an-object",
        message: expect.stringContaining(`Cannot read ${place}: found`),
      }),
    );
  });

  it.each<[string, Resource, Record<string, JsonValue>]>([
    [
      "null where a value may be missing",
      "news-item",
      { settings: { assignments: null, labels: null, senderId: null } },
    ],
    ["a newsfeed without a date", "news-item", assignment("53", null)],
    ["a locale that Intercom does not list", "section", { content: { en: {}, "de-form": { name: "Sie" } } }],
    ["a field that it does not know", "section", { content: { en: { subtitle: 5 } } }],
    ["an id that a person made up", "section", { id: "new-Billing_2" }],
  ])("takes %s", (_name, resource, change) => {
    const line = lineWith(resource, change);
    expect(parseObject(line, resource, "here")).toMatchObject(line as object);
  });
});
