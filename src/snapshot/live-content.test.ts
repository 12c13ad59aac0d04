import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { LiveObject, RemoteId, Resource, Workspace } from "../model/index.ts";
import { aLiveObject } from "../testing/live-object.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { readLiveContent } from "./live-content.ts";

/** A workspace that lists these sections, and fails after them where told to. */
function listing(sections: readonly LiveObject[], failure?: Error): Workspace {
  const list = async function* list(resource: Resource): AsyncGenerator<LiveObject> {
    yield* resource === "section" ? sections : [];
    if (failure !== undefined) {
      throw failure;
    }
  };
  return { list } as unknown as Workspace;
}

/** The pid of no process: beyond what systems give out. */
const DEAD_PID = 2 ** 30;

describe("readLiveContent()", () => {
  it("gives back every object, in id order, whatever order they came in", async () => {
    const folder = await makeTemporaryFolder();
    const sections = ["10", "9", "101"].map((id) => aLiveObject("section", id));
    const counted: number[] = [];
    const live = await readLiveContent(listing(sections), {
      folder,
      onObject: (_resource, count) => counted.push(count),
    });
    expect(live.of("section").ids()).toEqual(["9", "10", "101"]);
    expect(await live.of("section").read("10" as RemoteId)).toEqual(sections[0]);
    expect(await live.of("section").read("11" as RemoteId)).toBeUndefined();
    expect(live.of("article").ids()).toEqual([]);
    expect(counted).toEqual([1, 2, 3]);
    await live.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it("keeps two readings in one folder apart", async () => {
    const folder = await makeTemporaryFolder();
    const first = await readLiveContent(listing([aLiveObject("section", "1")]), { folder });
    const second = await readLiveContent(listing([aLiveObject("section", "2")]), { folder });
    await first.close();
    expect(await second.of("section").read("2" as RemoteId)).toEqual(aLiveObject("section", "2"));
    await second.close();
  });

  it("leaves nothing behind where the workspace fails, or somebody stops it", async () => {
    const folder = await makeTemporaryFolder();
    const sections = [aLiveObject("section", "1")];
    await expect(readLiveContent(listing(sections, new Error("lost")), { folder })).rejects.toThrow("lost");
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(readLiveContent(listing(sections), { folder, signal })).rejects.toThrow("stopped");
    expect(await readdir(folder)).toEqual([]);
  });

  it("clears away what a killed process left, and not what a live one reads", async () => {
    const folder = await makeTemporaryFolder();
    await mkdir(join(folder, `live-${String(DEAD_PID)}-abc`));
    await mkdir(join(folder, `live-${String(process.pid)}-abc`));
    await (await readLiveContent(listing([]), { folder })).close();
    expect(await readdir(folder)).toEqual([`live-${String(process.pid)}-abc`]);
  });

  it("refuses an id that leads elsewhere", async () => {
    const folder = await makeTemporaryFolder();
    const sections = [aLiveObject("section", "../../1")];
    await expect(readLiveContent(listing(sections), { folder })).rejects.toMatchObject({
      code: "not-an-object",
    });
  });
});
