import { afterEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSummary } from "../apply/index.ts";
import type { Operation, PlanHeader } from "../plan/index.ts";
import type { SandboxContent } from "../sandbox/index.ts";
import { addObject, editObject, removeObject, withText } from "../testing/edit-snapshot.ts";
import { flattenContent, listDifferences } from "../testing/flat-content.ts";
import { startGatekeeper, type Gatekeeper, type Passing, type Verdict } from "../testing/gatekeeper.ts";
import { startJob, type Job, type Ran, type RunningProcess } from "../testing/job.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";

let job: Job;
let gatekeeper: Gatekeeper | undefined;

afterEach(async () => {
  await gatekeeper?.close();
  gatekeeper = undefined;
  await job.close();
});

const OTHER_ADMIN = "991267243";
const MINE = "data/mine";

async function start(given: Partial<SandboxContent> = {}): Promise<void> {
  const empty = aWorkspace({});
  job = await startJob({
    content: aWorkspace({
      admins: [...empty.admins, { id: OTHER_ADMIN, name: "Ada", email: "ada@help-center.test" }],
      collections: [
        aCollection({
          content: { en: { name: "Billing", description: "Invoices" }, fr: { name: "Factures" } },
        }),
      ],
      sections: [aSection(), aSection({ id: "192", content: { en: { name: "Refunds" } } })],
      articles: [
        anArticle({ parent_id: "191", parent_type: "section" }),
        anArticle({ id: "36", content: { en: anArticleVersion({ title: "Fax", state: "draft" }) } }),
        anArticle({
          id: "37",
          content: {
            en: anArticleVersion({ title: "Tax" }),
            fr: anArticleVersion({ title: "Taxe", description: null }),
          },
        }),
      ],
      newsfeeds: [aNewsfeed(), aNewsfeed({ id: "54", name: "Users" })],
      newsItems: [
        aNewsItem(),
        aNewsItem({
          id: "34",
          title: "Soon",
          state: "draft",
          newsfeed_assignments: [{ newsfeed_id: "53", published_at: null }],
          reactions: [null, null, null, null],
        }),
      ],
      ...given,
    }),
  });
  await succeed(`pull ${MINE}`);
}

async function succeed(line: string): Promise<Ran> {
  const ran = await job.run(line);
  expect(ran.exitCode, ran.said).toBe(0);
  return ran;
}

const folder = (): string => job.path(MINE);
const content = (): SandboxContent => job.sandbox.sandbox.content();
const flat = (): Map<string, string> => flattenContent(content());
const edit = async (...[resource, id, change]: Tail<Parameters<typeof editObject>>): Promise<void> =>
  editObject(folder(), resource, id, change);
const editor = (path: string, body: object): void =>
  void job.sandbox.sandbox.editInApp("PUT", path, body as never);

type Tail<List extends readonly unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

async function apply(options = "", planOptions = ""): Promise<Ran> {
  await job.run(`plan ${MINE} --out plan.ndjson --allow delete,unpublish${planOptions}`);
  return succeed(`apply plan.ndjson --yes --max-delete 9${options}`);
}

async function planRollback(options = ""): Promise<readonly Operation[]> {
  const { exitCode, said } = await job.run(`rollback last --out undo.ndjson${options}`);
  expect(exitCode, said).toBeLessThan(2);
  return readOperations("undo.ndjson");
}

async function readOperations(file: string): Promise<readonly Operation[]> {
  const [, ...lines] = (await job.read(file)).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Operation);
}

const ids = (operations: readonly Operation[]): string[] => operations.map(({ id }) => id);

async function runs(): Promise<readonly RunSummary[]> {
  return JSON.parse((await job.run("runs --json")).out) as RunSummary[];
}

async function plannedNext(): Promise<readonly string[]> {
  await job.run(`plan ${MINE} --out next.ndjson`);
  return ids(await readOperations("next.ndjson"));
}

