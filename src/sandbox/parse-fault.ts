import { UsageError } from "../errors.ts";
import { FAULT_KINDS, type Fault } from "./faults.ts";

const NUMBERS = ["status", "delay", "nth", "chance", "times"] as const;
const TEXTS = ["method", "path"] as const;

/** What each number can be. */
const IS_IN_RANGE: Readonly<Record<(typeof NUMBERS)[number], (value: number) => boolean>> = {
  status: (value) => Number.isInteger(value) && value >= 400 && value <= 599,
  delay: (value) => value >= 0,
  nth: (value) => Number.isInteger(value) && value >= 1,
  times: (value) => Number.isInteger(value) && value >= 1,
  chance: (value) => value >= 0 && value <= 1,
};

/**
 * Reads a fault as given on a command line: a kind, then what it applies to, separated by commas:
 * `reply-lost,method=POST,path=/help_center/sections,nth=3`.
 *
 * @throws UsageError where a part is not known or no number
 */
export function parseFault(text: string): Fault {
  const [kindText = "", ...parts] = text.split(",");
  const kind = FAULT_KINDS.find((each) => each === kindText);
  if (kind === undefined) {
    throw refuse(text, `it must begin with one of ${FAULT_KINDS.join(", ")}`);
  }
  return parts.reduce<Fault>((fault, part) => ({ ...fault, ...parsePart(text, part) }), { kind });
}

function parsePart(text: string, part: string): Partial<Fault> {
  const [name = "", value = ""] = part.split("=", 2);
  const textName = TEXTS.find((each) => each === name);
  if (textName !== undefined) {
    return { [textName]: textName === "method" ? value.toUpperCase() : value };
  }
  const numberName = NUMBERS.find((each) => each === name);
  if (numberName === undefined) {
    throw refuse(text, `"${name}" is none of ${[...TEXTS, ...NUMBERS].join(", ")}`);
  }
  const number = Number(value);
  if (value === "" || !IS_IN_RANGE[numberName](number)) {
    throw refuse(text, `${numberName} cannot be "${value}"`);
  }
  return { [numberName === "delay" ? "delayMs" : numberName]: number };
}

function refuse(text: string, why: string): UsageError {
  return new UsageError({
    code: "unknown-fault",
    message: `The fault "${text}" cannot be read: ${why}.`,
    hint: "For example: --fault reply-lost,method=POST,path=/help_center/sections,nth=3",
  });
}
