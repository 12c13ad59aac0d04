import * as fc from "fast-check";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { HelpferryError } from "../errors.ts";
import { valueAt, type RemoteId, type Resource, type WorkingId } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import { seededRandom, type Fault, type SandboxContent } from "../sandbox/index.ts";
import { openRemote, openSnapshot } from "../snapshot/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startMigration, type AppliedPlan, type Migration } from "../testing/migration.ts";
import { createPowerCut, FATES, type Fate } from "../testing/power-cut.ts";
import { KINDS, ReferenceModel, TEXTS, type Kind } from "../testing/reference-model.ts";
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

/** A different seed is tried with `HELPFERRY_MODEL_SEED`, more runs with `HELPFERRY_MODEL_RUNS`. */
const SEED = Number(process.env["HELPFERRY_MODEL_SEED"] ?? 20_251_126);
const RUNS = Number(process.env["HELPFERRY_MODEL_RUNS"] ?? 25);

/** One of each: few enough for both sides to meet on the same text. */
const CONTENT: SandboxContent = aWorkspace({
  collections: [aCollection({ id: "161", content: { en: { name: "C161" } } })],
  sections: [aSection({ id: "191", content: { en: { name: "S191" }, fr: { name: "F191" } } })],
  articles: [
    anArticle({
      id: "35",
      content: { en: anArticleVersion({ title: "A35" }), fr: anArticleVersion({ title: "B35" }) },
    }),
  ],
  newsfeeds: [aNewsfeed()],
  newsItems: [aNewsItem({ id: "33", title: "N33", body: "<p>T33</p>" })],
});

const PATHS = {
  collection: "/help_center/collections",
  section: "/help_center/sections",
  article: "/articles",
  "news-item": "/news/news_items",
} as const satisfies Record<Kind, string>;

const split = (text: string): [locale: string, field: string] => text.split("/") as [string, string];

async function remoteIdOf(real: Migration, kind: Resource, key: string): Promise<RemoteId> {
  const { idMap } = await openRemote(real.snapshot, CONTENT.workspace.id);
  const id = idMap.toRemote(kind, key as WorkingId);
  if (id === undefined) {
    throw new Error(`${key} has no counterpart in the workspace.`);
  }
  return id;
}

/** Both sides hold exactly what the model says, and no object twice. */
async function expectSame(model: ReferenceModel, real: Migration): Promise<void> {
  const snapshot = await openSnapshot(real.snapshot);
  const working: string[] = [];
  for (const kind of KINDS) {
    for await (const object of snapshot.objects(kind)) {
      for (const text of TEXTS[kind]) {
        const [locale, field] = split(text);
        const value = valueAt(object, { locale, field });
        working.push(...(typeof value === "string" ? [`${object.id} ${text}: ${value}`] : []));
      }
    }
  }
  expect(working.toSorted(), "the snapshot").toEqual(model.describe("working").toSorted());

  const content = real.sandbox.content();
  const inWorkspace: Readonly<Record<Kind, readonly { readonly id: string; readonly content: object }[]>> = {
    collection: content.collections,
    section: content.sections,
    article: content.articles,
    "news-item": content.newsItems.map(({ id, title, body }) => ({ id, content: { en: { title, body } } })),
  };
  const live: string[] = [];
  for (const { kind, key } of model.things.values()) {
    if (model.isLive(key)) {
      const id = await remoteIdOf(real, kind, key);
      const texts = inWorkspace[kind].find((one) => one.id === id)?.content as
        | Record<string, Record<string, string>>
        | undefined;
      for (const text of TEXTS[kind]) {
        const [locale, field] = split(text);
        const value = texts?.[locale]?.[field];
        live.push(...(value === undefined ? [] : [`${key} ${text}: ${value}`]));
      }
    }
  }
  expect(live.toSorted(), "the workspace").toEqual(model.describe("live").toSorted());
  expect(Object.values(inWorkspace).flat(), "no object twice").toHaveLength(
    [...model.things.keys()].filter((key) => model.isLive(key)).length,
  );
}

type Edit = readonly [choice: number, textChoice: number, word: string];
type Command = fc.AsyncCommand<ReferenceModel, Migration>;

/** Numbers choose among what there is by then, so that a shrunk sequence still means something. */
function pick<Value>(values: readonly Value[], choice: number): Value {
  return values[choice % values.length] as Value;
}

const valueOf = (text: string, word: string): string => (text.endsWith("body") ? `<p>${word}</p>` : word);

