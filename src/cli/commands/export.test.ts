import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { startJob, type Job } from "../../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

describe("helpferry export", () => {
  it("takes objects and locales of a named selection; --locales wins", async () => {
    job = await startJob({
      content: aWorkspace({
        collections: [aCollection()],
        sections: [aSection({ content: { en: { name: "Refunds" }, fr: { name: "R" }, de: { name: "E" } } })],
      }),
    });
    const selections = { frenchSections: { resources: ["sections"], locales: ["fr"] } };
    await job.write("helpferry.config.json", JSON.stringify({ selections }));
    await job.run("pull data/acme");
    await job.run("export data/acme --format csv --out one --select frenchSections");
    const [file = ""] = await readdir(job.path("one"));
    expect(file).toContain(".fr.");
    expect((await job.read(`one/${file}`)).trimEnd().split("\r\n")).toHaveLength(2);
    await job.run("export data/acme --out all --select frenchSections --locales all");
    expect(await readdir(job.path("all"))).toHaveLength(2);
  });
});
