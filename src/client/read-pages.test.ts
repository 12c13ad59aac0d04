import { afterEach, describe, expect, test } from "vitest";

import type { LiveObject, Workspace } from "../model/index.ts";
import { connectToSandbox } from "../testing/sandbox-client.ts";
import { aCollection, aSection, aWorkspace, manySections } from "../testing/sandbox-content.ts";
import {
  startSandboxServer,
  type RunningSandbox,
  type RunningSandboxOptions,
} from "../testing/sandbox-server.ts";

const running: RunningSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (sandbox) => sandbox.close()));
});

interface Meanwhile {
  /** Called after each page that was answered, counted from 1 over all readings. */
  readonly afterPage?: (pageCount: number, sandbox: RunningSandbox) => void;
  readonly perPage?: number;
  /** Changes a page before the client gets it. */
  readonly change?: (body: object) => object;
}

/** Sections read from a sandbox whose every second brings another page, and perhaps an edit. */
async function readSections(
  count: number,
  { afterPage, perPage = 20, change = (body) => body }: Meanwhile,
  options: RunningSandboxOptions = {},
) {
  let seconds = 0;
  let pages = 0;
  const sandbox = await startSandboxServer({
    content: aWorkspace({ collections: [aCollection()], sections: manySections(count) }),
    now: () => Date.UTC(2025, 0, 1) + seconds * 1000,
    ...options,
  });
  running.push(sandbox);
  const pageByPage: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.searchParams.has("per_page")) {
      url.searchParams.set("per_page", String(perPage));
    }
    const response = await fetch(url, init);
    const body: unknown = await response.json();
    pages += 1;
    seconds += 1;
    afterPage?.(pages, sandbox);
    return Response.json(change(Object(body)), {
      status: response.status,
      headers: new Headers(response.headers),
    });
  };
  const { workspace, events } = connectToSandbox(sandbox, { fetch: pageByPage });
  return { sandbox, workspace, events, pagesRead: () => pages };
}

async function collect(workspace: Workspace): Promise<readonly LiveObject[]> {
  const sections: LiveObject[] = [];
  for await (const section of workspace.list("section")) {
    sections.push(section);
  }
  return sections;
}

function edit(sandbox: RunningSandbox, id: number): void {
  sandbox.sandbox.editInApp("PUT", `/help_center/sections/${id}`, { name: `Edited ${id} ${Math.random()}` });
}

function idsOf(sections: readonly LiveObject[]): readonly number[] {
  return sections.map(({ id }) => Number(id)).toSorted((left, right) => left - right);
}

const idsUpTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => 1001 + index);

describe("a list that stands still", () => {
  test.each([0, 1, 20, 21, 1000])("of %i sections is read once, page by page", async (count) => {
    const { workspace, events, pagesRead } = await readSections(count, {});
    expect(idsOf(await collect(workspace))).toEqual(idsUpTo(count));
    expect(pagesRead()).toBe(Math.max(1, Math.ceil(count / 20)));
    expect(events).toEqual([]);
  });

  test.each(["url", "object", "absent"] as const)("is read whatever pages.next is: %s", async (next) => {
    const { workspace } = await readSections(45, {}, { switches: { "pages-next": next } });
    expect(idsOf(await collect(workspace))).toEqual(idsUpTo(45));
  });

  test("is read to the end where the server does not say how many pages or items there are", async () => {
    const { workspace } = await readSections(45, {
      change: (body) => ({ ...body, pages: null, total_count: null }),
    });
    expect(idsOf(await collect(workspace))).toEqual(idsUpTo(45));
  });
});

describe("a list that is edited while it is read", () => {
  test("1,000 sections, 20 a page, arrive complete and each once: the oldest is edited after every page", async () => {
    const edited: number[] = [];
    const { workspace, events } = await readSections(1000, {
      afterPage: (pageCount, sandbox) => {
        const id = 1000 + pageCount;
        if (pageCount < 300) {
          edited.push(id);
          edit(sandbox, id);
        }
      },
    });
    const sections = await collect(workspace);
    expect(idsOf(sections)).toEqual(idsUpTo(1000));
    expect(edited.length).toBeGreaterThan(40);
    expect(events.some(({ kind }) => kind === "list-read-again")).toBe(true);
  });

  test("edits in random places, creates and deletes lose nothing that was there all the time", async () => {
    let random = 7;
    const next = (below: number): number => {
      random = (random * 48_271) % 2_147_483_647;
      return random % below;
    };
    const deleted = new Set<number>();
    const { workspace } = await readSections(400, {
      afterPage: (pageCount, sandbox) => {
        if (pageCount > 60) {
          return;
        }
        const id = 1001 + next(400);
        if (pageCount % 5 === 0) {
          sandbox.sandbox.editInApp("POST", "/help_center/sections", {
            name: `Added ${pageCount}`,
            parent_id: 161,
          });
        } else if (pageCount % 7 === 0 && !deleted.has(id)) {
          deleted.add(id);
          sandbox.sandbox.editInApp("DELETE", `/help_center/sections/${id}`);
        } else if (!deleted.has(id)) {
          edit(sandbox, id);
        }
      },
    });
    const ids = idsOf(await collect(workspace));
    expect(new Set(ids).size).toBe(ids.length);
    const stayed = idsUpTo(400).filter((id) => !deleted.has(id));
    expect(ids).toEqual(expect.arrayContaining([...stayed]));
    expect(deleted.size).toBeGreaterThan(0);
  });

  test("a deletion that hides one behind a page's border makes it read again", async () => {
    const { workspace, pagesRead } = await readSections(60, {
      afterPage: (pageCount, sandbox) => {
        if (pageCount === 1) {
          sandbox.sandbox.editInApp("DELETE", "/help_center/sections/1060");
        }
      },
    });
    expect(idsOf(await collect(workspace))).toEqual(expect.arrayContaining([...idsUpTo(59)]));
    expect(pagesRead()).toBe(6);
  });
});

describe("a list that cannot be complete", () => {
  test("a server that shows the same page for ever is found out", async () => {
    const first = aSection({ id: "1001" });
    const { workspace, pagesRead } = await readSections(45, {
      change: (body) => ({ ...body, data: [{ id: first.id, name: "The same", parent_id: 161 }] }),
    });
    await expect(collect(workspace)).rejects.toMatchObject({ code: "list-incomplete", outcome: "refused" });
    expect(pagesRead()).toBe(18);
  });
});

test("Ctrl-C between two pages ends the list", async () => {
  const cancel = new AbortController();
  const sandbox = await startSandboxServer({
    content: aWorkspace({ collections: [aCollection()], sections: manySections(200) }),
  });
  running.push(sandbox);
  const { workspace } = connectToSandbox(sandbox, { signal: cancel.signal });
  const reading = (async () => {
    for await (const _ of workspace.list("section")) {
      cancel.abort();
    }
  })();
  await expect(reading).rejects.toMatchObject({ code: "request-cancelled" });
  expect(sandbox.log).toHaveLength(1);
});
