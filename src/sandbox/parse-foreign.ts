import { UsageError } from "../errors.ts";
import { FOREIGN_PATTERNS, type ForeignTraffic } from "./foreign-traffic.ts";

/**
 * Reads other programs' traffic as given on a command line: a share of each window or a number of requests,
 * then perhaps how it is spread: `30%`, `50,bursts`.
 *
 * @throws UsageError where it is none
 */
export function parseForeign(text: string): ForeignTraffic {
  const [amountText = "", patternText = "start"] = text.split(",", 2);
  const pattern = FOREIGN_PATTERNS.find((each) => each === patternText);
  const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(amountText) ?? [];
  const number = Number(digits);
  const isInRange = percent === "%" ? number <= 100 : Number.isInteger(number);
  if (pattern === undefined || !isInRange) {
    throw new UsageError({
      code: "unknown-foreign-traffic",
      message: `The traffic of other programs "${text}" cannot be read: wanted a share of each rate window up to 100% or a whole number of requests, then perhaps one of ${FOREIGN_PATTERNS.join(", ")}.`,
      hint: "For example: --foreign 30% or --foreign 50,bursts",
    });
  }
  return { amount: percent === "%" ? { share: number / 100 } : { requests: number }, pattern };
}
