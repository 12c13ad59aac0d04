import { assert, integer, property, string } from "fast-check";
import { describe, expect, it } from "vitest";

import { readDate } from "./read-date.ts";
import type { DateOptions } from "./types.ts";

const NOW = new Date("2026-06-01T12:00:00Z");
const NO_ANSWERS: DateOptions = { timeZone: null, atTime: null, dateFormat: null };
const BERLIN: DateOptions = { ...NO_ANSWERS, timeZone: "Europe/Berlin" };
const BERLIN_NINE: DateOptions = { ...BERLIN, atTime: "09:00" };

function read(text: string, options: Partial<DateOptions> = {}): string {
  const reading = readDate(text, { ...NO_ANSWERS, ...options }, NOW);
  return "iso" in reading
    ? [reading.iso, ...reading.remarks.map(({ remark }) => remark)].join(" ")
    : [reading.problem, ...(reading.proposal === null ? [] : [reading.proposal])].join(" ");
}

describe("readDate() of an instant", () => {
  it.each([
    ["2021-03-04T10:00:00Z", "2021-03-04T10:00:00Z"],
    ["2021-03-04T10:00:00.999Z", "2021-03-04T10:00:00Z"],
    ["2021-03-04 10:00:00 UTC", "2021-03-04T10:00:00Z"],
    ["2021-03-04T10:00+00:00", "2021-03-04T10:00:00Z"],
    ["2017-06-21T10:33:10-07:00", "2017-06-21T17:33:10Z"],
    ["2021-03-04t10:00:00z", "2021-03-04T10:00:00Z"],
    ["2021-03-04T10:00:00+01:00[Europe/Berlin]", "2021-03-04T09:00:00Z"],
    ["2021-03-04 10:00 Europe/Berlin", "2021-03-04T09:00:00Z"],
    ["1614852000", "2021-03-04T10:00:00Z"],
    [" 1614852000.75 ", "2021-03-04T10:00:00Z"],
    ["Fri, 19 May 2017 21:05:02 +0530", "2017-05-19T15:35:02Z"],
    ["Mon, 09 Apr 2018 18:55:38 GMT", "2018-04-09T18:55:38Z"],
    ["07 Nov 2015 12:00:00 EST", "2015-11-07T17:00:00Z"],
    ["Thu, 05 Sep 2002 0:00:01 GMT", "2002-09-05T00:00:01Z"],
    ["Thursday, 04-Mar-21 10:00:00 GMT", "2021-03-04T10:00:00Z"],
    ["Fri, 4 Mar 99 10:00:00 +0000", "1999-03-04T10:00:00Z date-weekday-differs"],
    ["Thu Mar 04 2021 10:00:00 GMT+0100 (Central European Standard Time)", "2021-03-04T09:00:00Z"],
    ["Thu Mar  4 10:00:00 UTC 2021", "2021-03-04T10:00:00Z"],
    ["March 4, 2021 at 10:00 PM UTC", "2021-03-04T22:00:00Z"],
    ["4 March 2021, 12:30 a.m. -03:00", "2021-03-04T03:30:00Z"],
    ["24/09/2018 19:42:40 -0300", "2018-09-24T22:42:40Z"],
    ["2021/03/04 10:00\u00A0Z", "2021-03-04T10:00:00Z"],
  ])("takes %s as %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it("gives every whole second back that ISO 8601 can write, in any zone", () => {
    const second = integer({ min: 1, max: Math.floor(NOW.getTime() / 1000) });
    const offset = integer({ min: -14 * 60 + 1, max: 14 * 60 - 1 });
    assert(
      property(second, offset, (seconds, minutes) => {
        const iso = new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
        const local = new Date((seconds + minutes * 60) * 1000).toISOString().slice(0, 19);
        const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");
        const zone = `${minutes < 0 ? "-" : "+"}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
        expect(read(local + zone)).toBe(iso);
      }),
    );
  });
});

describe("readDate() of what leaves something open", () => {
  it.each<[string, Partial<DateOptions>, string]>([
    ["2021-03-04T10:00:00", {}, "date-without-zone"],
    ["2021-03-04T10:00:00", BERLIN, "2021-03-04T09:00:00Z"],
    ["2021-07-04 10:00", BERLIN, "2021-07-04T08:00:00Z"],
    ["Thu, 4 Mar 2021 10:00:00", {}, "date-without-zone"],
    ["2021-03-04T10:00:00 CET", BERLIN, "date-unknown-zone"],
    ["2021-03-04T10:00:00 Mars/Phobos", BERLIN, "date-unknown-zone"],
    ["2021-03-04", {}, "date-only"],
    ["2021-03-04", BERLIN, "date-only"],
    ["2021-03-04", { atTime: "09:00" }, "date-only"],
    ["2021-03-04", BERLIN_NINE, "2021-03-04T08:00:00Z"],
    ["2021-03-04Z", { atTime: "09:00:30" }, "2021-03-04T09:00:30Z"],
    ["20210304", BERLIN_NINE, "2021-03-04T08:00:00Z"],
    ["March 4th, 2021", BERLIN_NINE, "2021-03-04T08:00:00Z"],
    ["2021-03-04T10:00:00Z", BERLIN_NINE, "2021-03-04T10:00:00Z"],
    ["03/04/2021", BERLIN_NINE, "date-ambiguous"],
    ["04.03.2021 10:00 +01:00", {}, "date-ambiguous"],
    ["03/04/2021", { ...BERLIN_NINE, dateFormat: "DMY" }, "2021-04-03T07:00:00Z"],
    ["03/04/2021", { ...BERLIN_NINE, dateFormat: "MDY" }, "2021-03-04T08:00:00Z"],
    ["03/04/2021", { ...BERLIN_NINE, dateFormat: "YMD" }, "date-not-in-format"],
    ["21-04-03", { ...BERLIN_NINE, dateFormat: "YMD" }, "2021-04-03T07:00:00Z"],
    ["21-04-03", BERLIN_NINE, "date-ambiguous"],
    ["04/03/99", { ...BERLIN_NINE, dateFormat: "DMY" }, "1999-03-04T08:00:00Z"],
    ["12/25/2021", BERLIN_NINE, "2021-12-25T08:00:00Z"],
    ["12/25/2021", { ...BERLIN_NINE, dateFormat: "DMY" }, "date-impossible"],
    ["03.03.2021", BERLIN_NINE, "2021-03-03T08:00:00Z"],
    ["2021-03", BERLIN_NINE, "date-month-only"],
    ["202103", BERLIN_NINE, "date-month-only"],
    ["March 2021", BERLIN_NINE, "date-month-only"],
    ["03/2021", BERLIN_NINE, "date-month-only"],
    ["2021", BERLIN_NINE, "date-month-only"],
  ])("reads %s with %o as %s", (text, options, expected) => {
    expect(read(text, options)).toBe(expected);
  });
});

describe("readDate() where clocks change", () => {
  it.each([
    // Berlin: 28 March 2021 has no 02:30, 31 October 2021 has it twice.
    ["2021-03-28 02:30", "Europe/Berlin", "2021-03-28T01:30:00Z date-skipped-hour"],
    ["2021-10-31 02:30", "Europe/Berlin", "2021-10-31T00:30:00Z date-hour-twice"],
    ["2021-10-31 03:00", "Europe/Berlin", "2021-10-31T02:00:00Z"],
    ["2021-03-14 02:30", "America/New_York", "2021-03-14T07:30:00Z date-skipped-hour"],
    ["2021-11-07 01:30", "America/New_York", "2021-11-07T05:30:00Z date-hour-twice"],
    // Half an hour of summer time.
    ["2021-04-04 01:45", "Australia/Lord_Howe", "2021-04-03T14:45:00Z date-hour-twice"],
    // Samoa left a whole day out.
    ["2011-12-30 10:00", "Pacific/Apia", "2011-12-30T20:00:00Z date-skipped-hour"],
    ["1975-06-01 12:00", "Europe/Berlin", "1975-06-01T11:00:00Z"],
  ])("reads %s in %s as %s", (text, timeZone, expected) => {
    expect(read(text, { timeZone })).toBe(expected);
  });
});

describe("readDate() of what cannot be used", () => {
  it.each<[string, string]>([
    ["1614852000000", "date-in-milliseconds 1614852000"],
    ["1614852000123456", "date-in-milliseconds 1614852000"],
    ["44259", "date-spreadsheet-number 2021-03-04T00:00:00"],
    ["44259.5", "date-spreadsheet-number 2021-03-04T12:00:00"],
    ["-5", "date-before-1970"],
    ["0", "date-before-1970"],
    ["1969-12-31T23:59:59Z", "date-before-1970"],
    ["1899-12-30T00:00:00Z", "date-before-1970"],
    ["2026-06-01T12:00:01Z", "date-in-the-future 2026-06-01T12:00:01Z"],
    ["2199-01-01T00:00:00Z", "date-in-the-future 2199-01-01T00:00:00Z"],
    ["20081-01-01T00:00:00Z", "date-absurd-year"],
    ["-0001-11-30T00:00:00Z", "date-absurd-year"],
    ["0000-00-00 00:00:00", "date-absurd-year"],
    ["2021-02-31T10:00:00Z", "date-impossible"],
    ["2021-02-29T10:00:00Z", "date-impossible"],
    ["31 February 2021 10:00 UTC", "date-impossible"],
    ["2021-13-01T10:00:00Z", "date-impossible"],
    ["2021-03-04T24:30:00Z", "date-impossible"],
    ["2021-03-04T10:60:00Z", "date-impossible"],
    ["2021-03-04T10:00:00+25:00", "date-impossible"],
    ["Seg, 24 Set 2018 19:42:40 -0300", "date-localised"],
    ["4. März 2021", "date-localised"],
    ["2018年9月24日", "date-localised"],
    ["4 mai 2021 10:00 Z", "date-localised"],
    ["٢٠٢١-٠٣-٠٤", "date-unreadable"],
    ["yesterday", "date-unreadable"],
    ["TBD", "date-unreadable"],
    ["10:00", "date-unreadable"],
  ])("refuses %s as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("takes the very second it is now", () => {
    expect(read("2026-06-01T12:00:00Z")).toBe("2026-06-01T12:00:00Z");
  });

  it("answers any text at once, and never with an instant outside 1970 to now", () => {
    assert(
      property(string({ maxLength: 60 }), (text) => {
        const reading = readDate(text, BERLIN_NINE, NOW);
        return (
          !("iso" in reading) || (Date.parse(reading.iso) > 0 && Date.parse(reading.iso) <= NOW.getTime())
        );
      }),
    );
    const started = performance.now();
    for (const text of [
      "1".repeat(100_000),
      `${" ".repeat(100_000)}x`,
      `2021-${"01-".repeat(30_000)}`,
      `a${"(".repeat(50_000)}`,
    ]) {
      read(text);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
