import * as fc from "fast-check";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { formatUnitId, type WorkingId } from "../../model/index.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import type { ParsedFile } from "../format.ts";
import { formatOfContent } from "../index.ts";
import { i18next } from "./i18next.ts";

const EXPORT = "x4k7q2m9c0pva";

function idOf(number: number): string {
  return formatUnitId({ resource: "section", objectId: String(number) as WorkingId, field: "name" }, "ws_1");
}

const [ONE, TWO] = [idOf(1), idOf(2)];

function write(targets: readonly string[], locale: string | null = "fr"): string {
  const columns = ["id", "source", "target", "~hash"].map((header) => ({ header, isText: true }));
  const writer = i18next.writeTable(columns, { byteOrderMark: true });
  const rows = targets.map((target, index) =>
    writer.row([idOf(index + 1), "Source", target, "mark"], index + 2),
  );
  return [writer.begin, writer.mark?.({ exportId: EXPORT, locale }), ...rows, writer.end].join("");
}

async function parse(text: string | Uint8Array): Promise<ParsedFile> {
  return i18next.parse(typeof text === "string" ? Buffer.from(text) : text, "fr.json");
}

/** Ids and targets. */
async function entriesOf(text: string | Uint8Array): Promise<(readonly unknown[])[]> {
  return (await parse(text)).rows.map(({ cells }) => [cells.id, cells.target]);
}

/** The same texts as programs nest them that take a dot for a level. */
function nest(flat: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(flat)) {
    const names = key.split(".");
    let at = root;
    for (const name of names.slice(0, -1)) {
      at = (at[name] ??= {}) as Record<string, unknown>;
    }
    at[names.at(-1) ?? ""] = value;
  }
  return root;
}