async function edit(
  [model, real]: readonly [ReferenceModel, Migration],
  side: "working" | "live",
  {
    kind,
    key,
    text,
    value,
  }: { readonly kind: Kind; readonly key: string; readonly text: string; readonly value: string },
): Promise<void> {
  const [locale, field] = split(text);
  model.edit(side, key, text, value);
  if (side === "working") {
    await editObject(real.snapshot, kind, key, withText(locale, field, value));
    return;
  }
  const id = await remoteIdOf(real, kind, key);
  const { newsItems } = real.sandbox.content();
  const item = kind === "news-item" ? newsItems.find((one) => one.id === id) : undefined;
  const body = {
    // News is sent whole; where there is none, nothing is spread.
    ...item,
    ...(locale === "en" ? { [field]: value } : { translated_content: { [locale]: { [field]: value } } }),
  };
  real.sandbox.editInApp("PUT", `${PATHS[kind]}/${id}`, body as never);
}

function editCommand(side: "working" | "live", [choice, textChoice, word]: Edit): Command {
  return {
    check: () => true,
    async run(model, real) {
      const things = [...model.things.values()].filter(({ key }) => side === "working" || model.isLive(key));
      const { kind, key } = pick(things, choice);
      const text = pick<string>(TEXTS[kind], textChoice);
      await edit([model, real], side, { kind, key, text, value: valueOf(text, word) });
    },
    toString: () => `edit ${side} ${choice} ${textChoice} ${word}`,
  };
}

/** An editor changes in the workspace what a plan is about to write. */
function overtakeCommand([choice, , word]: Edit): Command {
  return {
    check: ({ planned }) => (planned?.updates.length ?? 0) > 0,
    async run(model, real) {
      const { key, text } = pick(model.planned?.updates ?? [], choice);
      const { kind } = model.thing(key);
      await edit([model, real], "live", { kind, key, text, value: valueOf(text, word) });
    },
    toString: () => `overtake ${choice} ${word}`,
  };
}

function addCommand(kind: Kind, parentChoice: number, word: string): Command {
  const PARENTS = { section: ["collection"], article: ["collection", "section"] } as const;
  return {
    check: () => true,
    async run(model, real) {
      const key = `new-${model.things.size}`;
      const parents = [...model.things.values()].filter(
        (one) => (kind === "section" || kind === "article") && PARENTS[kind].includes(one.kind as never),
      );
      const parent = parents.length === 0 ? undefined : pick(parents, parentChoice);
      const texts = Object.fromEntries(
        TEXTS[kind].map((text) => [text, valueOf(text, `${word} ${text.slice(0, 2)}`)]),
      );
      const content: Record<string, Record<string, string>> = {};
      for (const [text, value] of Object.entries(texts)) {
        const [locale, field] = split(text);
        content[locale] = { ...content[locale], [field]: value };
      }
      const settings = {
        ...(parent === undefined ? {} : { parentId: parent.key }),
        ...(kind === "article" && parent !== undefined ? { parentType: parent.kind } : {}),
        ...(kind === "news-item"
          ? {
              senderId: ADMIN_ID,
              state: "live",
              assignments: [{ newsfeedId: "53", publishedAt: "2015-03-01T09:30:00Z" }],
            }
          : {}),
      };
      if (kind === "article") {
        for (const locale of Object.keys(content)) {
          content[locale] = { ...content[locale], body: "<p>x</p>", state: "published", authorId: ADMIN_ID };
        }
      }
      model.addWorking(kind, key, texts);
      await addObject(real.snapshot, { resource: kind, id: key, defaultLocale: "en", settings, content });
    },
    toString: () => `add ${kind} ${parentChoice} ${word}`,
  };
}

function pullCommand(): Command {
  return {
    check: () => true,
    async run(model, real) {
      await real.pull();
      model.pull();
      await expectSame(model, real);
    },
    toString: () => "pull",
  };
}

function planCommand(): Command {
  return {
    check: () => true,
    async run(model, real) {
      await real.plan();
      const planned = model.plan();
      const [, ...lines] = (await readFile(real.planFile, "utf8")).trimEnd().split("\n");
      const operations = lines.map((line) => JSON.parse(line) as Operation);
      const textsOf = (action: Operation["action"]): string[] =>
        operations
          .filter((one) => one.action === action)
          .flatMap(({ key, changes }) => changes.map(({ locale, field }) => `${key} ${locale}/${field}`))
          .toSorted();
      const created = operations.filter(({ action }) => action === "create").map(({ key }) => key as string);
      expect(created.toSorted(), "creates").toEqual([...planned.creates.keys()].toSorted());
      expect(textsOf("update"), "updates").toEqual(
        planned.updates.map(({ key, text }) => `${key} ${text}`).toSorted(),
      );
      expect(textsOf("hold"), "held").toEqual([...planned.held].toSorted());
    },
    toString: () => "plan",
  };
}

interface Trouble {
  readonly faults: readonly Fault[];
  /** Steps after which the power goes out, one run after the other, and what that leaves. */
  readonly cuts: readonly { readonly at: number; readonly fate: Fate }[];
}

