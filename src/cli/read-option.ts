import type { CommandOptions } from "./command.ts";

// The parser has checked what was given against what the command declares: here it only gets its type. (A
// schema would say the same, and take longer to load than most commands take to start.)

/** A text that may be left out. */
export function readText(given: CommandOptions, name: string): string | undefined {
  const value = given[name];
  return typeof value === "string" ? value : undefined;
}

/** True where the option was given; of `--no-…`, where it was not. */
export function readFlag(given: CommandOptions, name: string): boolean {
  return given[name] === true;
}

/** One of the choices declared; undefined where none was made and none is the default. */
export function readChoice<Choice extends string>(
  given: CommandOptions,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === given[name]);
}
