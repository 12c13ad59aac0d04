import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanHeader } from "../plan/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, anArticle, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import type { Conflict, Resolution } from "../workflows/resolve-conflicts.ts";

let job: Job;

/** Four conflicts, left by a pull: two names of a collection, the body of an article, and what it stands in. */
beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [
        aCollection({ content: { en: { name: "Billing" }, fr: { name: "Facturation" } } }),
        aCollection({ id: "162", content: { en: { name: "Other" } } }),
      ],
      sections: [aSection()],
      articles: [anArticle()],
    }),
  });
  await job.run("pull data/mine");
  const snapshot = job.path("data/mine");
  await editObject(snapshot, "collection", "161", withText("en", "name", "Billing (ours)"));
  await editObject(snapshot, "collection", "161", withText("fr", "name", "Facturation (nous)"));
  await editObject(snapshot, "article", "35", withText("en", "body", "<p>ours</p>"));
  await editObject(snapshot, "article", "35", (object) => ({
    ...object,
    settings: { parentId: "191", parentType: "section" },
  }));
  const { sandbox } = job.sandbox;
  sandbox.editInApp("PUT", "/help_center/collections/161", {
    name: "Billing (theirs)",
    translated_content: { fr: { name: "Facturation (eux)" } },
  });
  sandbox.editInApp("PUT", "/articles/35", { body: "<p>theirs</p>", parent_id: 162 });
  await job.run("pull data/mine");
});

afterEach(async () => job.close());

async function listed(options = ""): Promise<Resolution & { readonly conflicts: readonly Conflict[] }> {
  const { out } = await job.run(`resolve data/mine --json${options}`);
  return JSON.parse(out) as Awaited<ReturnType<typeof listed>>;
}

async function planCounts(): Promise<PlanHeader["counts"]> {
  return (JSON.parse((await job.run("plan data/mine --out again.ndjson --json")).out) as PlanHeader).counts;
}

function live(): unknown {
  const { collections, articles } = job.sandbox.sandbox.content();
  return {
    names: Object.values(collections[0]?.content ?? {}).map(({ name }) => name),
    body: articles[0]?.content["en"]?.body?.replaceAll(/<[^>]*>/g, ""),
    parent: [articles[0]?.parent_type, articles[0]?.parent_id],
  };
}

const THEIRS = {
  names: ["Billing (theirs)", "Facturation (eux)"],
  body: "theirs",
  parent: ["collection", "162"],
};
const OURS = {
  names: ["Billing (ours)", "Facturation (nous)"],
  body: "ours",
  parent: ["section", "191"],
};