/** Edits of every kind that a run can make. */
async function editEverything(): Promise<void> {
  await edit("collection", "161", withText("fr", "name", "Facturation"));
  await edit("collection", "161", withText("en", "description", ""));
  await edit("section", "191", withText("en", "name", "Bills"));
  await edit("section", "191", withText("de", "name", "Rechnungen"));
  await edit("article", "35", withText("en", "body", '<p class="no-margin">Another <b>body</b>.</p>'));
  await edit("article", "35", withText("en", "authorId", OTHER_ADMIN));
  await edit("article", "35", (article) => ({
    ...article,
    settings: { parentId: "192", parentType: "section" },
  }));
  await edit("article", "36", withText("en", "state", "published"));
  await edit("article", "36", (article) => ({
    ...article,
    content: {
      ...article.content,
      fr: { title: "Télécopie", body: "<p>Corps</p>", state: "published", authorId: ADMIN_ID },
    },
  }));
  await edit("article", "37", withText("fr", "description", "Tout sur la taxe"));
  await edit("news-item", "33", withText("en", "title", "Halloween is over"));
  await edit("news-item", "33", (item) => ({
    ...item,
    settings: {
      ...item.settings,
      labels: ["Old"],
      assignments: [{ newsfeedId: "54", publishedAt: "2014-05-06T07:08:09Z" }],
    },
  }));
  await edit("news-item", "34", (item) => ({ ...item, settings: { ...item.settings, state: "live" } }));
}

/** The places that a rollback plan says will not be as they were. */
function announced(operations: readonly Operation[]): readonly string[] {
  const held = operations.filter(({ hold }) => hold === "residue");
  const isHidden = (key: string, locale: string | null): boolean =>
    held.some((one) => one.key === key && one.changes.some((change) => change.locale === locale));
  return operations
    .flatMap(({ hold, resource, key, changes, notes = [] }) => {
      const stays = changes.filter(
        // A language that stays is hidden by its state.
        ({ locale, field }) => hold === "residue" || (field === "state" && isHidden(key, locale)),
      );
      return [
        ...stays.map(({ locale, field }) => `${resource}:${key}/${locale ?? "-"}/${field}`),
        ...notes.flatMap((note) =>
          note.code === "markup-changes"
            ? note.locales.map((locale) => `${resource}:${key}/${locale}/body`)
            : note.code === "date-stays"
              ? [`${resource}:${key}/-/assignments`]
              : [],
        ),
      ];
    })
    .toSorted();
}

