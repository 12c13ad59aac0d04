import { readdir, rename } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startJob, type Job } from "../../testing/job.ts";
import { aNewsItem, aNewsfeed, aSection, aWorkspace } from "../../testing/sandbox-content.ts";

let job: Job;

beforeEach(async () => {
  const newsItems = [
    aNewsItem({ id: "1", title: "One", labels: ["Old"] }),
    aNewsItem({ id: "2", title: "Two", labels: ["New"] }),
  ];
  job = await startJob({
    content: aWorkspace({ newsfeeds: [aNewsfeed()], newsItems, sections: [aSection()] }),
  });
  await job.run("pull mine");
});

afterEach(async () => job.close());

async function replace(name: string, text: string, other: string): Promise<void> {
  await job.write(name, (await job.read(name)).replace(text, other));
}

describe("helpferry export --news", () => {
  it("hands out a selection of the news, and does not overwrite somebody's work", async () => {
    const first = await job.run("export mine --news news.csv --labels New");
    expect(first.exitCode).toBe(0);
    expect(first.said).toMatch(/^news\.csv: 1 news item\.\nExport x\w{12}: 1 file\.$/);
    expect((await job.run("export mine --news news.csv --labels New")).said).toContain(
      "with the same content",
    );
    await replace("news.csv", "Two", "Zwei");
    const third = await job.run("export mine --news news.csv --labels New");
    expect(third).toMatchObject({ exitCode: 1, said: expect.stringContaining("was not overwritten") });
    expect(await job.read("news.csv")).toContain("Zwei");
  });

  it("writes the same workbook for the same news", async () => {
    await job.run("export mine --news news.xlsx");
    expect((await job.run("export mine --news news.xlsx")).said).toContain("with the same content");
  });

  it.each([
    ["export mine --news news.ods", "Let it end in one of: .csv, .xlsx, .json."],
    ["export mine --news news.csv --locales fr", "both --news and --locales"],
    ["export mine", "--news news.csv"],
  ])("refuses %s with what to do", async (line, hint) => {
    expect(await job.run(line)).toMatchObject({ exitCode: 2, said: expect.stringContaining(hint) });
  });
});

describe("helpferry import of news", () => {
  it("takes a workbook that somebody called .csv", async () => {
    await job.run("export mine --news news.xlsx");
    await rename(job.path("news.xlsx"), job.path("news.csv"));
    expect(await job.run("import mine news.csv")).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining("news.csv: 2 rows of 2 news items handed out."),
    });
  });

  it("does not take a translators' workbook for one, whatever it is called", async () => {
    await job.run("export mine --locales fr --format xlsx --out out --json");
    const [name = ""] = await readdir(job.path("out"));
    await rename(job.path(`out/${name}`), job.path(name.replace(".xlsx", ".csv")));
    const taken = await job.run(`import mine ${name.replace(".xlsx", ".csv")}`);
    expect(taken).toMatchObject({ exitCode: 0, said: expect.stringContaining("handed out for fr") });
  });

  it("takes a file, says what is held and how to undo it, and undoes it", async () => {
    const before = await job.read("mine/news-items.ndjson");
    await job.run("export mine --news news.csv");
    await replace("news.csv", '"One"', '"Uno"');
    await replace("news.csv", "2022-10-01T15:30:14Z", "01/10/2022 15:30");
    const dry = await job.run("import mine news.csv --dry-run");
    expect(dry.said).toContain("Nothing was written");
    const taken = await job.run("import mine news.csv");
    expect(taken.exitCode).toBe(1);
    expect(taken.said).toContain("news.csv: 2 rows of 2 news items handed out.");
    expect(taken.said).toContain(
      'news.csv row 2, column I, published_at: Visitor Feed: held: "01/10/2022 15:30"',
    );
    expect(taken.said).toContain("1 value taken, 0 already there, 16 untouched, 1 held.");
    const [, importId = ""] = /--revert (\w+)/.exec(taken.said) ?? [];
    expect(await job.run(`import mine --revert ${importId}`)).toMatchObject({ exitCode: 0 });
    expect(await job.read("mine/news-items.ndjson")).toBe(before);
  });

  it("refuses a translators' file beside it before anything is written", async () => {
    await job.run("export mine --news news.csv");
    const { out } = await job.run("export mine --locales en --out out --json");
    const { files } = JSON.parse(out) as { readonly files: readonly { readonly path: string }[] };
    await replace("news.csv", '"One"', '"Uno"');
    const mixed = await job.run(`import mine news.csv ${files[0]?.path ?? ""}`);
    expect(mixed).toMatchObject({ exitCode: 2, said: expect.stringContaining("one after the other") });
    expect(await job.run(`import mine ${files[0]?.path ?? ""}`)).toMatchObject({ exitCode: 0 });
    expect(await job.read("mine/news-items.ndjson")).not.toContain("Uno");
  });
});
