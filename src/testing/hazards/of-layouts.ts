import { basename, join } from "node:path";
import { readdir, readFile } from "node:fs/promises";
import { toCsv } from "../hazard-bench.ts";
import { makeWorkbook } from "../workbooks.ts";
import type { Hazard } from "./hazard.ts";

const TEXTS = [{ en: "Taxes" }, { en: "Company", fr: "Entreprise" }];

/** Rows of the catalogue that take another layout or another kind of file. */
export const LAYOUT_HAZARDS: readonly Hazard[] = [
  {
    number: 42,
    name: "something struck through, and a comment",
    texts: TEXTS,
    exported: { format: "xlsx" },
    make: async (bench) => {
      const unit = await unitOf(join(bench.snapshot.folder, "exports"));
      const cell = (place: string, text: string): string =>
        `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      const struck = "<r><rPr><strike/></rPr><t>Frais</t></r><r><t> Impôts</t></r>";
      return {
        name: basename(bench.path),
        file: await makeWorkbook({
          rows:
            `<row r="1">${cell("A1", "id")}${cell("B1", "source")}${cell("C1", "target")}</row>` +
            `<row r="2">${cell("A2", unit)}${cell("B2", "Taxes")}<c r="C2" t="inlineStr"><is>${struck}</is></c></row>`,
          comments: { C2: "Sure?" },
        }),
      };
    },
    taken: { 1: "Frais Impôts" },
    said: ["marks-missing file", "translator-note 2 C", "struck-text 2 C"],
  },
  {
    number: 46,
    name: "another spelling of the locale in a header",
    texts: TEXTS,
    locale: "pt-BR",
    exported: { layout: "wide" },
    make: (bench) => ({
      file: toCsv(
        bench.handedOut.map((cells, index) =>
          cells
            .map((cell) => (cell === "pt-BR" ? "pt_br" : cell))
            .with(4, index === 1 ? "Impostos" : index === 0 ? "pt_br" : ""),
        ),
      ),
    }),
    taken: { 1: "Impostos" },
  },
  {
    number: 46,
    name: "a locale in a header that can be two",
    texts: TEXTS,
    exported: { layout: "wide", locales: ["pt", "pt-BR"] },
    make: (bench) => ({
      file: toCsv(
        bench.handedOut.map((cells, index) =>
          index === 0 ? cells.with(4, "Portuguese (Portugal/Brazil)") : cells,
        ),
      ),
    }),
  },
];

async function unitOf(exports: string): Promise<string> {
  const [exportId = ""] = await readdir(exports);
  const [line = ""] = (await readFile(join(exports, exportId, "fr.ndjson"), "utf8")).split("\n", 1);
  return (JSON.parse(line) as { readonly unit: string }).unit;
}