describe("rolling back a run", () => {
  it("brings every field back but for exactly what was announced", async () => {
    await start();
    const before = flat();
    await editEverything();
    await apply();
    expect(listDifferences(before, flat()).length).toBeGreaterThan(15);
    const operations = await planRollback();
    expect(announced(operations)).toEqual([
      "article:36/fr/authorId",
      "article:36/fr/body",
      "article:36/fr/state",
      "article:36/fr/title",
      "news-item:34/-/assignments",
      "section:191/de/name",
    ]);
    const { exitCode, said } = await job.run("apply undo.ndjson --yes --accept-residue");
    expect(exitCode, said).toBe(0);
    expect(listDifferences(before, flat())).toEqual(announced(operations));
    expect(content().articles.find(({ id }) => id === "36")?.content["fr"]?.state).toBe("draft");
  });

  it("leaves the snapshot's files as people left them: the next plan shows their edits again", async () => {
    await start();
    await editEverything();
    await apply();
    await job.run(`plan ${MINE} --out next.ndjson`);
    const files = await job.read(`${MINE}/sections.ndjson`);
    const { said } = await job.run("rollback last --yes --accept-residue");
    expect(said).toContain("a new plan shows their edits again");
    expect(await job.read(`${MINE}/sections.ndjson`)).toBe(files);
    expect(await plannedNext()).toContain("update:section:191");
    await job.run(`pull ${MINE}`);
    const operations = await readOperations("next.ndjson");
    expect(operations.filter(({ hold }) => hold === "conflict")).toEqual([]);
    await apply();
    expect(content().sections[0]?.content).toMatchObject({ en: { name: "Bills" } });
  });

  it("keeps what an editor changed since, and says so with three values", async () => {
    await start();
    await editEverything();
    await apply();
    editor("/help_center/sections/191", { name: "An editor's" });
    editor("/articles/35", { title: "An editor's title" });
    editor("/news/news_items/33", { title: "An editor's news", sender_id: ADMIN_ID });
    const operations = await planRollback();
    const conflicts = operations.filter(({ hold }) => hold === "conflict-since");
    expect(
      conflicts.map(({ id, changes }) => [
        id,
        changes.map(({ base, before, after }) => [base, before, after]),
      ]),
    ).toEqual([
      ["hold:conflict-since:section:191", [["Bills", "An editor's", "Invoices"]]],
      ["hold:conflict-since:news-item:33", [["Halloween is over", "An editor's news", "Halloween is here!"]]],
    ]);
    const { exitCode } = await job.run("apply undo.ndjson --yes --accept-residue");
    expect(exitCode).toBe(1);
    const { sections, articles, newsItems } = content();
    expect(sections[0]?.content["en"]?.name).toBe("An editor's");
    expect(articles[0]?.content["en"]).toMatchObject({ title: "An editor's title", author_id: ADMIN_ID });
    expect(newsItems[0]).toMatchObject({ title: "An editor's news", labels: ["New", "Product"] });
    const report = await job.read("undo.report.md");
    for (const words of ["Base: as the run left it", "Ours: before the run", "An editor's"]) {
      expect(report).toContain(words);
    }
  });

  it("keeps what is changed between the rollback's plan and its application", async () => {
    await start();
    await edit("section", "191", withText("en", "name", "Bills"));
    await edit("section", "192", withText("en", "name", "Money back"));
    await apply();
    await planRollback();
    editor("/help_center/sections/191", { name: "An editor's" });
    expect((await job.run("apply undo.ndjson --yes")).exitCode).toBe(1);
    expect(content().sections.map(({ content: { en } }) => en?.name)).toEqual(["An editor's", "Refunds"]);
  });

  it("says of what was deleted since that there is nothing left to undo", async () => {
    await start();
    await edit("article", "37", withText("en", "title", "Taxes"));
    await apply();
    job.sandbox.sandbox.editInApp("DELETE", "/articles/37");
    expect(await planRollback()).toMatchObject([{ id: "hold:gone-since:article:37" }]);
    expect((await job.run("rollback last --yes")).said).toContain("nothing to undo");
  });

  it("undoes nothing twice", async () => {
    await start();
    await edit("section", "191", withText("en", "name", "Bills"));
    await apply();
    const [run] = await runs();
    await succeed("rollback last --yes");
    const again = await succeed(`rollback ${run?.runId} --yes`);
    expect(again.said).toContain("nothing to undo");
    expect(job.writes()).toHaveLength(2);
  });

  it("moves back into a section that the run deleted and that is created again", async () => {
    await start();
    const before = flat();
    await edit("article", "35", (article) => ({
      ...article,
      settings: { parentId: "192", parentType: "section" },
    }));
    await removeObject(folder(), "section", "191");
    await apply();
    expect(ids(await planRollback())).toEqual(["create:section:191", "update:article:35"]);
    await succeed("apply undo.ndjson --yes");
    const [section] = content().sections.filter(({ id }) => id !== "192");
    const now = new Map(
      [...flat()].map(([place, value]) => [
        place.replace(`section:${section?.id}/`, "section:191/"),
        value.replace(`"${section?.id}"`, '"191"'),
      ]),
    );
    expect(listDifferences(before, now)).toEqual([]);
  });

  it("announces bodies that cannot be written as they were", async () => {
    await start({
      articles: [
        anArticle({ content: { en: anArticleVersion({ body: "<h3>Deep</h3><p>Text</p>" }) } }),
        anArticle({ id: "36" }),
      ],
    });
    for (const id of ["35", "36"]) {
      await edit("article", id, withText("en", "body", '<p class="no-margin">Other</p>'));
    }
    await apply();
    const before = content();
    const operations = await planRollback();
    expect(operations.map(({ key, notes }) => [key, notes])).toEqual([
      ["35", [{ code: "markup-changes", locales: ["en"] }]],
      ["36", undefined],
    ]);
    const refused = await job.run("rollback last --yes");
    expect(refused.exitCode).toBe(2);
    expect(content()).toEqual(before);
  });

  it("holds what names a teammate who is gone, and puts the rest back", async () => {
    await start();
    await edit("article", "35", withText("en", "authorId", OTHER_ADMIN));
    await edit("article", "35", withText("en", "title", "Reading invoices"));
    await apply();
    gatekeeper = await startGatekeeper(job.sandbox.url, ({ path }) =>
      path.startsWith("/admins")
        ? { status: 200, body: { type: "admin.list", admins: [{ type: "admin", id: OTHER_ADMIN }] } }
        : "pass",
    );
    await job.run("rollback last --out undo.ndjson", { env: { INTERCOM_BASE_URL: gatekeeper.url } });
    expect(ids(await readOperations("undo.ndjson"))).toEqual([
      "update:article:35",
      "hold:unmapped:article:35",
    ]);
  });
});

