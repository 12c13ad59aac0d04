import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openSnapshot } from "../../snapshot/index.ts";
import { editSource } from "../../testing/edit-source.ts";
import { editTable } from "../../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../../testing/snapshot-folder.ts";
import { runCommand } from "../../testing/test-io.ts";

const BODY = "<p>Open a <b>tab</b> now</p><p>Close it again in 30 days.</p><p>That is all there is.</p>";

describe("helpferry ack", () => {
  let cwd: string;
  /** The sources of which everything was translated into French and German, then changed. */
  beforeEach(async () => {
    const snapshot = await makeSnapshot([
      anObject("section", "1", { content: { en: { name: "Billing and plans" } } }),
      anObject("section", "2", { content: { en: { name: "Refunds" } } }),
      anObject("article", "9", { content: { en: { title: "Tabs", body: BODY } } }),
    ]);
    cwd = dirname(snapshot.folder);
    await rename(snapshot.folder, join(cwd, "mine"));
    await mkdir(join(cwd, "out"), { recursive: true });
    const { out } = await run(
      "export",
      "mine",
      "--locales",
      "fr,de",
      "--format",
      "csv",
      "--out",
      "out",
      "--json",
    );
    const { files }: { files: readonly { path: string }[] } = JSON.parse(out);
    for (const { path } of files) {
      await editTable(path, (row) => {
        row["target"] = `X ${row["source"]}`;
      });
    }
    await run("import", "mine", ...files.map(({ path }) => path), "--no-checks");
    const opened = await openSnapshot(join(cwd, "mine"));
    await editSource(opened, "section", { from: "Billing and plans", to: "Billing, and Plans" });
    await editSource(opened, "section", { from: "Refunds", to: "Returns" });
    await editSource(opened, "article", { from: "tab</b> now", to: "tab</b> now." });
    await editSource(opened, "article", { from: "30 days", to: "60 days" });
  });
  afterEach(async () => {
    await rm(cwd, { recursive: true });
  });

  async function run(...argv: readonly string[]): ReturnType<typeof runCommand> {
    return runCommand(argv, { cwd });
  }

  /** The changes that are handed out for a language. */
  async function stale(locale: string): Promise<string[]> {
    const { out } = await run(
      "export",
      "mine",
      "--locales",
      locale,
      "--format",
      "csv",
      "--only",
      "stale",
      "--out",
      "out",
      "--json",
    );
    const { files }: { files: readonly { path: string }[] } = JSON.parse(out);
    const changes: string[] = [];
    await editTable(files[0]?.path ?? "", (row) => void changes.push(row["change"] ?? ""));
    return changes;
  }

  const CHANGES = {
    cosmetic: ["Billing{+,+} and [-plans-]{+Plans+}", "Open a <b1>tab</b1> now{+.+}"],
    other: ["[-Refunds-]{+Returns+}", "Close it again in [-30-]{+60+} days."],
  };

  it("takes what is only cosmetic for up to date in all languages at once, and can be undone", async () => {
    const before = await stale("fr");
    expect(before.toSorted()).toEqual([...CHANGES.cosmetic, ...CHANGES.other].toSorted());
    const shown = await run("ack", "mine", "--cosmetic", "--dry-run");
    expect(shown.said).toContain('(de and fr): "Billing{+,+} and [-plans-]{+Plans+}"');
    expect(shown.said).toContain("2 changes of sources need no new translation.");
    expect(shown.said).toContain("4 texts stay stale");
    expect(await stale("fr")).toEqual(before);
    const done = await run("ack", "mine", "--cosmetic");
    expect(await stale("fr")).toEqual(CHANGES.other);
    expect(await stale("de")).toEqual(CHANGES.other);
    const [, importId = ""] = /--revert (\w+)/.exec(done.said) ?? [];
    expect(await run("import", "mine", "--revert", importId)).toMatchObject({ exitCode: 0 });
    expect(await stale("fr")).toEqual(before);
  });

  it("takes what is named, a paragraph or a whole body, and the locales that are selected", async () => {
    const [unit] = JSON.parse(
      (await run("ack", "mine", "--all", "--ids", "9", "--dry-run", "--json")).out,
    ).changes;
    await run("ack", "mine", unit.unit, "--locales", "fr");
    expect(await stale("fr")).toEqual([CHANGES.cosmetic[0], ...CHANGES.other]);
    expect(await stale("de")).toHaveLength(4);
    await run("ack", "mine", unit.unit.replace(/body\..*/, "body.k7"), "--locales", "de");
    expect(await stale("de")).toHaveLength(4);
    await run("ack", "mine", "--all");
    expect([await stale("fr"), await stale("de")]).toEqual([[], []]);
    expect((await run("ack", "mine", "--all")).said).toBe("No translation is stale that is meant.");
  });

  it("asks which changes are meant", async () => {
    expect(await run("ack", "mine")).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining("--cosmetic"),
    });
  });
});
