import { describe, expect, it } from "vitest";
import type { RemoteId } from "../model/index.ts";
import { writeReferences } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { nameReferences } from "./name-references.ts";

const id = (text: string): RemoteId => text as RemoteId;

describe("nameReferences()", () => {
  it("names groups, teammates, newsfeeds and help centers, each by the best name it has", async () => {
    const { folder } = await makeSnapshot([
      anObject("collection", "161", { content: { en: { name: "Billing" } } }),
      anObject("section", "new-a", { content: { en: { name: "Invoices" } } }),
      anObject("section", "192", { content: { en: {} } }),
    ]);
    await writeReferences(folder, {
      admins: [
        { id: id("1"), name: "Ada", email: "ada@example.com" },
        { id: id("2"), name: null, email: "bob@example.com" },
        { id: id("3"), name: null, email: null },
      ],
      newsfeeds: [{ id: id("53"), name: "Visitors" }],
      helpCenters: [{ id: id("89"), identifier: "acme", displayName: null, url: null }],
    });
    const nameOf = await nameReferences(folder);
    expect(["1", "2", "3", "4"].map((admin) => nameOf("admin", admin))).toEqual([
      "Ada",
      "bob@example.com",
      "3",
      undefined,
    ]);
    expect(nameOf("newsfeed", "53")).toBe("Visitors");
    expect(nameOf("help-center", "89")).toBe("acme");
    expect(nameOf("parent", "161")).toBe("Billing");
    expect(nameOf("parent", "new-a")).toBe("Invoices");
    expect(nameOf("section", "192")).toBe("192");
    expect(nameOf("section", "161")).toBeUndefined();
  });

  it("knows no names where the snapshot has none", async () => {
    const { folder } = await makeSnapshot([]);
    expect((await nameReferences(folder))("admin", "1")).toBeUndefined();
  });
});