/** A body in the form that Intercom keeps. */
const PARCEL = '<p class="no-margin">Parcels</p>';

/** A collection, a section in it, an article in that, and a news item. */
async function createSome(): Promise<void> {
  await addObject(folder(), {
    resource: "collection",
    id: "new-c",
    defaultLocale: "en",
    settings: {},
    content: { en: { name: "Shipping" }, fr: { name: "Envoi" } },
  });
  await addObject(folder(), {
    resource: "section",
    id: "new-s",
    defaultLocale: "en",
    settings: { parentId: "new-c" },
    content: { en: { name: "Parcels" } },
  });
  await addObject(folder(), {
    resource: "article",
    id: "new-a",
    defaultLocale: "en",
    settings: { parentId: "new-s", parentType: "section" },
    content: {
      en: { title: "Track it", body: PARCEL, state: "published", authorId: ADMIN_ID },
      fr: { title: "Suivre", body: PARCEL, state: "published", authorId: ADMIN_ID },
      de: { title: "Folgen", body: PARCEL, state: "draft", authorId: ADMIN_ID },
    },
  });
  await addObject(folder(), {
    resource: "news-item",
    id: "new-n",
    defaultLocale: "en",
    settings: {
      senderId: ADMIN_ID,
      state: "live",
      assignments: [{ newsfeedId: "53", publishedAt: "2014-05-06T07:08:09Z" }],
    },
    content: { en: { title: "We ship", body: "<p>Now</p>" } },
  });
}

describe("rolling back what a run created", () => {
  it("makes drafts of articles and news, keeps their feeds and dates, and announces all that stays", async () => {
    await start();
    await createSome();
    await apply();
    const after = flat();
    const operations = await planRollback();
    expect(ids(operations)).toEqual([
      "hold:created:collection:new-c",
      "hold:created:section:new-s",
      "update:article:new-a",
      "hold:created:article:new-a",
      "update:news-item:new-n",
      "hold:created:news-item:new-n",
    ]);
    const refused = await job.run("rollback last --yes");
    expect(refused.exitCode).toBe(2);
    expect(refused.said).toContain("--accept-residue");
    expect(refused.said).toContain("--delete-created");
    expect(flat()).toEqual(after);
    const { exitCode, said } = await job.run("rollback last --yes --accept-residue");
    expect(exitCode, said).toBe(0);
    expect(said).toContain("4 objects keep something");
    const article = content().articles.at(-1);
    const item = content().newsItems.at(-1);
    expect(listDifferences(after, flat())).toEqual([
      `article:${article?.id}/en/state`,
      `article:${article?.id}/fr/state`,
      `news-item:${item?.id}/-/state`,
    ]);
    expect(item).toMatchObject({
      state: "draft",
      newsfeed_assignments: [{ newsfeed_id: "53", published_at: Date.UTC(2014, 4, 6, 7, 8, 9) / 1000 }],
    });
  });

  it("with --delete-created leaves nothing of it, children deleted before parents", async () => {
    await start();
    const before = content();
    await createSome();
    await apply();
    const operations = await planRollback(" --delete-created");
    expect(ids(operations)).toEqual([
      "delete:news-item:new-n",
      "delete:article:new-a",
      "delete:section:new-s",
      "delete:collection:new-c",
    ]);
    const refused = await job.run("apply undo.ndjson --yes");
    expect(refused.exitCode).toBe(2);
    expect(refused.said).toContain("--max-delete 4");
    await succeed("rollback last --yes --delete-created");
    const { collections, sections, articles, newsItems } = content();
    expect({ collections, sections, articles, newsItems }).toEqual({
      collections: before.collections,
      sections: before.sections,
      articles: before.articles,
      newsItems: before.newsItems,
    });
    expect(await plannedNext()).toEqual([
      "create:collection:new-c",
      "create:section:new-s",
      "create:article:new-a",
      "create:news-item:new-n",
    ]);
  });

  it("never deletes what somebody edited since, nor what stands around it", async () => {
    await start();
    await createSome();
    await apply();
    const { id } = content().articles.at(-1) ?? { id: "" };
    editor(`/articles/${id}`, { title: "An editor's title" });
    const operations = await planRollback(" --delete-created");
    expect(ids(operations)).toEqual([
      "delete:news-item:new-n",
      "hold:conflict-since:article:new-a",
      "hold:not-empty:section:new-s",
      "hold:not-empty:collection:new-c",
    ]);
    expect(operations[1]?.changes.find(({ field }) => field === "title")).toMatchObject({
      base: "Track it",
      before: "An editor's title",
    });
  });

  it("never deletes a section into which somebody put something", async () => {
    await start();
    await createSome();
    await apply();
    const { id } = content().sections.at(-1) ?? { id: "" };
    editor("/articles/37", { parent_id: Number(id), parent_type: "section" });
    expect(ids(await planRollback(" --delete-created"))).toEqual([
      "delete:news-item:new-n",
      "delete:article:new-a",
      "hold:not-empty:section:new-s",
      "hold:not-empty:collection:new-c",
    ]);
  });

  it("moves out of a created section what the run put there, and then deletes the section", async () => {
    await start();
    const before = flat();
    await createSome();
    await edit("article", "35", (article) => ({
      ...article,
      settings: { parentId: "new-s", parentType: "section" },
    }));
    await apply();
    await succeed("rollback last --yes --delete-created");
    expect(listDifferences(before, flat())).toEqual([]);
  });
});