function applyCommand({ faults, cuts }: Trouble): Command {
  return {
    check: ({ planned }) => planned !== undefined,
    async run(model, real) {
      const conflicts = model.apply();
      for (const fault of faults) {
        real.sandbox.faults.add(fault);
      }
      const result = await applyWithCuts(real, cuts);
      real.sandbox.faults.clear();
      expect(result.summary).toMatchObject({
        status: "finished",
        operations: { failed: 0 },
        changes: { failed: 0, conflicted: conflicts.length },
      });
      await expectSame(model, real);
    },
    toString: () => `apply ${JSON.stringify({ faults, cuts })}`,
  };
}

/** Applies, resumes after each power cut, and in the end lets a run be. */
async function applyWithCuts(real: Migration, cuts: Trouble["cuts"]): Promise<AppliedPlan> {
  for (const { at, fate } of cuts) {
    const cut = createPowerCut(at);
    const end = await applyOrResume(real, {
      disk: cut.disk,
      fetch: cut.wrapFetch(real.sandbox.fetch),
    }).catch((error: unknown) => error);
    if (!cut.isOut()) {
      if (end instanceof Error) {
        throw end;
      }
      return end as AppliedPlan;
    }
    await cut.settle(fate, seededRandom(at));
  }
  return applyOrResume(real, { disk: createPowerCut().disk });
}

async function applyOrResume(
  real: Migration,
  options: Parameters<Migration["apply"]>[0],
): Promise<AppliedPlan> {
  return real.apply({ ...options, resume: true }).catch(async (error: unknown) => {
    if (error instanceof HelpferryError && error.code === "nothing-to-resume") {
      return real.apply(options);
    }
    throw error;
  });
}

/** Words are few, so that both sides now and then say the same. */
const words = fc.constantFrom("Alpha", "Beta", "Gamma", "Ωmega", "日本", "عربي", "=1+1", 'quoted "text", x');
const choices = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 50 }));
const faults = fc.array(
  fc.record({
    kind: fc.constantFrom<Fault["kind"]>("reply-lost", "error-before-write", "error-after-write", "refuse"),
    nth: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 3 },
);
const cuts = fc.array(fc.record({ at: fc.integer({ min: 1, max: 160 }), fate: fc.constantFrom(...FATES) }), {
  maxLength: 4,
});

const someEdits = fc.tuple(choices, choices, words);
const apply = fc.record({ faults, cuts }).map(applyCommand);

/** What stands here twice comes twice as often. */
const commands = fc.commands(
  [
    someEdits.map((given) => editCommand("working", given)),
    someEdits.map((given) => editCommand("working", given)),
    someEdits.map((given) => editCommand("live", given)),
    someEdits.map(overtakeCommand),
    fc.tuple(fc.constantFrom(...KINDS), choices, words).map((given) => addCommand(...given)),
    fc.constant(pullCommand()),
    fc.constant(planCommand()),
    fc.constant(planCommand()),
    apply,
    apply,
  ],
  { maxCommands: 40, size: "max" },
);

describe("any sequence of edits on both sides, pulls, plans and disturbed runs", () => {
  it("leaves on both sides what the reference model says, and then nothing to do", async () => {
    const property = fc.asyncProperty(commands, async (sequence) => {
      const migration = await startMigration({ content: structuredClone(CONTENT) });
      try {
        await migration.pull();
        const model = modelOf(CONTENT);
        await fc.asyncModelRun(() => ({ model, real: migration }), sequence);
        for (const last of [planCommand(), applyCommand({ faults: [], cuts: [] }), pullCommand()]) {
          await last.run(model, migration);
        }
        const { counts } = await migration.plan();
        expect(counts.changes).toBe(0);
      } finally {
        await migration.close();
      }
    });
    await fc.assert(property, { seed: SEED, numRuns: RUNS });
  }, 600_000);
});

function modelOf({ collections, sections, articles, newsItems }: SandboxContent): ReferenceModel {
  const model = new ReferenceModel();
  for (const [kind, groups] of [
    ["collection", collections],
    ["section", sections],
  ] as const) {
    for (const { id, content } of groups) {
      const names = Object.entries(content).map(([locale, { name }]) => [`${locale}/name`, name]);
      model.addShared(kind, id, Object.fromEntries(names));
    }
  }
  for (const { id, content } of articles) {
    const titles = Object.entries(content).map(([locale, { title }]) => [`${locale}/title`, title]);
    model.addShared("article", id, Object.fromEntries(titles));
  }
  for (const { id, title, body } of newsItems) {
    model.addShared("news-item", id, { "en/title": title, "en/body": body ?? "" });
  }
  return model;
}
