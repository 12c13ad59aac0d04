import { describe, expect, it } from "vitest";
import { parseDeadline } from "./deadline.ts";

describe("parseDeadline()", () => {
  it.each([
    ["2h", 7_200_000],
    ["90m", 5_400_000],
    ["1h30m", 5_400_000],
    ["45s", 45_000],
    ["1h2m3s", 3_723_000],
  ])("reads %s", (text, wanted) => {
    expect(parseDeadline(text)).toBe(wanted);
  });

  it.each(["", "2", "h", "0h", "-1h", "1.5h", "2 h", "1m1h", "500h", "22:30"])("refuses %j", (text) => {
    expect(() => parseDeadline(text)).toThrow(expect.objectContaining({ code: "wrong-option" }));
  });
});