describe("rolling back what a run deleted", () => {
  it("creates it again under a new id that is mapped, so that a next plan creates nothing", async () => {
    await start();
    const before = content();
    await removeObject(folder(), "section", "192");
    await removeObject(folder(), "article", "37");
    await removeObject(folder(), "news-item", "33");
    await apply();
    const operations = await planRollback();
    expect(operations.map(({ id, replaces }) => [id, replaces])).toEqual([
      ["create:section:192", "192"],
      ["create:article:37", "37"],
      ["create:news-item:33", "33"],
    ]);
    expect(operations[0]?.notes).toContainEqual({ code: "new-id", was: "192" });
    await succeed("apply undo.ndjson --yes");
    const restored = (kind: "sections" | "articles" | "newsItems") => {
      const known = new Set(before[kind].map(({ id }) => id));
      return content()[kind].filter(({ id }) => !known.has(id));
    };
    expect(restored("sections")).toMatchObject([{ content: { en: { name: "Refunds" } }, parent_id: "161" }]);
    const [article] = before.articles.filter(({ id }) => id === "37");
    expect(restored("articles")).toMatchObject([
      {
        content: {
          en: { title: "Tax", body: article?.content["en"]?.body, state: "published" },
          fr: { title: "Taxe", state: "published" },
        },
        parent_id: "161",
      },
    ]);
    const [{ id: _id, created_at: _created, updated_at: _updated, ...news } = aNewsItem()] = before.newsItems;
    expect(restored("newsItems")).toMatchObject([news]);
    expect(await plannedNext()).toEqual([
      "hold:delete:news-item:33",
      "hold:delete:article:37",
      "hold:delete:section:192",
    ]);
    await job.run(`pull ${MINE}`);
    expect((await plannedNext()).filter((id) => id.startsWith("create"))).toEqual([]);
  });

  it("creates nothing that somebody made again, and nothing whose place is gone", async () => {
    await start();
    await removeObject(folder(), "article", "35");
    await removeObject(folder(), "section", "192");
    await apply();
    job.sandbox.sandbox.editInApp("POST", "/help_center/sections", { name: "Refunds", parent_id: 161 });
    job.sandbox.sandbox.editInApp("DELETE", "/help_center/sections/191");
    expect(ids(await planRollback())).toEqual([
      "hold:ambiguous:section:192",
      "hold:unknown-parent:article:35",
    ]);
  });
});

describe("a rollback of a rollback", () => {
  it("brings back what the run wrote", async () => {
    await start();
    await editEverything();
    await createSome();
    await removeObject(folder(), "section", "192");
    await edit("article", "35", (article) => ({
      ...article,
      settings: { parentId: "191", parentType: "section" },
    }));
    await apply();
    const after = flat();
    await job.run("rollback last --yes --accept-residue");
    expect(listDifferences(after, flat()).length).toBeGreaterThan(10);
    const { exitCode, said } = await job.run("rollback last --yes --delete-created");
    expect(exitCode, said).toBe(0);
    expect(listDifferences(after, flat())).toEqual([]);
  });

  it("creates again what a rollback deleted, and maps it", async () => {
    await start();
    await createSome();
    await apply();
    await succeed("rollback last --yes --delete-created");
    await succeed("rollback last --yes");
    expect(content().articles.at(-1)).toMatchObject({
      content: { en: { title: "Track it", state: "published" }, de: { state: "draft" } },
      parent_id: content().sections.at(-1)?.id,
    });
    expect(await plannedNext()).toEqual([]);
  });
});

