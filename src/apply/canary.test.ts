import { describe, expect, it } from "vitest";
import { hashValue, type LiveObject, type RemoteId, type Workspace } from "../model/index.ts";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import type { Applied } from "./operation-context.ts";
import { CanaryGate, findLoss } from "./canary.ts";

const DONE: Applied = { outcome: "done", remoteId: "1" as RemoteId, before: null };

describe("CanaryGate", () => {
  it("lets nothing of a kind start before the first was read back", async () => {
    const gate = new CanaryGate();
    const events: string[] = [];
    let readBack: () => void = () => undefined;
    const proof = new Promise<boolean>((resolve) => (readBack = () => resolve(true)));
    const write = (name: string) => async (): Promise<Applied> => {
      events.push(`write ${name}`);
      return DONE;
    };
    const update = anOperation();
    const first = gate.run(update, write("1"), async () => proof);
    const others = ["2", "3"].map(async (name) => gate.run(update, write(name), async () => true));
    const otherKind = gate.run(
      anOperation({ resource: "collection" }),
      write("other kind"),
      async () => true,
    );
    await otherKind;
    expect(events).toEqual(["write 1", "write other kind"]);
    readBack();
    await Promise.all([first, ...others]);
    expect(events.slice(2)).toEqual(["write 2", "write 3"]);
  });

  it("lets the next one go alone where the first proved nothing", async () => {
    const gate = new CanaryGate();
    const proved: string[] = [];
    const run = async (name: string, applied: Applied): Promise<Applied> =>
      gate.run(
        anOperation(),
        async () => applied,
        async () => {
          proved.push(name);
          return true;
        },
      );
    await Promise.all([
      run("refused", { outcome: "failed", remoteId: null }),
      run("nothing to do", { outcome: "done", remoteId: "1" as RemoteId }),
      run("first", DONE),
      run("second", DONE),
    ]);
    expect(proved).toEqual(["first"]);
  });

  it("lets the next one go where the first threw", async () => {
    const gate = new CanaryGate();
    const failing = gate.run(
      anOperation(),
      async () => Promise.reject(new Error("disk full")),
      async () => true,
    );
    const next = gate.run(
      anOperation(),
      async () => DONE,
      async () => true,
    );
    await expect(failing).rejects.toThrow("disk full");
    await expect(next).resolves.toEqual(DONE);
  });
});

describe("findLoss()", () => {
  const before = anObject("section", "1", {
    content: { en: { name: "A" }, fr: { name: "B" } },
  }) as unknown as LiveObject;
  const operation = anOperation({
    changes: [aChange({ locale: "de", before: null, after: "C", liveHash: hashValue("text", null) })],
  });

  async function findIn(
    content: LiveObject["content"],
    given: Partial<Applied> = {},
  ): Promise<string | undefined> {
    const workspace = { read: async () => ({ ...before, content }) } as unknown as Workspace;
    const problem = await findLoss(operation, { ...DONE, before, ...given }, workspace);
    return problem?.code;
  }

  it.each([
    ["nothing", { en: { name: "A" }, fr: { name: "B" }, de: { name: "C" } }, undefined],
    ["a locale that was not sent", { en: { name: "A" }, de: { name: "C" } }, "canary-lost-content"],
    [
      "a text that was not sent",
      { en: { name: "X" }, fr: { name: "B" }, de: { name: "C" } },
      "canary-lost-content",
    ],
    ["the locale that was sent", { en: { name: "A" }, fr: { name: "B" } }, "canary-dropped-locale"],
  ])("finds %s", async (_what, content, wanted) => {
    expect(await findIn(content)).toBe(wanted);
  });

  it("finds a dropped locale of a new object too", async () => {
    expect(await findIn({ en: { name: "A" } }, { before: null })).toBe("canary-dropped-locale");
  });
});