describe("helpferry resolve", () => {
  it("lists each conflict with base, theirs and ours, and exits 1", async () => {
    const { exitCode, said } = await job.run("resolve data/mine");
    expect(exitCode).toBe(1);
    expect(said).toContain(
      [
        "Collection “Billing (ours)” (161), French fr, Name",
        "  base:   Facturation",
        "  theirs: Facturation{+ (eux)+}",
        "  ours:   Facturation{+ (nous)+}",
      ].join("\n"),
    );
    expect(said).toContain("helpferry resolve data/mine --theirs, or --ours");
    const { conflicts, remaining } = await listed();
    expect(remaining).toBe(conflicts.length);
    expect(conflicts.map(({ id, locale, field }) => [id, locale, field])).toEqual([
      ["161", "en", "name"],
      ["161", "fr", "name"],
      ["35", "en", "body"],
      ["35", null, "parentId"],
      ["35", null, "parentType"],
    ]);
    expect(conflicts.at(-2)).toMatchObject({ base: "161", theirs: "162", ours: "191" });
    expect(live()).toEqual(THEIRS);
  });

  it("--theirs takes everything over; the next plan is empty", async () => {
    const { exitCode, said } = await job.run("resolve data/mine --theirs");
    expect(exitCode, said).toBe(0);
    expect(said).toContain("git restore data/mine");
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
    expect((await job.run("status data/mine --json")).out).toContain('"conflicts": []');
    expect(await job.run("pull data/mine")).toMatchObject({ exitCode: 0 });
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
    expect(live()).toEqual(THEIRS);
  });

  it("--ours writes ours over theirs with the next plan, and only then", async () => {
    expect(await job.run("resolve data/mine --ours")).toMatchObject({ exitCode: 0 });
    expect(live()).toEqual(THEIRS);
    expect(await planCounts()).toMatchObject({ update: 2, hold: 0 });
    const { exitCode, said } = await job.run("apply again.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(live()).toEqual(OURS);
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
  });

  it.each([
    ["--locales fr", ["fr name"]],
    ["--ids 35 --fields body", ["en body"]],
    ["--fields name", ["en name", "fr name"]],
    ["--fields parentType", ["- parentId", "- parentType"]],
    ["--resources articles", ["en body", "- parentId", "- parentType"]],
  ])("settles only what is selected: %s", async (options, wanted) => {
    const { conflicts } = await listed(` ${options}`);
    expect(conflicts.map(({ locale, field }) => `${locale ?? "-"} ${field}`)).toEqual(wanted);
    const { theirs, remaining } = await listed(` ${options} --theirs`);
    expect({ theirs, remaining }).toEqual({ theirs: wanted.length, remaining: 5 - wanted.length });
    expect((await listed()).conflicts).toHaveLength(5 - wanted.length);
  });

  it("asks on a terminal for one after the other; a value in two parts is asked for once", async () => {
    const { exitCode, said } = await job.run("resolve data/mine", {
      isTerminal: true,
      answers: ["o", "x", "t", "s", "T"],
    });
    expect(exitCode).toBe(1);
    expect(said).toContain("Please answer o, t, s or q.");
    expect((await listed()).conflicts.map(({ field }) => field)).toEqual(["body"]);
    await planCounts();
    await job.run("apply again.ndjson --yes");
    expect(live()).toEqual({ ...THEIRS, names: ["Billing (ours)", "Facturation (eux)"] });
  });

  it("keeps what was decided where somebody quits, and asks for the rest the next time", async () => {
    await job.run("resolve data/mine", { isTerminal: true, answers: ["t", "q"] });
    expect((await listed()).conflicts).toHaveLength(4);
  });

  it("has nothing to say of a conflict that was settled by hand", async () => {
    await editObject(job.path("data/mine"), "collection", "161", withText("fr", "name", "Facturation (eux)"));
    expect((await listed()).conflicts).toHaveLength(4);
  });

  it("shows long texts from where they differ", async () => {
    const long = `<p>${"the same words ".repeat(60)}`;
    await editObject(job.path("data/mine"), "article", "35", withText("en", "body", `${long}here</p>`));
    const { said } = await job.run("resolve data/mine --fields body");
    const lines = said.split("\n").filter((line) => /^ {2}(base|theirs|ours):/.test(line));
    expect(lines).toHaveLength(3);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(180);
  });

  it.each(["--ours --theirs", "--fields colour"])("refuses %s", async (options) => {
    expect(await job.run(`resolve data/mine ${options}`)).toMatchObject({ exitCode: 2 });
  });

  it("settles what an apply has left, too, without a pull", async () => {
    await job.run("resolve data/mine --theirs");
    await editObject(job.path("data/mine"), "collection", "161", withText("fr", "name", "Encore nous"));
    await job.run("plan data/mine --out plan.ndjson");
    job.sandbox.sandbox.editInApp("PUT", "/help_center/collections/161", {
      translated_content: { fr: { name: "Encore eux" } },
    });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode).toBe(1);
    expect(said).toMatch(/helpferry resolve \S*data\/mine/);
    expect((await listed()).conflicts).toMatchObject([
      { base: "Facturation (eux)", theirs: "Encore eux", ours: "Encore nous" },
    ]);
    expect(await job.run("resolve data/mine --ours")).toMatchObject({ exitCode: 0 });
    await planCounts();
    expect(await job.run("apply again.ndjson --yes")).toMatchObject({ exitCode: 0 });
    expect(live()).toMatchObject({ names: ["Billing (theirs)", "Encore nous"] });
  });
});