const isWrite = ({ method }: Passing): boolean => method !== "GET";

async function pass(decide: (request: Passing) => Verdict): Promise<Readonly<Record<string, string>>> {
  gatekeeper = await startGatekeeper(job.sandbox.url, decide);
  return { INTERCOM_BASE_URL: gatekeeper.url };
}

describe("a run that did not come to its end", () => {
  it("is undone as far as it came", async () => {
    await start();
    const before = flat();
    for (const id of ["191", "192"]) {
      await edit("section", id, withText("en", "name", `Changed ${id}`));
    }
    await edit("article", "37", withText("en", "title", "Taxes"));
    await job.run(`plan ${MINE} --out plan.ndjson`);
    let writes = 0;
    const env = await pass((request) => {
      writes += Number(isWrite(request));
      return writes > 1 && isWrite(request) ? { status: 401 } : "pass";
    });
    const stopped = await job.run("apply plan.ndjson --yes --concurrency 1", { env });
    expect(stopped.exitCode).toBe(1);
    expect(listDifferences(before, flat())).toHaveLength(1);
    await succeed("rollback last --yes");
    expect(listDifferences(before, flat())).toEqual([]);
  });

  it("is undone but for what was refused", async () => {
    await start();
    const before = flat();
    await edit("section", "191", withText("en", "name", "Bills"));
    await edit("article", "37", withText("en", "body", "<ul><li></li></ul>"));
    await job.run(`plan ${MINE} --out plan.ndjson --allow body-shrink`);
    expect((await job.run("apply plan.ndjson --yes")).exitCode).toBe(1);
    expect(listDifferences(before, flat())).toEqual(["section:191/en/name"]);
    expect(ids(await planRollback())).toEqual(["update:section:191"]);
    await succeed("rollback last --yes");
    expect(listDifferences(before, flat())).toEqual([]);
  });

  it("is refused while nobody knows what became of a request, with the command that finds out", async () => {
    await start();
    const before = flat();
    await edit("section", "191", withText("en", "name", "Bills"));
    await job.run(`plan ${MINE} --out plan.ndjson`);
    let child: RunningProcess | undefined;
    const env = await pass((request) =>
      isWrite(request) ? { thenKill: () => child?.kill("SIGKILL") } : "pass",
    );
    child = job.spawn("apply plan.ndjson --yes", env);
    expect((await child.ended).exitCode, "killed").toBeNull();
    const refused = await job.run("rollback last --yes");
    expect(refused.exitCode).toBe(2);
    expect(refused.said).toContain("helpferry apply plan.ndjson --resume --yes");
    await succeed("apply plan.ndjson --resume --yes");
    await succeed("rollback last --yes");
    expect(listDifferences(before, flat())).toEqual([]);
  });
});

describe("a rollback that is killed half-way", () => {
  it.each(["before", "after"] as const)(
    "%s a request, is resumed and ends as if nothing had been",
    async (when) => {
      await start();
      const before = flat();
      await createSome();
      for (const id of ["191", "192"]) {
        await edit("section", id, withText("en", "name", `Changed ${id}`));
      }
      await edit("article", "37", withText("en", "title", "Taxes"));
      await apply();
      let child: RunningProcess | undefined;
      let writes = 0;
      const kill = (): void => child?.kill("SIGKILL");
      const env = await pass((request): Verdict => {
        writes += Number(isWrite(request));
        if (!isWrite(request) || writes !== 5) {
          return "pass";
        }
        if (when === "after") {
          return { thenKill: kill };
        }
        kill();
        return "drop";
      });
      child = job.spawn("rollback last --yes --delete-created --concurrency 1", env);
      expect((await child.ended).exitCode, "killed").toBeNull();
      const command = /helpferry (apply .*)$/m.exec((await job.run("runs")).said)?.[1] ?? "";
      expect(command).toMatch(/rollback\.ndjson --resume --yes --max-delete 4$/);
      await succeed(command);
      expect(listDifferences(before, flat())).toEqual([]);
      expect(job.writes().filter(({ method }) => method === "DELETE")).toHaveLength(4);
    },
  );
});

