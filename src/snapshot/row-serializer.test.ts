import * as fc from "fast-check";
import { expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import type { ExportRow } from "./export-schema.ts";
import { RowSerializer } from "./row-serializer.ts";

/** Few different texts, so that rows often have some of them in common. */
const text = fc.oneof(fc.constantFrom("", "a", '"'), hostileText());

const row: fc.Arbitrary<ExportRow> = fc.record({
  unit: text,
  type: text,
  context: text,
  source: text,
  target: fc.option(text),
  status: fc.constantFrom("new", "stale", "translated"),
  note: text,
  max: fc.constantFrom(null, 255),
  guarded: fc.constantFrom<ExportRow["guarded"]>([], ["source"], ["target"], ["source", "target"]),
});

it("RowSerializer makes the lines that JSON.stringify makes, whatever rows came before", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const serializer = new RowSerializer();
      expect(rows.map((one) => serializer.serialize(one))).toEqual(
        rows.map((one) => `${JSON.stringify(one)}\n`),
      );
    }),
  );
});
