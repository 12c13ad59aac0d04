import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { anObject, makeSnapshot } from "../../testing/snapshot-folder.ts";
import { runCommand } from "../../testing/test-io.ts";
import { editWorkbook } from "../../testing/workbooks.ts";

describe("helpferry export and import", () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), "helpferry-"));
    const snapshot = await makeSnapshot([
      anObject("section", "1", { content: { en: { name: "Billing" }, fr: { name: "Facturation" } } }),
      anObject("section", "2", { content: { en: { name: "Refunds" } } }),
      anObject("section", "3", { content: { en: { name: "Taxes" } } }),
    ]);
    await cp(snapshot.folder, join(cwd, "mine"), { recursive: true });
    await rm(dirname(snapshot.folder), { recursive: true });
  });
  afterEach(async () => {
    await rm(cwd, { recursive: true });
  });

  async function run(...argv: readonly string[]): ReturnType<typeof runCommand> {
    return runCommand(argv, { cwd });
  }

  /** Exports French, lets a translator change the text of the file, and names the file. */
  async function handOut(edit: (text: string) => string): Promise<string> {
    const { out } = await run(
      "export",
      "mine",
      "--locales",
      "fr",
      "--format",
      "csv",
      "--out",
      "out",
      "--json",
    );
    const { files }: { files: readonly { path: string }[] } = JSON.parse(out);
    const [path = ""] = files.map((file) => file.path);
    await writeFile(path, edit(await readFile(path, "utf8")));
    return path;
  }

  it("shows what was handed out, and says so when it was handed out before", async () => {
    const first = await run("export", "mine", "--locales", "French", "--format", "csv", "--out", "out");
    expect(first.said).toMatch(
      /^"French" is read as fr, French\.\nout\/mine\.fr\.x\w{12}\.csv: 3 rows, 2 new, 0 stale\.\nSelf-test: 3 of 3 units come back loss-free\.\nExport x\w{12}: 1 file\.$/,
    );
    const second = await run("export", "mine", "--locales", "fr", "--format", "csv", "--out", "out");
    expect(second).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining("is there already, with the same content"),
    });
  });

  it("takes a file, says how to undo it, and undoes it", async () => {
    const path = await handOut((text) => text.replace('"Refunds",""', '"Refunds","Remboursements"'));
    const taken = await run("import", "mine", path);
    expect(taken.exitCode).toBe(0);
    expect(taken.said).toContain("1 text taken, 0 already there, 2 untouched, 0 rows held.");
    const [, importId = ""] = /--revert (\w+)/.exec(taken.said) ?? [];
    expect(await readFile(join(cwd, "mine", "sections.ndjson"), "utf8")).toContain("Remboursements");
    expect(await run("import", "mine", "--revert", importId)).toMatchObject({
      exitCode: 0,
      said: `1 text is again what it was before the import ${importId}.`,
    });
    expect(await readFile(join(cwd, "mine", "sections.ndjson"), "utf8")).not.toContain("Remboursements");
  });

  it("hands out workbooks and takes them back, naming what is held by cell", async () => {
    const { out } = await run("export", "mine", "--locales", "fr", "--out", "out", "--json");
    const { files }: { files: readonly { path: string }[] } = JSON.parse(out);
    const [path = ""] = files.map((file) => file.path);
    expect(path).toMatch(/mine\.fr\.x\w{12}\.xlsx$/);
    expect((await run("import", "mine", path)).said).toContain("0 texts taken, 0 already there, 3 untouched");
    await editWorkbook(path, (_, cells, row) =>
      row === 3 ? cells.with(4, "Remboursements") : row === 4 ? cells.with(4, 1.5) : undefined,
    );
    const renamed = path.replace(/xlsx$/, "csv");
    await cp(path, renamed);
    for (const name of [path, renamed]) {
      const { exitCode, said } = await run("import", "mine", name, "--dry-run");
      expect(exitCode).toBe(1);
      expect(said).toMatch(
        /row 4, column E "target": held: the cell holds a number, a date or a truth value, "1\.5", .* "Taxes" → format the cell as text/,
      );
      expect(said).toContain("1 text taken, 0 already there, 1 untouched, 1 row held.");
    }
  });

  it("names a held row by file, row, column and unit, with the mend, and exits 1", async () => {
    const path = await handOut((text) =>
      text.replace('"Refunds",""', '"Refunds","Remboursements"').replace('"Taxes",""', '"Taxes","#NAME?"'),
    );
    const { exitCode, said } = await run("import", "mine", path);
    expect(exitCode).toBe(1);
    expect(said).toMatch(
      /mine\.fr\.x\w{12}\.csv row 4, column E "target": held: the target is "#NAME\?": the spreadsheet ran the text as a formula — unit s\.3\.name\.\w\w \(fr\) "Taxes" → type the text again/,
    );
    expect(said).toContain("1 text taken");
  });

  it("names every held row, but only the first warnings of a kind, and counts the rest", async () => {
    const units = Array.from({ length: 25 }, (_, index) =>
      anObject("section", String(index + 1), {
        content: { en: { name: `Plan ${String.fromCodePoint(65 + index)}` } },
      }),
    );
    const snapshot = await makeSnapshot(units);
    await cp(snapshot.folder, join(cwd, "many"), { recursive: true });
    await rm(dirname(snapshot.folder), { recursive: true });
    const { out } = await run(
      "export",
      "many",
      "--locales",
      "fr",
      "--format",
      "csv",
      "--out",
      "out",
      "--json",
    );
    const { files }: { files: readonly { path: string }[] } = JSON.parse(out);
    const path = files[0]?.path ?? "";
    const text = await readFile(path, "utf8");
    const take = async (target: string): ReturnType<typeof runCommand> => {
      let row = 0;
      await writeFile(
        path,
        text.replaceAll(',"","new"', () => `,"${target}${" x".repeat((row += 1))}","new"`),
      );
      return run("import", "many", path, "--dry-run");
    };
    const warned = (await take("Offre 45")).said;
    expect(warned.match(/taken, but/g)).toHaveLength(20);
    expect(warned).toContain("… and 5 more number-extra; --json has all.");
    const held = await take("Offre {{seven}}");
    expect(held.said.match(/: held: /g)).toHaveLength(25);
    expect(held).toMatchObject({ exitCode: 1, said: expect.not.stringContaining("more") });
  });

  it("holds a translation that fails a check, takes the others, and takes all with --no-checks", async () => {
    const path = await handOut((text) =>
      text.replace('"Refunds",""', '"Refunds","Remboursements"').replace('"Taxes",""', '"Taxes","Taxes {0}"'),
    );
    const { exitCode, said } = await run("import", "mine", path, "--dry-run");
    expect(exitCode).toBe(1);
    expect(said).toMatch(/row 4, column E "target": held: the source has no placeholder "\{0\}"/);
    expect(said).toContain("1 text taken, 0 already there, 1 untouched, 1 row held.");
    for (const options of [["--no-checks"], ["--checks", "off"], ["--ignore-checks", "ph-extra"]]) {
      expect((await run("import", "mine", path, "--dry-run", ...options)).said).toContain("2 texts taken");
    }
  });

  it("takes what a translator says is right in a column ack, and remembers it", async () => {
    const path = await handOut((text) =>
      text
        .replace('"target"', '"target","ack"')
        .replace('"Billing","Facturation"', '"Billing","Facturation",""')
        .replace('"Refunds",""', '"Refunds","Remboursements {0}","[[ok ph-extra]]"')
        .replace('"Taxes",""', '"Taxes","Taxes {0}","ok number"'),
    );
    const { exitCode, said } = await run("import", "mine", path);
    expect(exitCode).toBe(1);
    expect(said).toContain("1 text taken, 0 already there, 1 untouched, 1 row held.");
    expect(said).not.toContain("not read");
    expect(await readFile(join(cwd, "mine", "waivers.ndjson"), "utf8")).toMatch(
      /^\{"unit":"s\.2\.name\.\w\w","locale":"fr","code":"ph-extra","pairHash":"[^"]+"\}\n$/,
    );
    expect((await run("check", "mine")).said).toContain("1 finding was waived");
  });

  it("gives programs the same with words", async () => {
    const path = await handOut((text) => text.replace('"Taxes",""', '"Taxes","#REF!"'));
    const { exitCode, out } = await run("import", "mine", path, "--dry-run", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      isDryRun: true,
      counts: { held: 1 },
      findings: [{ code: "spreadsheet-error", row: 4, what: expect.any(String), mend: expect.any(String) }],
    });
  });

  it("cannot be made to move the terminal's cursor by what stands in a cell", async () => {
    const path = await handOut((text) =>
      text
        .replace(/"s\.3\.[^"]*"/, '"\u001B[2Js.3"')
        .replace('"Taxes",""', '"\u001B[31m","x"')
        .replaceAll(/"x\w{12}\.fr\.\w{8}"/g, '""'),
    );
    const { said } = await run("import", "mine", path, "--dry-run");
    expect(said).toContain("is damaged");
    expect(said).not.toContain("\u001B");
  });

  it.each([
    ["no file", ["import", "mine"], "no file was named"],
    ["a file that is not there", ["import", "mine", "gone.csv"], "gone.csv"],
    ["no snapshot", ["import", "nowhere", "x.csv"], "nowhere"],
    ["an ambiguous locale", ["export", "mine", "--out", "o", "--locales", "zh"], "zh-CN"],
    ["an unknown filter", ["export", "mine", "--out", "o", "--only", "some"], "some"],
    ["an import that never was", ["import", "mine", "--revert", "i0"], "i0"],
  ])("exits 2 for %s and says what to do", async (_, argv, words) => {
    const { exitCode, said } = await run(...argv);
    expect(exitCode).toBe(2);
    expect(said).toContain(words);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
