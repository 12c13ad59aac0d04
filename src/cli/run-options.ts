import { resolve } from "node:path";
import type { Command } from "commander";
import { z } from "zod";
import { CONFLICT_POLICIES, type ConflictPolicy, type Guards } from "../apply/index.ts";
import { UsageError } from "../errors.ts";
import { MOST_CONCURRENT } from "../model/index.ts";
import { quoteArgument } from "../report/index.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { addConnectionOptions } from "./connection.ts";
import { parseDeadline } from "./deadline.ts";
import { formatFlag } from "./format-flag.ts";

const DEFAULT_REPORTS = "reports";
/** Options that decide what a run is about and may do: whoever goes on with it needs them again. */
const KEPT_OPTIONS = [
  "snapshot",
  "reports",
  "maxChanges",
  "maxDelete",
  "acceptResidue",
  "workspace",
  "apiVersion",
  "defaultLocale",
  "allowHost",
  "budget",
  "timeout",
  "onConflict",
  "strict",
] as const;

/** How a plan is carried out. */
export interface RunOptions {
  /** The plan's snapshot, where it has been moved. */
  readonly snapshot?: string;
  readonly reports: string;
  readonly concurrency: number;
  /** When to stop in an orderly way, in milliseconds from connecting; undefined for never. */
  readonly deadlineMs: number | undefined;
  readonly onConflict?: ConflictPolicy;
  readonly strict: boolean;
  readonly lookAgainAfterMs: number;
  readonly guards: Guards;
}

/** Declares the options of every command that carries out a plan for real. */
export function addRunOptions(command: Command): void {
  command
    .option("--yes", "do not ask before writing")
    .option("--deadline <time>", "stop in an orderly way after so long, for example 2h or 1h30m")
    .option("--max-changes <changes>", "refuse a plan that makes more changes than this")
    .option("--accept-residue", "undo what can be undone where the API cannot undo all of it");
  addPlanOptions(command);
}

/** Declares the options that say how a plan is carried out, be it in a rehearsal. */
export function addPlanOptions(command: Command): void {
  command
    .option("--snapshot <folder>", "the plan's snapshot, where it has been moved")
    .option("--reports <folder>", "where the folders of runs are", DEFAULT_REPORTS)
    .option(
      "--concurrency <requests>",
      "most writes in flight; there are as many as the rate limit needs",
      String(MOST_CONCURRENT),
    )
    .option(
      "--on-conflict <policy>",
      "fields somebody changed since the plan: skip them (default), write ours over theirs, take theirs into the snapshot, or fail before anything is written",
    )
    .option("--strict", "read each object once more right before it is written")
    .option(
      "--look-again-after <seconds>",
      "how long a create whose reply never came may still be at work: it is not sent again before",
      "120",
    );
  addConnectionOptions(command);
}

/** Throws UsageError for what is no number, or none that can be meant. */
export function readRunOptions(io: CommandIo, options: CommandOptions): RunOptions {
  const { snapshot } = options;
  return {
    ...(typeof snapshot === "string" ? { snapshot: resolve(io.cwd, snapshot) } : {}),
    reports: resolve(io.cwd, String(options["reports"])),
    concurrency: readConcurrency(options["concurrency"]),
    deadlineMs: parseDeadline(options["deadline"]),
    ...readPolicy(options["onConflict"]),
    strict: options["strict"] === true,
    lookAgainAfterMs: readSeconds(options["lookAgainAfter"]) * 1000,
    guards: {
      ...readLimit("maxChanges", options["maxChanges"]),
      ...readLimit("maxDelete", options["maxDelete"]),
      acceptResidue: options["acceptResidue"] === true,
    },
  };
}

const concurrencySchema = z.coerce.number().int().min(1).max(512);

function readConcurrency(given: unknown): number {
  const concurrency = concurrencySchema.safeParse(given);
  if (!concurrency.success) {
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot use --concurrency ${String(given)}: wanted a whole number from 1 to 512.`,
      hint: "Leave it out: the rate limit, not this, decides how fast a run is.",
    });
  }
  return concurrency.data;
}

const secondsSchema = z.coerce.number().min(0).max(3600);

function readSeconds(given: unknown): number {
  const seconds = secondsSchema.safeParse(given);
  if (!seconds.success) {
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot use --look-again-after ${String(given)}: wanted seconds from 0 to 3600.`,
      hint: "Leave it out: no request is at work for longer than two minutes.",
    });
  }
  return seconds.data;
}

const policySchema = z.enum(CONFLICT_POLICIES).optional();

function readPolicy(given: unknown): { readonly onConflict?: ConflictPolicy } {
  const policy = policySchema.safeParse(given);
  if (!policy.success) {
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot use --on-conflict ${String(given)}: wanted one of ${CONFLICT_POLICIES.join(", ")}.`,
      hint: "skip leaves them as they are in the workspace; helpferry apply --help explains the others.",
    });
  }
  return policy.data === undefined ? {} : { onConflict: policy.data };
}

function readLimit<Name extends "maxChanges" | "maxDelete">(
  name: Name,
  given: unknown,
): { readonly [One in Name]?: number } {
  if (given === undefined) {
    return {};
  }
  const words = typeof given === "string" ? given : "";
  if (!/^\d{1,9}$/.test(words)) {
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot use ${formatFlag(name)} ${words}: wanted a whole number.`,
      hint: "A plan that does more is refused before anything is written; leave it out to see how much it does.",
    });
  }
  return { [name]: Number(words) } as { readonly [One in Name]: number };
}

/** What to type to go on with the run of a plan, with the same paths, the same workspace and the same guards. */
export function formatResumeCommand(planFile: string, options: CommandOptions): string {
  return [
    "helpferry apply",
    quoteArgument(planFile),
    "--resume --yes",
    ...wordsOf(KEPT_OPTIONS, options),
  ].join(" ");
}

/** Options that say what a run is about, and not what it may do. */
const PLACE_OPTIONS = [
  "snapshot",
  "reports",
  "workspace",
  "apiVersion",
  "defaultLocale",
  "allowHost",
] as const satisfies readonly (typeof KEPT_OPTIONS)[number][];

/** What to type to undo a run. */
export function formatUndoCommand(runId: string, options: CommandOptions): string {
  return ["helpferry rollback", quoteArgument(runId), ...wordsOf(PLACE_OPTIONS, options)].join(" ");
}

/** Options as they are typed. */
function wordsOf(
  names: readonly (typeof KEPT_OPTIONS)[number][],
  options: CommandOptions,
): readonly string[] {
  return names.flatMap((name) => {
    const values: readonly unknown[] = [options[name]].flat();
    return values.flatMap((value) => {
      if (value === true) {
        return [formatFlag(name)];
      }
      const isSaid = typeof value === "string" && !(name === "reports" && value === DEFAULT_REPORTS);
      return isSaid ? [`${formatFlag(name)} ${quoteArgument(value)}`] : [];
    });
  });
}

/** A run as a person named it: its folder is meant from where they are, anything else is an id or `last`. */
export function resolveRunName(io: CommandIo, named: string): string {
  return /[/\\]/.test(named) ? resolve(io.cwd, named) : named;
}
