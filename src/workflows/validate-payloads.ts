import { HelpferryError } from "../errors.ts";
import type { JsonEntry, JsonFault, JsonSource } from "../files/index.ts";
import { readJsonValues } from "../files/index.ts";
import type { PayloadProblemCode, Reading, SchemaName } from "../wire/index.ts";
import { checkPayload, formatPath } from "../wire/index.ts";

export interface ValidateOptions {
  readonly schema: SchemaName;
  readonly reading: Reading;
  /** Read one after the other, each in pieces; one that cannot be read does not stop the next. */
  readonly sources: Iterable<JsonSource> | AsyncIterable<JsonSource>;
  /** Called as soon as something is found: findings are not gathered, for files may be huge. */
  readonly onFinding: (finding: ValidationFinding) => void;
  /** Stops after the payload in hand. */
  readonly signal?: AbortSignal;
}

/** One thing that is wrong, and where. */
export interface ValidationFinding {
  readonly file: string;
  /** Line of the payload in NDJSON, from 1; null in a JSON document. */
  readonly line: number | null;
  /** Place of the payload in a JSON array, from 0; null where there is no array. */
  readonly index: number | null;
  /** From the payload down, as in `translated_content["pt-BR"].name`; "" is the payload itself. */
  readonly path: string;
  readonly code: PayloadProblemCode | JsonFault["fault"];
  /** What is there and what was wanted, in words. */
  readonly found: string;
  readonly wanted: string;
}

export interface ValidatedFile {
  readonly file: string;
  readonly payloads: number;
  readonly invalid: number;
  readonly findings: number;
  /** Why it could not be read, or not to its end. */
  readonly error: HelpferryError | null;
}

export interface ValidationSummary {
  readonly schema: SchemaName;
  readonly reading: Reading;
  readonly files: readonly ValidatedFile[];
  /** Values checked, those that are not JSON included. */
  readonly payloads: number;
  readonly invalid: number;
  readonly findings: number;
  /** False where `signal` stopped it. */
  readonly isComplete: boolean;
}

/**
 * Checks JSON and NDJSON against one of Intercom's schemas. Whatever is wrong with the payloads is a finding,
 * whatever keeps a file from being read is in its entry; only defects are thrown.
 */
export async function validatePayloads(options: ValidateOptions): Promise<ValidationSummary> {
  const files: ValidatedFile[] = [];
  for await (const source of options.sources) {
    if (options.signal?.aborted === true) {
      break;
    }
    files.push(await validateSource(source, options));
  }
  return {
    schema: options.schema,
    reading: options.reading,
    files,
    payloads: total(files, "payloads"),
    invalid: total(files, "invalid"),
    findings: total(files, "findings"),
    isComplete: options.signal?.aborted !== true,
  };
}

async function validateSource(source: JsonSource, options: ValidateOptions): Promise<ValidatedFile> {
  const count = { payloads: 0, invalid: 0, findings: 0 };
  try {
    for await (const entry of readJsonValues(source)) {
      const findings = findingsOf(entry, source.name, options);
      count.payloads += 1;
      count.invalid += findings.length > 0 ? 1 : 0;
      count.findings += findings.length;
      for (const finding of findings) {
        options.onFinding(finding);
      }
      if (options.signal?.aborted === true) {
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof HelpferryError)) {
      throw error;
    }
    return { file: source.name, ...count, error };
  }
  return { file: source.name, ...count, error: null };
}

function findingsOf(entry: JsonEntry, file: string, options: ValidateOptions): readonly ValidationFinding[] {
  const { line, index } = entry;
  if ("fault" in entry) {
    return [{ file, line, index, path: "", code: entry.fault, found: entry.found, wanted: entry.wanted }];
  }
  return checkPayload(options.schema, options.reading, entry.value).map(({ code, path, found, wanted }) => ({
    file,
    line,
    index,
    path: formatPath(path),
    code,
    found,
    wanted,
  }));
}

function total(files: readonly ValidatedFile[], what: "payloads" | "invalid" | "findings"): number {
  return files.reduce((sum, file) => sum + file[what], 0);
}