describe("helpferry rollback", () => {
  async function startUndoable(): Promise<void> {
    await start();
    await edit("section", "191", withText("en", "name", "Bills"));
    await edit("section", "191", withText("de", "name", "Rechnungen"));
    await apply();
  }

  it("stops after the plan where nobody is there to ask, and says what to type", async () => {
    await startUndoable();
    const { said, exitCode } = await job.run("rollback last");
    expect(exitCode).toBe(1);
    expect(job.writes()).toHaveLength(1);
    const command = /helpferry (apply \S*rollback\.ndjson .*)$/m.exec(said)?.[1] ?? "";
    expect(command).toContain("--accept-residue");
    await succeed(command);
    expect(content().sections[0]?.content).toEqual({ en: { name: "Invoices" }, de: { name: "Rechnungen" } });
  });

  it("asks on a terminal, with what stays; yes accepts it", async () => {
    await startUndoable();
    const declined = await job.run("rollback last", { answer: "n" });
    expect(declined.exitCode).toBe(2);
    expect(job.writes()).toHaveLength(1);
    const { exitCode, said } = await job.run("rollback last", { answer: "y" });
    expect(exitCode, said).toBe(0);
    expect(content().sections[0]?.content["en"]?.name).toBe("Invoices");
  });

  it("takes a run by its id and by its folder, from other reports too, and names a plan of its own each time", async () => {
    await start();
    await edit("section", "191", withText("en", "name", "Bills"));
    await job.run(`plan ${MINE} --out plan.ndjson`);
    await succeed("apply plan.ndjson --yes --reports elsewhere");
    const [{ runId, undoCommand } = { runId: "", undoCommand: "" }] = JSON.parse(
      (await job.run("runs --reports elsewhere --json")).out,
    ) as RunSummary[];
    expect(undoCommand).toBe(`helpferry rollback ${runId} --reports elsewhere`);
    const plans: string[] = [];
    for (const named of [`${runId} --reports elsewhere`, `elsewhere/${runId}`, `elsewhere/${runId}/`]) {
      const { out } = await job.run(`rollback ${named} --json`);
      const { plan, rollbackOf } = JSON.parse(out) as PlanHeader & { readonly plan: string };
      expect(rollbackOf).toBe(runId);
      plans.push(plan);
    }
    expect(new Set(plans).size).toBe(3);
    await succeed(`${undoCommand?.replace("helpferry ", "")} --yes`);
    expect(content().sections[0]?.content["en"]?.name).toBe("Invoices");
  });

  it("does not need the plan file any more", async () => {
    await startUndoable();
    await job.write("plan.ndjson", "{}");
    const [run] = await runs();
    await succeed("rollback last --yes --accept-residue");
    expect((await runs())[0]).toMatchObject({ rollbackOf: run?.runId, status: "finished" });
  });

  it("says in the list of runs and in a run's report how to undo, and what undoes what", async () => {
    await startUndoable();
    const [run] = await runs();
    const undo = `helpferry rollback ${run?.runId}`;
    expect((await job.run("runs")).said).toContain(undo);
    expect(await job.read(`reports/${run?.runId}/report.md`)).toContain(undo);
    await succeed("rollback last --yes --accept-residue");
    const [rollback] = await runs();
    expect(rollback).toMatchObject({ rollbackOf: run?.runId, residue: 1 });
    expect((await job.run("runs")).said).toContain(`undoes ${run?.runId}`);
    const { results } = await job.readJson<{ results: OperationResult[] }>(
      `reports/${rollback?.runId}/report.json`,
    );
    expect(results.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ["not-attempted", "residue"],
      ["done", undefined],
    ]);
  });

  it.each<[string, string, string]>([
    ["a run that there is not", "rollback nothing", "helpferry runs"],
    ["a run where there are none", "rollback last --reports nowhere", "no such run"],
    ["another API version", "rollback last --api-version 2.11", "INTERCOM_VERSION=2.9"],
  ])("refuses %s", async (_name, line, words) => {
    await startUndoable();
    const { exitCode, said } = await job.run(line);
    expect(exitCode).toBe(2);
    expect(said).toContain(words);
    expect(job.writes()).toHaveLength(1);
  });
});
