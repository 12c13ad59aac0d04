import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

import { listFiles } from "../../testing/list-files.ts";
import { makeTemporaryFolder } from "../../testing/temporary-folder.ts";
import { runCommand } from "../../testing/test-io.ts";

const SAMPLE = fileURLToPath(new URL("../../../data/sample", import.meta.url));

describe("helpferry preview", () => {
  it("writes the pages of each locale and says how far it is and what to open", async () => {
    const cwd = await makeTemporaryFolder();
    const { exitCode, said, out } = await runCommand(
      ["preview", SAMPLE, "--locale", "de", "--locale", "Arabic"],
      { cwd },
    );
    expect([exitCode, out]).toEqual([0, ""]);
    expect(said).toBe(
      [
        "37 pages were written for de: 44 of 44 texts translated, 0 missing, 0 stale, 2 drafts.",
        "37 pages were written for ar: 37 of 44 texts translated, 7 missing, 0 stale, 6 drafts.",
        "Open reports/preview-sample/index.html in a browser.",
      ].join("\n"),
    );
    expect((await readdir(`${cwd}/reports/preview-sample`)).toSorted()).toEqual([
      "ar",
      "de",
      "index.html",
      "preview.json",
    ]);
  });

  it("speaks the language that is asked for, on the pages too", async () => {
    const cwd = await makeTemporaryFolder();
    const { said } = await runCommand(
      ["preview", SAMPLE, "--locale", "es", "--language", "de", "--out", "out"],
      { cwd },
    );
    expect(said).toContain("37 Seiten für es geschrieben");
    const pages = await listFiles(`${cwd}/out`);
    expect(pages["es/collections/2840126.html"]).toContain(
      "Veraltet: der Text auf Englisch wurde seither geändert",
    );
  });

  it("writes nothing into a page of what it was run with", async () => {
    const cwd = await makeTemporaryFolder();
    await runCommand(["preview", SAMPLE, "--locale", "fr", "--out", "out"], {
      cwd,
      env: { INTERCOM_ACCESS_TOKEN: "dG9rZW4=" },
    });
    const pages = Object.values(await listFiles(`${cwd}/out`)).join("");
    expect(pages).not.toContain("dG9rZW4=");
    expect(pages).not.toContain(cwd);
  });

  it("prints the result as JSON", async () => {
    const cwd = await makeTemporaryFolder();
    const { out } = await runCommand(["preview", SAMPLE, "--locale", "fr,it", "--out", "out", "--json"], {
      cwd,
    });
    expect(JSON.parse(out)).toMatchObject({
      entry: `${cwd}/out/index.html`,
      locales: [{ locale: "fr", pages: 37, texts: { missing: 1 } }, { locale: "it" }],
    });
  });

  it.each([
    [["preview", SAMPLE], "it is not said for readers of which language"],
    [
      ["preview", SAMPLE, "--locale", "sw"],
      'Cannot preview "sw": nothing in the snapshot is in this locale.',
    ],
    [["preview", ".", "--locale", "fr"], "it has no snapshot.json"],
    [["preview", SAMPLE, "--locale", "fr", "--language", "tlh"], "Allowed choices are en, de"],
  ])("refuses %j with a message and exit code 2", async (args, message) => {
    const cwd = await makeTemporaryFolder();
    const { exitCode, said } = await runCommand(args, { cwd });
    expect(exitCode).toBe(2);
    expect(said).toContain(message);
    expect(await readdir(cwd)).toEqual([]);
  });
});
