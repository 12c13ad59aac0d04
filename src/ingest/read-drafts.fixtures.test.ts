import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { blankDraft } from "./blank-draft.ts";
import { readDrafts } from "./read-drafts.ts";
import type { NewsDraft } from "./types.ts";

/** A new case is two files more. */
const FOLDER = fileURLToPath(new URL("fixtures/", import.meta.url));

/** Inputs; beside `atom.xml` stands `atom.xml.expected.json`. */
const inputs = readdirSync(FOLDER).filter((name) => !name.endsWith(".expected.json"));

/** What a draft says beyond nothing. */
function describeDraft(draft: NewsDraft): unknown {
  const blank = new Map<string, unknown>(Object.entries(blankDraft(draft.place)));
  return Object.fromEntries(
    Object.entries({ ...draft, place: draft.place.where }).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(blank.get(key)),
    ),
  );
}

describe("readDrafts()", () => {
  it.each(inputs)("reads %s", async (name) => {
    const { drafts, findings } = await readDrafts({ name, bytes: readFileSync(FOLDER + name) });
    const found = {
      drafts: drafts.map(describeDraft),
      findings: findings.map(({ level, code, place }) => `${level} ${code} ${place.where}`),
    };
    const expected: unknown = JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, "utf8"));
    expect(found).toEqual(expected);
  });

  it("says which kinds of file it reads when it is given another", async () => {
    await expect(
      readDrafts({ name: "photo.png", bytes: new Uint8Array([137, 80, 78, 71]) }),
    ).rejects.toThrowError(
      expect.objectContaining({ code: "unknown-format", hint: expect.stringContaining("feed") }),
    );
  });
});
