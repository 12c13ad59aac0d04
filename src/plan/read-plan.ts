import { createReadStream } from "node:fs";
import { ConflictError, FormatError } from "../errors.ts";
import { fileError, readNdjson, type NdjsonLine } from "../files/index.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../model/index.ts";
import { PLAN_FORMAT_VERSION, type Operation, type Plan, type PlanHeader } from "./types.ts";
import { finishPlanHash, startPlanHash } from "./write-plan.ts";

/**
 * Opens a plan file and proves that it is what was written: its id must follow from its lines.
 * Throws FormatError where it is no plan or of another version, ConflictError where it was edited since.
 */
export async function readPlan(path: string): Promise<Plan> {
  return openPlan(path, "helpferry-plan");
}

/** Opens a file that compares two states; what is thrown is as for a plan. */
export async function readDiff(path: string): Promise<Plan> {
  return openPlan(path, "helpferry-diff");
}

async function openPlan(path: string, kind: PlanHeader["kind"]): Promise<Plan> {
  const header = await readHeader(path, kind);
  if ((await hashOperations(path, header)) !== header.planId) {
    throw new ConflictError({
      code: "plan-edited",
      message: `Cannot use the plan ${path}: its lines are not those that plan ${header.planId} was written with.`,
      hint: "Make a new plan; what was reviewed and what is applied must be the same.",
    });
  }
  return {
    header,
    async *operations() {
      for await (const { value, lineNumber } of readNdjson(path)) {
        if (lineNumber > 1) {
          yield value as unknown as Operation;
        }
      }
    },
  };
}

async function readHeader(path: string, kind: PlanHeader["kind"]): Promise<PlanHeader> {
  for await (const line of readNdjson(path)) {
    const value = parseFirst(line, path);
    if (isPlanHeader(value)) {
      if (value["kind"] !== kind) {
        throw otherKind(path, kind);
      }
      if (value["formatVersion"] === PLAN_FORMAT_VERSION) {
        return value as unknown as PlanHeader;
      }
      throw new FormatError({
        code: "plan-version",
        message: `Cannot use the plan ${path}: found format version ${JSON.stringify(value["formatVersion"])}, wanted ${PLAN_FORMAT_VERSION}.`,
        hint: "Make a new plan with this helpferry version.",
      });
    }
    break;
  }
  await proveReadable(path);
  throw notAPlan(path);
}

/** What is no JSON is no damaged plan, but another file. */
function parseFirst(line: NdjsonLine, path: string): JsonValue {
  try {
    return line.value;
  } catch {
    throw notAPlan(path);
  }
}

function notAPlan(path: string): FormatError {
  return new FormatError({
    code: "not-a-plan",
    message: `Cannot read a plan from ${path} line 1: found something else, wanted the header of a plan.`,
    hint: "Name the .ndjson file that `helpferry plan <snapshot> --out FILE` wrote; its reports are for reading.",
  });
}

function otherKind(path: string, wanted: PlanHeader["kind"]): FormatError {
  return wanted === "helpferry-plan"
    ? new FormatError({
        code: "comparison-not-a-plan",
        message: `Cannot use ${path} as a plan: it only compares two states of the content.`,
        hint: "Make a plan: helpferry plan <snapshot> --out FILE; to bring back an old state, with --restore.",
      })
    : new FormatError({
        code: "plan-not-a-comparison",
        message: `Cannot use ${path} as a comparison: it is a plan.`,
        hint: "Make a comparison: helpferry diff <snapshot> <other snapshot>",
      });
}

/** A missing file has no lines; here that is an error of its own. */
async function proveReadable(path: string): Promise<void> {
  try {
    for await (const _chunk of createReadStream(path, { end: 0 })) {
      return;
    }
  } catch (error) {
    throw fileError("read the plan", path, error);
  }
}

function isPlanHeader(value: JsonValue): value is JsonObject {
  return (
    isJsonObject(value) &&
    (value["kind"] === "helpferry-plan" || value["kind"] === "helpferry-diff") &&
    "counts" in value
  );
}

async function hashOperations(path: string, header: PlanHeader): Promise<string> {
  const whole = startPlanHash(header);
  let pastHeader = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (pastHeader) {
      whole.update(chunk);
      continue;
    }
    const end = chunk.indexOf(0x0a);
    if (end >= 0) {
      pastHeader = true;
      whole.update(chunk.subarray(end + 1));
    }
  }
  return finishPlanHash(whole, header.counts);
}
