import { createReadStream } from "node:fs";
import { resolve } from "node:path";

import { UsageError } from "../../errors.ts";
import type { JsonSource } from "../../files/index.ts";
import type { Reading, SchemaName } from "../../wire/index.ts";
import type {
  ValidatedFile,
  ValidationFinding,
  ValidationSummary,
} from "../../workflows/validate-payloads.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { outJson } from "../output.ts";

const STDIN = "-";

export const validateCommand: CommandModule = {
  examples: ["helpferry validate section sections.json", "helpferry validate --list"],
  configure(command) {
    command
      .argument("[schema]", "a schema's name, as --list shows it")
      .argument("[files...]", "JSON (each element of an array), NDJSON (each line), or - for standard input")
      .option("--list", "list the schemas")
      .option(
        "--tolerant",
        "take what Intercom's replies are known to hold, as when reading (default: strict)",
      );
  },
  run: runValidate,
};

async function runValidate(
  io: CommandIo,
  args: readonly string[],
  options: CommandOptions,
): Promise<ExitCode> {
  const { quote, SCHEMA_NAMES } = await import("../../wire/index.ts");
  if (options["list"] === true) {
    if (options.json === true) {
      outJson(io, SCHEMA_NAMES);
    } else {
      io.out(`${SCHEMA_NAMES.join("\n")}\n`);
    }
    return 0;
  }
  const [name, ...files] = args;
  const schema = await readSchemaName(name);
  if (files.length === 0) {
    throw new UsageError({
      code: "no-files",
      message: `Cannot validate against ${schema}: no file was named.`,
      hint: `Name files, or - for standard input: helpferry validate ${schema} payloads.json`,
    });
  }
  const { validatePayloads } = await import("../../workflows/validate-payloads.ts");
  const { fileError } = await import("../../files/index.ts");
  const reading: Reading = options["tolerant"] === true ? "tolerant" : "strict";
  const sources = files.map((file): JsonSource => {
    const name = file === STDIN ? "standard input" : file;
    return { name, bytes: readBytes(io, file, (error) => fileError("read", file, error)) };
  });
  const render = options.json === true ? renderAsJson(io) : renderForPeople(io, quote);
  render.start(schema, reading);
  const summary = await validatePayloads({
    schema,
    reading,
    sources,
    onFinding: render.finding,
    signal: io.signal,
  });
  render.end(summary);
  if (summary.files.some((file) => file.error !== null)) {
    return 2;
  }
  return summary.invalid > 0 || !summary.isComplete ? 1 : 0;
}

async function readSchemaName(given: string | undefined): Promise<SchemaName> {
  const { closestName, isSchemaName, quote, SCHEMA_NAMES } = await import("../../wire/index.ts");
  if (given !== undefined && isSchemaName(given)) {
    return given;
  }
  const meant = given === undefined ? undefined : closestName(given, SCHEMA_NAMES);
  throw new UsageError({
    code: given === undefined ? "no-schema" : "unknown-schema",
    message:
      given === undefined
        ? "Cannot validate: no schema was named."
        : `There is no schema ${quote(given)} among the ${SCHEMA_NAMES.length} of Intercom's that helpferry knows.`,
    hint:
      meant === undefined
        ? "See their names with: helpferry validate --list"
        : `Did you mean ${meant}? See all names with: helpferry validate --list`,
  });
}

async function* readBytes(
  io: CommandIo,
  file: string,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  if (file === STDIN) {
    yield* io.stdin;
    return;
  }
  const stream: AsyncIterable<Uint8Array> = createReadStream(resolve(io.cwd, file), {
    highWaterMark: 256 * 1024,
  });
  try {
    yield* stream;
  } catch (error) {
    throw explain(error);
  }
}

interface Renderer {
  readonly start: (schema: SchemaName, reading: Reading) => void;
  readonly finding: (finding: ValidationFinding) => void;
  readonly end: (summary: ValidationSummary) => void;
}

/** One JSON object, written piece by piece, so that its size does not matter. */
function renderAsJson(io: CommandIo): Renderer {
  let separator = "\n";
  return {
    start: (schema, reading) =>
      io.out(`{\n"schema": ${JSON.stringify(schema)},\n"reading": "${reading}",\n"findings": [`),
    finding: (finding) => {
      io.out(`${separator}${JSON.stringify(finding)}`);
      separator = ",\n";
    },
    end: ({ files, payloads, invalid, isComplete }) => {
      const rest = JSON.stringify({ files: files.map(fileAsJson), payloads, invalid, isComplete }, null, 2);
      io.out(`\n],${rest.slice(1)}\n`);
    },
  };
}

function fileAsJson({ error, ...counts }: ValidatedFile) {
  return {
    ...counts,
    error: error === null ? null : { code: error.code, message: error.message, hint: error.hint ?? null },
  };
}

function renderForPeople(io: CommandIo, quote: (text: string) => string): Renderer {
  return {
    start: () => undefined,
    finding: (finding) =>
      io.say(`${placeOf(finding, quote)}: found ${finding.found}, wanted ${finding.wanted}`),
    end: ({ schema, reading, files, payloads, invalid, findings, isComplete }) => {
      for (const { error } of files) {
        if (error !== null) {
          io.say([error.message, error.hint ?? ""].join(" ").trim());
        }
      }
      const outcome = invalid === 0 ? "all valid" : `${invalid} invalid (${plural(findings, "problem")})`;
      io.say(
        `${plural(payloads, "payload")} checked against ${schema}, ${reading}: ${payloads === 0 ? "nothing to check" : outcome}.`,
      );
      if (!isComplete) {
        io.say("Stopped before the end: the rest was not checked.");
      }
    },
  };
}

/** `sections.json[3].name`, `sections.ndjson line 12, name`, `section.json, name`. */
function placeOf({ file, line, index, path }: ValidationFinding, quote: (text: string) => string): string {
  // oxlint-disable-next-line no-control-regex -- a file may be named so as to move the terminal's cursor
  const name = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(file) ? quote(file) : file;
  if (index !== null) {
    return `${name}[${index}]${path === "" || path.startsWith("[") ? path : `.${path}`}`;
  }
  const payload = line === null ? name : `${name} line ${line}`;
  return path === "" ? payload : `${payload}, ${path}`;
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}
