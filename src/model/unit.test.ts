import { describe, expect, it } from "vitest";

import type { ContentObject } from "./content-object.ts";
import { RESOURCES, type Resource, type WorkingId } from "./resource.ts";
import { formatUnitId, readUnitId } from "./unit-id.ts";
import { hashSource, listUnits, sourceLocaleFor, textAt } from "./unit.ts";

const WORKSPACE = "ws_1";

function anObject(resource: Resource, change: Partial<ContentObject> = {}): ContentObject {
  return {
    resource,
    id: "212" as WorkingId,
    defaultLocale: "en",
    content: { en: { name: "Billing", title: "Billing" } },
    settings: {},
    facts: {},
    ...change,
  };
}

describe("a unit id", () => {
  const place = { resource: "section", objectId: "212" as WorkingId, field: "name" } as const;
  const id = formatUnitId(place, WORKSPACE);

  it("reads like s.212.name.k7", () => {
    expect(id).toMatch(/^s\.212\.name\.[0-9a-z]{2}$/);
  });

  it.each(RESOURCES)("comes back as it went out for a %s, also for an id somebody made up", (resource) => {
    const made = { ...place, resource, objectId: "new-billing_2" as WorkingId };
    expect(readUnitId(formatUnitId(made, WORKSPACE), WORKSPACE)).toEqual({ kind: "valid", place: made });
  });

  it.each([
    ["another object", id.replace("212", "213")],
    ["another field", id.replace("name", "description")],
    ["another resource", id.replace("s.", "c.")],
  ])("is told when it was changed to %s", (_, changed) => {
    expect(readUnitId(changed, WORKSPACE).kind).toBe("wrong-check");
  });

  it("is told when it belongs to another workspace", () => {
    expect(readUnitId(id, "ws_2")).toEqual({ kind: "wrong-check", place });
  });

  it.each(["", "212", "s.212.name", "S.212.name.k7", "s.212.name.k7 ", "x.212.name.k7", "s.212.name.iL"])(
    "has the wrong shape in %j",
    (text) => {
      expect(readUnitId(text, WORKSPACE)).toEqual({ kind: "malformed" });
    },
  );
});

describe("listUnits()", () => {
  it.each([
    ["collection", ["name", "description"]],
    ["section", ["name"]],
    ["article", ["title", "description"]],
    ["news-item", ["title"]],
  ] as const)("gives a %s the text fields that can be written: %j", (resource, fields) => {
    expect(listUnits(anObject(resource), WORKSPACE).map(({ field }) => field)).toEqual(fields);
  });
});

describe("sourceLocaleFor()", () => {
  it("is the object's own default locale unless another is asked for", () => {
    expect(sourceLocaleFor(anObject("section", { defaultLocale: "de" }), "fr", null)).toBe("de");
    expect(sourceLocaleFor(anObject("section"), "fr", "es")).toBe("es");
  });

  it("gives news only to the locale it was written in", () => {
    expect(sourceLocaleFor(anObject("news-item"), "fr", null)).toBeNull();
    expect(sourceLocaleFor(anObject("news-item"), "en", "fr")).toBe("en");
  });
});

describe("textAt()", () => {
  it("counts null and the empty text as nothing", () => {
    const object = anObject("section", { content: { en: { name: "" }, fr: { name: null } } });
    expect([
      textAt(object, "en", "name"),
      textAt(object, "fr", "name"),
      textAt(object, "it", "name"),
    ]).toEqual([null, null, null]);
  });
});

describe("hashSource()", () => {
  it.each([
    ["composed and decomposed letters", "Ré\u00e9", "Re\u0301e\u0301"],
    ["line ends", "a\r\nb", "a\nb"],
    ["white space at the edges", " a ", "a"],
  ])("is the same for %s", (_, left, right) => {
    expect(hashSource(left)).toBe(hashSource(right));
  });

  it("differs for another text", () => {
    expect(hashSource("Billing")).not.toBe(hashSource("billing"));
  });
});
