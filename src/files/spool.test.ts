import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { Spool } from "./spool.ts";

type Value = number | string | null;

function put(spool: Spool, values: readonly Value[]): void {
  for (const value of values) {
    if (typeof value === "number") {
      spool.putNumber(value);
    } else {
      spool.putText(value);
    }
  }
}

/** As many values of the same kinds as were put in. */
function take(spool: Spool, like: readonly Value[], start?: number, end?: number): Value[] {
  const reader = spool.read(start, end);
  const values = like.map((value) => (typeof value === "number" ? reader.takeNumber() : reader.takeText()));
  expect(reader.isAtEnd).toBe(true);
  return values;
}

const MUCH = Array.from({ length: 4_000 }, (_, index) => `${"é".repeat(index % 300)} ${index}`);

describe("Spool", () => {
  it("gives back what was put in, in its order", () => {
    const value = fc.oneof(
      fc.nat(0xff_ff_ff_ff),
      fc.constant(null),
      // As UTF-8, a lone surrogate is another character.
      hostileText().map((text) => Buffer.from(text).toString()),
    );
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const spool = new Spool();
        put(spool, values);
        expect(take(spool, values)).toEqual(values);
      }),
    );
  });

  it("gives back more than it keeps in memory, as often as it is read", () => {
    const spool = new Spool();
    put(spool, [...MUCH, "x".repeat(1_000_000), "last"]);
    for (const _time of [1, 2]) {
      expect(take(spool, [...MUCH, "", ""])).toEqual([...MUCH, "x".repeat(1_000_000), "last"]);
    }
  });

  it("reads from any place up to any other", () => {
    const spool = new Spool();
    put(spool, MUCH);
    const start = spool.end;
    put(spool, ["two", 2]);
    const end = spool.end;
    put(spool, MUCH);
    expect(take(spool, ["", 0], start, end)).toEqual(["two", 2]);
  });

  it("leaves no file behind, not even while it is there", async () => {
    const before = await readdir(tmpdir());
    const spool = new Spool();
    put(spool, MUCH);
    const names = (await readdir(tmpdir())).filter((name) => /^helpferry-[0-9a-f-]{36}$/.test(name));
    expect(names.filter((name) => !before.includes(name))).toEqual([]);
    expect(take(spool, MUCH)).toEqual(MUCH);
  });

  it("refuses to be read past its end", () => {
    const spool = new Spool();
    spool.putNumber(1);
    const reader = spool.read();
    reader.takeNumber();
    expect(() => reader.takeNumber()).toThrow(RangeError);
  });
});
