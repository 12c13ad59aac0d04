import { describe, expect, test } from "vitest";
import { anObject } from "../testing/snapshot-folder.ts";
import { narrowLocales } from "./narrow-locales.ts";

const now = anObject("section", "1", {
  content: { en: { name: "Now" }, fr: { name: "Maintenant" }, de: { name: "Jetzt" } },
  settings: { parentId: "2" },
});
const past = anObject("section", "1", {
  content: { en: { name: "Past" }, de: { name: "Damals" }, es: { name: "Antes" } },
  settings: { parentId: "3" },
});

describe("narrowLocales()", () => {
  test("takes the default locale and those that are meant, the others from the past; settings as they are", () => {
    expect(narrowLocales(now, past, ["fr"])).toMatchObject({
      settings: { parentId: "2" },
      content: {
        en: { name: "Now" },
        fr: { name: "Maintenant" },
        de: { name: "Damals" },
        es: { name: "Antes" },
      },
    });
  });

  test("leaves the others out of what has no past", () => {
    expect(Object.keys(narrowLocales(now, undefined, ["fr"]).content)).toEqual(["en", "fr"]);
  });

  test("takes away what a meant locale no longer has", () => {
    expect(Object.keys(narrowLocales(now, past, ["es"]).content).toSorted()).toEqual(["de", "en"]);
  });

  test("changes nothing where every locale is meant", () => {
    expect(narrowLocales(now, past, undefined)).toBe(now);
  });
});
