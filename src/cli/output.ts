import type { CommandIo } from "./command.ts";

/** Says a text for people line by line. */
export function sayText(io: CommandIo, text: string): void {
  for (const line of text.replace(/\n$/, "").split("\n")) {
    io.say(line);
  }
}

/** Writes a value as data: indented JSON and a line end. */
export function outJson(io: CommandIo, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Writes an object as `outJson` does. Of members that can be iterated, which may be too much to be in memory, each
 * value is written as it comes.
 */
export function outJsonObject(io: CommandIo, object: Readonly<Record<string, unknown>>): void {
  let comma = "";
  io.out("{");
  for (const [key, value] of Object.entries(object)) {
    io.out(`${comma}\n  ${JSON.stringify(key)}: `);
    if (isIterable(value)) {
      outArray(io, value);
    } else {
      io.out(indentBy(2, value));
    }
    comma = ",";
  }
  io.out("\n}\n");
}

function outArray(io: CommandIo, values: Iterable<unknown>): void {
  let comma = "";
  io.out("[");
  for (const value of values) {
    io.out(`${comma}\n    ${indentBy(4, value)}`);
    comma = ",";
  }
  io.out(comma === "" ? "]" : "\n  ]");
}

function indentBy(spaces: number, value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

const ANSI = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** Colours words for people where they reach a terminal, unless NO_COLOR is set (https://no-color.org). */
export function colour(io: CommandIo, style: keyof typeof ANSI, text: string): string {
  const noColor = io.env["NO_COLOR"];
  if (!io.isTerminal || (noColor !== undefined && noColor !== "")) {
    return text;
  }
  const [start, end] = ANSI[style];
  return `\u001B[${start}m${text}\u001B[${end}m`;
}
