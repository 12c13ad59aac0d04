import { afterEach, describe, expect, it } from "vitest";
import type { RemoteId, WorkingId } from "../model/index.ts";
import { aLiveObject } from "../testing/live-object.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { openRemote, type Remote } from "./remote.ts";

const ONE = "1" as RemoteId;

const opened: Remote[] = [];

async function open(folder: string): Promise<Remote> {
  const remote = await openRemote(folder, "ws_1");
  opened.push(remote);
  return remote;
}

afterEach(async () => {
  for (const remote of opened.splice(0)) {
    await remote.close();
  }
});

describe("what a snapshot knows of a workspace", () => {
  it("forgets an object of the base, and knows it again where it is there again", async () => {
    const folder = await makeTemporaryFolder();
    const remote = await open(folder);
    await remote.appendBase(aLiveObject("section", "1"));
    await remote.appendBase(aLiveObject("section", "2"));
    await remote.forgetBase("section", ONE);
    await remote.forgetBase("section", ONE);
    const base = await remote.openBase("section");
    expect(base.ids()).toEqual(["2"]);
    expect(await base.read(ONE)).toBeUndefined();
    expect(await base.readBytes(ONE)).toBeUndefined();
    await base.close();
    await remote.appendBase(aLiveObject("section", "1"));
    const again = await remote.openBase("section");
    expect(again.ids()).toEqual(["1", "2"]);
    expect(await again.read(ONE)).toMatchObject({ id: "1" });
    await again.close();
  });

  it("does not take an object whose text ends like a forgotten one for forgotten", async () => {
    const remote = await open(await makeTemporaryFolder());
    const object = aLiveObject("section", "1", { content: { en: { name: '"forgotten":true}' } } });
    await remote.appendBase(object);
    const base = await remote.openBase("section");
    expect(await base.read(ONE)).toMatchObject({ content: object.content });
    await base.close();
  });
});

describe("the id map", () => {
  const entry = {
    resource: "section",
    originId: "new-a" as WorkingId,
    destinationId: ONE,
    runId: "run",
  } as const;

  it("has no counterpart for what a run deleted, but still tells what was called so", async () => {
    const folder = await makeTemporaryFolder();
    const { idMap } = await open(folder);
    await idMap.add(entry);
    await idMap.remove(entry);
    for (const map of [idMap, (await open(folder)).idMap]) {
      expect(map.toRemote("section", entry.originId)).toBeUndefined();
      expect(map.toWorking("section", ONE)).toBe("new-a");
      expect(map.listCreated("section")).toEqual([]);
    }
    await idMap.add({ ...entry, destinationId: "2" as RemoteId });
    await idMap.remove(entry);
    expect((await open(folder)).idMap.toRemote("section", entry.originId)).toBe("2");
  });

  it("lists what runs created, and not what was matched", async () => {
    const { idMap } = await open(await makeTemporaryFolder());
    await idMap.add(entry);
    await idMap.add({
      ...entry,
      originId: "7" as WorkingId,
      destinationId: "8" as RemoteId,
      runId: "matched",
    });
    await idMap.add({ ...entry, resource: "article" });
    expect(idMap.listCreated("section")).toEqual([["new-a", "1"]]);
  });
});
