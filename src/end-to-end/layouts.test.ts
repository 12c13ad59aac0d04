import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Operation } from "../plan/index.ts";
import { openSnapshot } from "../snapshot/index.ts";
import { startJob, type Job, type Ran } from "../testing/job.ts";
import { loadSandbox } from "../workflows/load-sandbox.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const LOCALES = ["fr", "de", "pt-BR", "zh-CN"] as const;
type Locale = (typeof LOCALES)[number];

let job: Job;
beforeEach(async () => {
  const { content } = await loadSandbox(await openSnapshot(SAMPLE));
  job = await startJob({ content });
  await run("pull data/mine");
});
afterEach(async () => job.close());

async function run(line: string, exitCode = 0): Promise<Ran> {
  const ran = await job.run(line);
  expect(ran.exitCode, ran.said).toBe(exitCode);
  return ran;
}

/** A file of cells as a spreadsheet has it in memory. */
interface Sheet {
  readonly header: string[];
  readonly rows: string[][];
}

describe.each(["wide", "long"] as const)(
  "a %s file of the sample, from export to the workspace",
  (layout) => {
    let path: string;
    let sheet: Sheet;
    beforeEach(async () => {
      await run(`export data/mine --locales ${LOCALES.join(",")} --layout ${layout} --format csv --out out`);
      path = `out/${(await readdir(job.path("out"))).find((file) => file.endsWith(".csv")) ?? ""}`;
      const [header = [], ...rows] = Papa.parse<string[]>((await job.read(path)).replace(/^\uFEFF/, ""), {
        skipEmptyLines: true,
      }).data;
      sheet = { header, rows };
    });

    /** The row with the name of a section, in a locale where each has its own. */
    function rowOf(sectionId: string, locale: Locale): string[] {
      const isWanted = (row: readonly string[]): boolean =>
        row[0]?.startsWith(`s.${sectionId}.name.`) === true &&
        (layout === "wide" || row[sheet.header.indexOf("locale")] === locale);
      const found = sheet.rows.find(isWanted);
      expect(found, `section ${sectionId} in ${locale}`).toBeDefined();
      return found ?? [];
    }

    function columnOf(locale: Locale): number {
      return sheet.header.indexOf(layout === "wide" ? locale : "target");
    }

    function type(sectionId: string, locale: Locale, text: string): void {
      rowOf(sectionId, locale)[columnOf(locale)] = text;
    }

    /** Saves the file as a spreadsheet in a German Windows does. */
    async function save({ header, rows }: Sheet): Promise<void> {
      await job.write(path, `\uFEFF${Papa.unparse([header, ...rows], { delimiter: ";", newline: "\r\n" })}`);
    }

    async function planned(): Promise<Record<string, unknown>> {
      await run("plan data/mine --out p.ndjson");
      const [, ...lines] = (await job.read("p.ndjson")).trimEnd().split("\n");
      const operations = lines.map((line) => JSON.parse(line) as Operation);
      return Object.fromEntries(
        operations.flatMap(({ changes }) => changes.map(({ changeId, after }) => [changeId, after])),
      );
    }

    it("changes nothing when a spreadsheet only saved it", async () => {
      await save(sheet);
      await run(`import data/mine ${path}`);
      expect(await planned()).toEqual({});
    });

    it("brings what a translator did as the only changes, and holds the rows that were damaged", async () => {
      const ids = sheet.rows.flatMap(([unit = ""]) => /^s\.(\d+)\.name/.exec(unit)?.[1] ?? []);
      const [first = "", second = "", third = "", fourth = "", fifth = "", ...others] = new Set(ids);
      const [sixth = "", seventh = "", eighth = ""] = others;
      type(first, "fr", "Inviter tout le monde");
      type(first, "zh-CN", "邀请所有人");
      type(second, "de", '-10 % für alle; "jetzt"\nund später');
      type(third, "pt-BR", "  Segurança  ");
      // A formula that a spreadsheet ran, an id with a space behind it, and one that nothing brings back.
      type(fourth, "de", "#NAME?");
      type(fifth, "fr", "Réparé");
      rowOf(fifth, "fr")[0] += " ";
      type(sixth, "fr", "Perdu");
      const lost = rowOf(sixth, "fr");
      for (const column of ["id", "source", "~hash"]) {
        lost[sheet.header.indexOf(column)] = "…";
      }
      // The same row twice, each with another text.
      type(seventh, "fr", "Un");
      const twice = [...rowOf(seventh, "fr")];
      twice[columnOf("fr")] = "Deux";
      // A text that belongs to nothing, and a row in which a cell was torn in two.
      const stray = sheet.header.map((name, index) =>
        index === columnOf("fr") ? "À qui ?" : name === "locale" ? "fr" : "",
      );
      type(eighth, "fr", "Déchiré");
      rowOf(eighth, "fr").push("le reste");
      await save({ header: sheet.header, rows: [...sheet.rows.toReversed(), twice, stray] });

      const { out } = await run(`import data/mine ${path} --json`, 1);
      const { findings } = JSON.parse(out) as {
        readonly findings: readonly Readonly<Record<"level" | "code", string>>[];
      };
      const held = findings.filter(({ level }) => level === "held").map(({ code }) => code);
      // Of a row that is lost or torn, nothing can be taken: in a wide file, that is a text for each locale.
      const wholeRow = (code: string): string[] => (layout === "wide" ? LOCALES.map(() => code) : [code]);
      expect(held.toSorted()).toEqual([
        ...wholeRow("damaged-id"),
        "duplicate-unit",
        "duplicate-unit",
        "no-id",
        ...wholeRow("shifted-row"),
        "spreadsheet-error",
      ]);
      const changes = {
        [`section:${first}/fr/name`]: "Inviter tout le monde",
        [`section:${first}/zh-CN/name`]: "邀请所有人",
        [`section:${second}/de/name`]: '-10 % für alle; "jetzt"\nund später',
        [`section:${third}/pt-BR/name`]: "  Segurança  ",
        [`section:${fifth}/fr/name`]: "Réparé",
      };
      expect(await planned()).toEqual(changes);
      await run("apply p.ndjson --yes");
      expect(await planned()).toEqual({});
    });
  },
);
