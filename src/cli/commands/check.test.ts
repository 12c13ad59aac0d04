import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anObject, makeSnapshot } from "../../testing/snapshot-folder.ts";
import { runCommand } from "../../testing/test-io.ts";

describe("helpferry check", () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), "helpferry-"));
    const snapshot = await makeSnapshot([
      anObject("section", "1", {
        content: {
          en: { name: "Hi {{name}}" },
          fr: { name: "Salut {{nom}}" },
          de: { name: "Hallo {{name}}" },
        },
      }),
      anObject("section", "2", { content: { en: { name: "{a} and {a}" }, fr: { name: "{a} et" } } }),
      anObject("article", "3", {
        content: {
          en: { title: "Greeting", body: "<p>Dear {{name}}, welcome.</p>" },
          de: { title: "Begrüßung", body: "<p>Willkommen.</p>" },
        },
      }),
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

  it("names each finding by unit and locale with its mend, counts them, and exits 1 on errors", async () => {
    const { exitCode, said } = await run("check", "mine");
    expect(exitCode).toBe(1);
    expect(said).toMatch(
      /mine s\.1\.name\.\w\w \(fr\): error ph-renamed: the placeholder "\{\{name\}\}" has become "\{\{nom\}\}".*→ write "\{\{name\}\}"/,
    );
    expect(said).toMatch(/mine a\.3\.body\.\w\w \(de\): error ph-missing/);
    expect(said).toContain("ph-count: 1");
    expect(said).toContain("5 translations checked: 2 with errors, 1 with warnings only.");
  });

  it.each([
    [["--locales", "de"], 1, "3 translations checked: 1 with errors"],
    [["--ignore", "ph"], 0, "0 with errors, 0 with warnings only"],
    [["--only", "ph-count"], 0, "0 with errors, 1 with warnings only"],
    [["--only", "ph-count", "--profile", "strict"], 1, "1 with errors, 0 with warnings only"],
    [["--profile", "off"], 0, "0 with errors, 0 with warnings only"],
    [["--resources", "articles"], 1, "2 translations checked: 1 with errors"],
  ])("%j narrows what is checked", async (options, exitCode, words) => {
    const result = await run("check", "mine", ...options);
    expect(result.exitCode).toBe(exitCode);
    expect(result.said).toContain(words);
  });

  it("gives programs findings with words, and spreadsheets a row for each", async () => {
    const { out } = await run("check", "mine", "--json", "--csv", "findings.csv");
    expect(JSON.parse(out)).toMatchObject({
      counts: { checked: 5, withErrors: 2, withWarnings: 1 },
      codes: [
        { code: "ph-missing", count: 1 },
        { code: "ph-renamed", count: 1 },
        { code: "ph-count", count: 1 },
      ],
      findings: [
        { code: "ph-renamed", fix: "Salut {{name}}", what: expect.any(String), pair: { locale: "fr" } },
        { code: "ph-count" },
        { code: "ph-missing", pair: { kind: "html" } },
      ],
    });
    const csv = await readFile(join(cwd, "findings.csv"), "utf8");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(4);
  });

  it("tells a waived finding no more, until its source or target changes", async () => {
    expect((await run("check", "mine", "--waive", "ph", "--locales", "fr")).said).toContain(
      "0 with errors, 0 with warnings only.\n2 findings were waived",
    );
    const waived = await readFile(join(cwd, "mine", "waivers.ndjson"), "utf8");
    expect(
      waived
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).code),
    ).toEqual(["ph-renamed", "ph-count"]);
    expect((await run("check", "mine")).said).toContain("1 with errors, 0 with warnings only.");
    const sections = join(cwd, "mine", "sections.ndjson");
    await writeFile(sections, (await readFile(sections, "utf8")).replace("Salut", "Bonjour"));
    expect((await run("check", "mine")).said).toContain("2 with errors, 0 with warnings only.");
  });

  it("points to the source of what is found in many locales", async () => {
    const sections = join(cwd, "mine", "sections.ndjson");
    const [first = ""] = (await readFile(sections, "utf8")).split("\n");
    const section = JSON.parse(first);
    for (const locale of ["fr", "de", "it", "es", "nl"]) {
      section.content[locale] = { name: `Hi ${locale}` };
    }
    await writeFile(sections, `${JSON.stringify(section)}\n`);
    const { said } = await run("check", "mine", "--only", "ph");
    expect(said).toMatch(
      /s\.1\.name\.\w\w has ph-missing in 5 locales: look at its source, "Hi \{\{name\}\}"\./,
    );
  });

  it("goes by the names and the glossary of the config", async () => {
    await writeFile(
      join(cwd, "helpferry.config.json"),
      JSON.stringify({
        terms: {
          doNotTranslate: ["Greeting"],
          glossary: [{ term: "welcome", translations: { de: "Servus" } }],
        },
      }),
    );
    const { said } = await run("check", "mine", "--only", "name,term", "--locales", "de");
    expect(said).toMatch(/a\.3\.title\.\w\w \(de\): error name-translated: the name "Greeting" is missing/);
    expect(said).toMatch(/a\.3\.body\.\w\w \(de\): warning term-missing: "welcome" is called "Servus"/);
  });

  it("checks workbooks without a snapshot, by row", async () => {
    const { out } = await run(
      "export",
      "mine",
      "--locales",
      "fr",
      "--format",
      "xlsx",
      "--out",
      "out",
      "--json",
    );
    const { files }: { files: readonly { path: string }[] } = JSON.parse(out);
    await rm(join(cwd, "mine"), { recursive: true });
    const { exitCode, said } = await run("check", files[0]?.path ?? "");
    expect(exitCode).toBe(1);
    expect(said).toMatch(/out\/mine\.fr\.x\w{12}\.xlsx row 2: error ph-renamed: .* — unit s\.1\.name/);
  });

  it("checks translators' files without a snapshot, by row", async () => {
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
    const path = files[0]?.path ?? "";
    await rm(join(cwd, "mine"), { recursive: true });
    const { exitCode, said } = await run("check", path);
    expect(exitCode).toBe(1);
    expect(said).toMatch(/out\/mine\.fr\.x\w{12}\.csv row 2: error ph-renamed: .* — unit s\.1\.name/);
    await writeFile(path, (await readFile(path, "utf8")).replace("{{nom}}", "{{name}}"));
    expect((await run("check", path)).exitCode).toBe(0);
  });

  it.each([
    ["a code that no check has", ["check", "mine", "--only", "spelling"], "no check has that code"],
    ["a path that is not there", ["check", "gone"], "gone"],
    ["a profile that is none", ["check", "mine", "--profile", "lax"], "lax"],
    ["a file of another kind", ["check", "mine/sections.ndjson"], "no format reads"],
    ["a file without sources", ["check", "mine/snapshot.json"], "--dry-run"],
  ])("exits 2 for %s and says what to do", async (_, argv, words) => {
    const { exitCode, said } = await run(...argv);
    expect(exitCode).toBe(2);
    expect(said).toContain(words);
  });
});