describe("an i18next resource", () => {
  it("gives back every text, whatever it is, flat and nested, indented or not, with letters escaped or not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { minLength: 1, maxLength: 6 }), async (texts) => {
        const written = write(texts);
        const wanted = texts.map((text, index) => [idOf(index + 1), text]);
        expect(await entriesOf(written)).toEqual(wanted);
        const flat = JSON.parse(written) as Record<string, string>;
        expect(await entriesOf(JSON.stringify(nest(flat)))).toEqual(wanted);
        const escaped = JSON.stringify(flat, undefined, "\t").replaceAll(
          /[^\u0000-\u007F]/g, // oxlint-disable-line no-control-regex
          (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
        expect(await entriesOf(`\uFEFF${escaped}`)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it("is loaded by i18next, which gives every text exactly, flat and nested", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { minLength: 1, maxLength: 6 }), async (texts) => {
        const flat = JSON.parse(write(texts)) as Record<string, string>;
        for (const resource of [flat, nest(flat) as Record<string, string>]) {
          const instance = createInstance();
          await instance.init({ lng: "fr", resources: { fr: { translation: resource } } });
          for (const [index, text] of texts.entries()) {
            expect(instance.t(idOf(index + 1), { skipInterpolation: true })).toBe(text);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("says once which hand-out it is, and of sources not for which locale", async () => {
    expect((await parse(write(["Un"]))).mark).toEqual({ exportId: EXPORT, locale: "fr" });
    expect((await parse(write(["One"], null))).mark).toEqual({ exportId: EXPORT, locale: null });
    expect((await parse(`{"${ONE}": "Un"}`)).mark).toEqual({ exportId: undefined, locale: null });
    expect((await parse(`{"~export": null, "~locale": ""}`)).mark).toEqual({
      exportId: undefined,
      locale: null,
    });
  });

  it("has lines for rows and neither source nor columns", async () => {
    const file = await parse(`{\r\n  "${ONE}": "a",\n\n  "x": {\r"${TWO}":\n"b" }}`);
    expect(file.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(file.columns.target).toEqual({ letter: "", header: "value" });
    expect(file.rows[0]?.cells.source).toBeUndefined();
  });

  it.each([
    ["a locale and a namespace", `{"fr": {"translation": {"${ONE}": "Un"}}}`, "fr"],
    ["a locale spelled otherwise", `{"pt_BR": {"${ONE}": "Un"}}`, "pt-BR"],
    ["a namespace alone", `{"translation": {"${ONE}": "Un"}}`, null],
    ["a namespace within the key", `{"translation.${ONE}": "Un"}`, null],
    ["Lokalise's separators", `{"${ONE.replaceAll(".", "::")}": "Un"}`, null],
  ])("is read within %s", async (_, text, locale) => {
    expect(await entriesOf(text)).toEqual([[ONE, "Un"]]);
    expect((await parse(text)).mark?.locale).toBe(locale);
  });

  it("is refused where it holds several locales", async () => {
    const text = `{"fr": {"${ONE}": "Un"}, "de": {"${ONE}": "Eins"}}`;
    await expect(parse(text)).rejects.toMatchObject({ code: "several-locales-in-file" });
    await expect(parse(`{"~locale": "fr", "de": {"${ONE}": "Eins"}}`)).rejects.toMatchObject({
      code: "several-locales-in-file",
    });
  });

  it("shows numbers and truth values as what they are, null and what is no text as nothing", async () => {
    const { rows } = await parse(`{"${ONE}": 1.10, "${TWO}": true, "${idOf(3)}": null, "${idOf(4)}": {}}`);
    expect(
      rows.map(({ cells: { target }, remarks = [] }) => [target, ...remarks.map(({ kind }) => kind)]),
    ).toEqual([["1.10", "number"], ["TRUE", "truth"], [""]]);
  });

  it("is read where a program made lists of numbers in keys", async () => {
    const list = Array.from({ length: 3 }, (_, index) =>
      index === 2 ? { name: { [idOf(2).slice(-2)]: "b" } } : null,
    );
    const found = await entriesOf(JSON.stringify({ s: list }));
    expect(found.at(-1)).toEqual([TWO, "b"]);
    expect(found.slice(0, -1).every(([, target]) => target === "")).toBe(true);
  });

  it.each(["_one", "_other", "_male", "_ordinal_two", ".many"])(
    "tells keys that end in %s",
    async (ending) => {
      const [row] = (await parse(`{"${ONE}${ending}": "Un"}`)).rows;
      expect(row).toMatchObject({
        cells: { id: ONE, target: "Un" },
        remarks: [{ kind: "suffix", text: ending }],
      });
    },
  );

  it("keeps entries that stand twice, and those that mean nothing here", async () => {
    const text = `{"${ONE}": "Un", "hello": "Bonjour", "${ONE}": "Deux", "__proto__": {"constructor": "x"}}`;
    expect(await entriesOf(text)).toEqual([
      [ONE, "Un"],
      ["hello", "Bonjour"],
      [ONE, "Deux"],
      ["__proto__.constructor", "x"],
    ]);
    expect(({} as Record<string, unknown>)["constructor"]).toBe(Object);
  });

  it.each([
    ["not-json", '{\n  "a": "b",\n}', "line 3, column 1"],
    ["not-json", '{"a": "b"', "line 1, column 10"],
    ["not-json", "// c\n{}", "line 1, column 1"],
    ["not-json", '{"a": "b\nc"}', "line 1, column 7"],
    ["not-json", '{"a": "b"}\n{"a": "b"}', "line 2, column 1"],
    ["not-a-resource", '["a"]', "fr.json"],
    ["not-a-resource", '"a"', "fr.json"],
    ["nested-too-deep", `\n${'{"a":'.repeat(100_000)}`, "line 2"],
    ["empty-file", "", "fr.json"],
    ["is-html", "<html>", "JSON"],
    ["not-utf-8", Buffer.from('{"a": "caf\u00e9"}', "latin1"), "line 1"],
  ])("is refused as %s, with the place", async (code, content, place) => {
    await expect(parse(content)).rejects.toMatchObject({ code, message: expect.stringContaining(place) });
  });

  it("is read in time that grows with its size alone, whatever it holds", async () => {
    const long = JSON.stringify("k".repeat(1_000_000));
    const inLongKey = `{${long}: {${Array.from({ length: 20_000 }, (_, index) => `"${index}":""`).join()}}}`;
    const { rows } = await parse(inLongKey);
    expect(rows).toHaveLength(20_000);
    expect(rows.every(({ cells: { id = "" } }) => id.length <= 500)).toBe(true);
  });

  it("is told by its content, or by its name", () => {
    expect(formatOfContent("fr.txt", Buffer.from(`\uFEFF {"~export": ""}`))?.name).toBe("i18next");
    expect(formatOfContent("fr.txt", Buffer.from(`{"x": "", "${ONE}": "Un"}`))?.name).toBe("i18next");
    expect(formatOfContent("sections.ndjson", Buffer.from('{"id":"1"}\n{"id":"2"}'))).toBeUndefined();
    expect(formatOfContent("fr.json", Buffer.from("// x"))?.name).toBe("i18next");
    expect(formatOfContent("fr.csv", Buffer.from("id,target"))?.name).toBe("csv");
  });
});
