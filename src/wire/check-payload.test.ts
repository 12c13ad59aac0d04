import { describe, expect, test } from "vitest";

import type { Reading } from "./check-payload.ts";
import { checkPayload } from "./check-payload.ts";
import { formatPath } from "./describe-found.ts";
import type { SchemaName } from "./registry.ts";
import { SCHEMA_NAMES } from "./registry.ts";

function problems(name: SchemaName, payload: unknown, reading: Reading = "strict"): readonly string[] {
  return checkPayload(name, reading, payload).map(
    ({ path, found, wanted }) => `${formatPath(path)}: found ${found}, wanted ${wanted}`,
  );
}

describe("checkPayload()", () => {
  test("names path, found and wanted of each wrong value", () => {
    const payload = {
      id: 5,
      order: 1.5,
      url: true,
      parent_id: [],
      translated_content: { "pt-BR": { name: 7 }, fr: "x" },
    };
    expect(problems("section", payload)).toEqual([
      "id: found number 5, wanted a string",
      "url: found true, wanted a string or null",
      "order: found number 1.5, wanted a whole number",
      "parent_id: found an empty list, wanted a whole number or a string",
      'translated_content.fr: found string "x", wanted an object or null',
      'translated_content["pt-BR"].name: found number 7, wanted a string',
    ]);
  });

  test("names what is required and absent", () => {
    expect(problems("create_section_request", { name: "x" })).toEqual([
      "parent_id: found nothing, wanted a whole number (required)",
    ]);
  });

  test("names each unknown property, and the known one that was probably meant", () => {
    const payload = { nmae: "x", colour: "red", translated_content: { pt_br: null, hi: null } };
    expect(problems("section", payload)).toEqual([
      'translated_content.pt_br: found a property the schema does not have, wanted none of that name (did you mean "pt-BR"?)',
      "translated_content.hi: found a property the schema does not have, wanted none of that name",
      'nmae: found a property the schema does not have, wanted none of that name (did you mean "name"?)',
      "colour: found a property the schema does not have, wanted none of that name",
    ]);
  });

  test("says which values an enumeration has", () => {
    expect(problems("news_item_request", { title: "x", sender_id: 1, state: "published" })).toEqual([
      'state: found string "published", wanted "draft" or "live"',
    ]);
  });

  test("explains a choice by the one that was probably meant", () => {
    expect(problems("paginated_response", { data: [{ type: "newsfeed", id: 5 }, 7] })).toEqual([
      "data[0].id: found number 5, wanted a string",
      "data[1]: found number 7, wanted an object",
    ]);
    expect(problems("reply_conversation_request", { type: "admin", message_type: "comment" })).toEqual([
      "admin_id: found nothing, wanted a string (required)",
    ]);
  });

  test("asks for less in the tolerant reading", () => {
    const reply = { id: 5, order: "2", colour: "red", name: null, translated_content: { hi: { name: "x" } } };
    expect(problems("section", reply, "tolerant")).toEqual([]);
    expect(problems("section", { order: "two" }, "tolerant")).toEqual([
      "id: found nothing, wanted a string or a whole number (required)",
      'order: found string "two", wanted a whole number, a number written as a string or null',
    ]);
  });

  test("leaves the payload as it is", () => {
    const payload = { id: 5, order: "2" };
    checkPayload("section", "tolerant", payload);
    expect(payload).toEqual({ id: 5, order: "2" });
  });

  test("reports properties that look like JavaScript's own", () => {
    const payload = JSON.parse('{"__proto__": {"id": 1}, "constructor": 1, "hasOwnProperty": 2}');
    expect(checkPayload("section", "strict", payload).map(({ path }) => path)).toEqual([
      ["__proto__"],
      ["constructor"],
      ["hasOwnProperty"],
    ]);
  });

  test("refuses what is nested deeper than any payload instead of exhausting the stack", () => {
    let filter: unknown = { operator: "AND", value: [] };
    for (let depth = 0; depth < 50_000; depth += 1) {
      filter = { operator: "AND", value: [filter] };
    }
    expect(problems("multiple_filter_search_request", filter)).toEqual([
      ": found lists and objects nested more than 100 deep, wanted at most 100 levels",
    ]);
  });

  test("explains a mistake deep in nested filters quickly", () => {
    let filter: unknown = { operator: "XOR", value: [] };
    for (let depth = 0; depth < 45; depth += 1) {
      filter = { operator: "AND", value: [filter] };
    }
    expect(problems("multiple_filter_search_request", filter)).toEqual([
      `${"value[0].".repeat(45)}operator: found string "XOR", wanted "AND" or "OR"`,
    ]);
  });

  test("quotes on one line, escaping what could disturb a terminal, and not at length", () => {
    const [problem] = problems("section", { order: `\u001B[2J\u202E\n${"x".repeat(500)}` });
    expect(problem).toMatch(/^order: found string "\\u001b\[2J\\u202e\\nx{50,60}…", wanted a whole number$/);
  });

  test.each(SCHEMA_NAMES)("has words of its own for every kind of wrong value in %s", (name) => {
    for (const reading of ["strict", "tolerant"] as const) {
      for (const payload of [
        7,
        "x",
        true,
        [],
        [{}],
        undefined,
        { type: 7, id: {}, data: 7, errors: [7], query: {} },
      ]) {
        for (const problem of checkPayload(name, reading, payload)) {
          expect(`${problem.found} ${problem.wanted}`).not.toMatch(/invalid|expected|undefined|\[object/i);
        }
      }
    }
  });
});
