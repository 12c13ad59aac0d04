import { describe, expect, it } from "vitest";
import type { JsonValue, Resource } from "../model/index.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { compareReturned } from "./compare-returned.ts";

function compare(
  resource: Resource,
  field: string,
  { sent, returned, state }: { sent: JsonValue; returned: JsonValue; state?: string },
): string {
  const isSetting = field === "assignments";
  const values = returned === null ? {} : { [field]: returned };
  const object = anObject(resource, "1", {
    content: isSetting ? {} : { fr: values },
    settings: { ...(isSetting ? values : {}), ...(state === undefined ? {} : { state }) },
  });
  return compareReturned({ resource }, { locale: isSetting ? null : "fr", field, after: sent }, object)
    .returned;
}

describe("compareReturned()", () => {
  it.each([
    ["the same", "<p>a</p>", "<p>a</p>", "as-sent"],
    ["nothing for nothing", "", null, "as-sent"],
    ["paragraphs and a class", "a<h3>b</h3>", '<p class="no-margin">a</p><h2 id="h_1">b</h2>', "rewritten"],
    ["a script taken away", "a<script>b()</script>", '<p class="no-margin">a</p>', "rewritten"],
    ["entities written out", "a &amp; b&nbsp;c", "<p>a & b\u00A0c</p>", "rewritten"],
    ["words lost", "<p>a b c</p>", "<p>a c</p>", "different"],
    ["everything lost", "<p>a</p>", null, "different"],
    ["words in another order", "<p>a b</p>", "<p>b a</p>", "different"],
  ])("takes a body with %s as such", (_what, sent, returned, wanted) => {
    expect(compare("article", "body", { sent, returned })).toBe(wanted);
  });

  it("takes no change of a name for a rewrite", () => {
    expect(compare("section", "name", { sent: "a  b", returned: "a b" })).toBe("different");
  });

  const feed = (publishedAt: string | null, newsfeedId = "53") => ({ newsfeedId, publishedAt });
  const [first, second] = ["2014-03-01T09:30:00Z", "2014-03-01T09:30:01Z"];

  it.each([
    ["the same date", "live", [feed(first)], [feed(first)], "as-sent"],
    ["a second later", "live", [feed(first)], [feed(second)], "different"],
    ["a date that was left to Intercom", "live", [feed(null)], [feed(second)], "rewritten"],
    ["a draft's ignored date", "draft", [feed(first)], [feed(null)], "rewritten"],
    ["a draft's hidden feeds", "draft", [feed(first)], [], "rewritten"],
    ["a live item's lost feed", "live", [feed(first)], [], "different"],
    ["another feed", "live", [feed(null)], [feed(null, "54")], "different"],
    ["one feed of two", "live", [feed(first), feed(first, "54")], [feed(first)], "different"],
  ])("judges assignments with %s", (_what, state, sent, returned, wanted) => {
    expect(compare("news-item", "assignments", { sent, returned, state })).toBe(wanted);
  });
});
