import { describe, expect, it } from "vitest";
import { repairValue } from "./repair-value.ts";

describe("repairValue()", () => {
  it.each([
    ["1.10", "number", "1.1"],
    ["1,5", "number", "1.5"],
    ["1,234", "number", "1234"],
    ["1.234,5", "number", "1234.5"],
    ["1 234", "number", "1234"],
    ["007", "number", "7"],
    ["1e5", "number", "100000"],
    ["10%", "number", "0.1"],
    ["€ 5,00", "number", "5"],
    ["-5", "number", "-5"],
    ["1234567890123456789", "number", "1234567890123456800"],
    ["3/4", "date", "2026-04-03"],
    ["3/4", "date", "2026-03-04"],
    ["24/7/2021", "date", "2021-07-24"],
    ["2021-03-04", "date", "2021-03-04"],
    ["04.03.21", "date", "2021-03-04"],
    ["May 2024", "date", "2024-05-01"],
    ["10:30", "date", "1899-12-30 10:30:00"],
    ["True", "truth", "TRUE"],
  ] as const)("knows that %s became the %s %s", (text, kind, value) => {
    expect(repairValue({ kind, text: value }, { source: "other", target: text })).toBe(text);
    expect(repairValue({ kind, text: value }, { source: text, target: null })).toBe(text);
  });

  it.each([
    ["1.10", "number", "1.11"],
    ["Version 2", "number", "2"],
    ["", "number", "0"],
    ["3/4", "date", "2026-05-03"],
    ["May 2024", "date", "2024-06-01"],
    ["May 2024", "date", "2024-05-02"],
    ["2024", "date", "2024-03-04"],
    ["on 3/4", "date", "2026-03-04"],
    ["true", "truth", "FALSE"],
    ["10:30", "date", "1899-12-30 10:31:00"],
  ] as const)("does not take %s for the %s %s", (text, kind, value) => {
    expect(repairValue({ kind, text: value }, { source: "other", target: text })).toBeUndefined();
  });
});
