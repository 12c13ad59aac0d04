/** The JSON reports as zod sees them: what `docs/schemas/` is made from. Every object says all of its keys. */
import { z } from "zod";
import { CONFLICT_POLICIES, OUTCOMES } from "../../src/apply/index.ts";
import { RESOURCES } from "../../src/model/index.ts";
import { ACTIONS, HOLD_REASONS, UNDO_CLASSES } from "../../src/plan/index.ts";
import { LANGUAGES } from "../../src/texts/index.ts";

const text = z.string();
const count = z.int().nonnegative();
const time = z.iso.datetime();
const texts = z.array(text);
/** Any value of the content: a text, a state, newsfeeds … */
const value = z.json();
const locale = text.nullable();
const resource = z.enum(RESOURCES);
const undo = z.enum(UNDO_CLASSES);

const actionCounts = { create: count, update: count, delete: count, hold: count };

const selection = z.strictObject({
  resources: z.array(resource).optional(),
  collections: texts.optional(),
  locales: texts.optional(),
  states: texts.optional(),
  from: text.optional(),
  to: text.optional(),
  labels: texts.optional(),
  ids: texts.optional(),
  updatedSince: text.optional(),
});

const counts = z.strictObject({
  ...actionCounts,
  changes: count,
  byResource: z.record(resource, z.strictObject(actionCounts)),
  byLocale: z.record(text, count),
  byUndo: z.record(undo, count),
  residue: count,
  byHold: z.partialRecord(z.enum(HOLD_REASONS), count),
});

const plan = z.strictObject({
  kind: z.literal("helpferry-plan"),
  formatVersion: z.literal(2),
  planId: text,
  workspaceId: text,
  workspaceName: text,
  apiVersion: text,
  snapshot: text,
  baseHash: text,
  liveHash: text,
  createdAt: time,
  counts,
  cost: z.strictObject({
    writes: count,
    reads: count,
    limitPerWindow: z.number().nullable(),
    windowSeconds: z.number(),
    roundTripMs: z.number(),
    durations: z.array(z.strictObject({ budget: z.number(), windows: count, seconds: z.number() })),
  }),
  rollbackOf: text.optional(),
  approvedOf: text.optional(),
  selection: selection.optional(),
});

const newsCounts = z.strictObject({ new: count, updated: count, moved: count, left: count, deleted: count });

const news = z.strictObject({
  counts: newsCounts,
  undated: count,
  months: z.record(text, newsCounts).describe("By month, as 2024-03"),
  items: z.array(
    z.strictObject({
      operationId: text,
      name: text,
      change: z.enum(["new", "updated", "moved", "deleted"]),
      from: time.nullable(),
      to: time.nullable(),
    }),
  ),
});

const localeCoverage = z.strictObject({
  locale: text,
  units: count,
  translated: count,
  missing: count,
  stale: count,
  articles: z.strictObject({ live: count, draft: count, missing: count }),
});

const coverage = z.strictObject({
  perLocale: z.array(localeCoverage),
  perCollection: z.array(
    z.strictObject({ id: text.nullable(), name: text, perLocale: z.array(localeCoverage) }),
  ),
});

const change = z.strictObject({
  changeId: text,
  locale,
  field: text,
  before: value,
  after: value,
  liveHash: text,
  base: value.optional(),
});

const finding = z.strictObject({
  changeId: text,
  code: text,
  severity: z.enum(["error", "warning", "info"]),
  what: text,
  mend: text,
});

const operation = z.strictObject({
  group: text,
  id: text,
  action: z.enum(ACTIONS),
  resource,
  key: text,
  remoteId: text.nullable(),
  replaces: text.optional(),
  name: text,
  place: texts,
  defaultLocale: text,
  dependsOn: texts,
  undo,
  guardHash: text.nullable(),
  changes: z.array(change),
  hold: z.enum(HOLD_REASONS).optional(),
  lookalikes: texts.optional(),
  notes: texts.optional().describe("In words, as the report has them"),
  findings: z.array(finding).optional(),
});

/** What every report begins with. */
const head = {
  notice: text,
  language: z.enum(LANGUAGES),
  title: text,
  lead: text,
  formatVersion: z.literal(1),
};

const planReport = z.strictObject({
  ...head,
  kind: z.literal("helpferry-plan-report"),
  schema: z.literal("urn:helpferry:plan-report:1"),
  plan,
  undo: z.record(undo, count),
  news: news.optional(),
  coverage: z.strictObject({ before: coverage, after: coverage }).optional(),
  operations: z.array(operation),
});

const diffReport = z.strictObject({
  ...head,
  kind: z.literal("helpferry-diff-report"),
  schema: z.literal("urn:helpferry:diff-report:1"),
  comparison: z.strictObject({
    before: text,
    after: text,
    workspaceId: text,
    workspaceName: text,
    createdAt: time,
    selection: selection.optional(),
    counts: z.strictObject({ changed: count, "only-before": count, "only-after": count, values: count }),
  }),
  differences: z.array(
    z.strictObject({
      group: text,
      difference: z.enum(["changed", "only-before", "only-after"]).optional(),
      resource,
      id: text,
      name: text,
      place: texts,
      changes: z.array(z.strictObject({ locale, field: text, before: value, after: value })),
    }),
  ),
});

const outcome = z.enum(OUTCOMES);
const outcomeCounts = z.record(outcome, count);
const problem = z.strictObject({
  code: text,
  message: text,
  hint: text.optional(),
  said: text.optional(),
});

const run = z.strictObject({
  kind: z.literal("helpferry-run"),
  formatVersion: z.literal(1),
  runId: text,
  planId: text,
  planFile: text,
  rollbackOf: text.optional(),
  approvedOf: text.optional(),
  undoneBy: text.optional(),
  residue: count.optional(),
  undoCommand: text.optional(),
  resumeCommand: text,
  snapshot: text,
  workspaceId: text,
  workspaceName: text,
  startedAt: time,
  finishedAt: time.nullable(),
  status: z.enum(["running", "finished", "interrupted", "stopped"]),
  problem: problem.optional(),
  operations: outcomeCounts,
  changes: outcomeCounts,
  onConflict: z.enum(CONFLICT_POLICIES),
  settled: z.strictObject({ ours: count, theirs: count }),
  editedByOthers: count,
  failures: z.array(
    z.strictObject({
      code: text,
      reason: text,
      hint: text.optional(),
      operations: count,
      first: z.array(
        z.strictObject({
          operationId: text,
          resource,
          key: text,
          name: text,
          reproducer: text.optional(),
        }),
      ),
    }),
  ),
  onlyFailedOf: text.optional(),
  requests: z.strictObject({
    started: count,
    rateLimited: count,
    wasted: count,
    waitedSeconds: z.number(),
    windows: count,
    utilisation: z.number().nullable(),
    budget: z.number(),
  }),
});

const session = z.strictObject({
  startedAt: text,
  windows: z.array(
    z.strictObject({
      endsAtMs: z.number(),
      limit: z.number(),
      own: z.number(),
      others: z.number(),
      refused: z.number(),
    }),
  ),
});

const result = z.strictObject({
  operationId: text,
  action: z.enum(ACTIONS),
  resource,
  key: text,
  remoteId: text.nullable(),
  name: text,
  place: texts,
  undo,
  outcome,
  problem: problem.optional(),
  reproducer: text.optional(),
  editedByOthers: z.array(z.strictObject({ locale, field: text })).optional(),
  changes: z.array(
    z.strictObject({
      changeId: text,
      locale,
      field: text,
      outcome,
      before: value,
      after: value,
      conflict: z.strictObject({ base: value, theirs: value, ours: value }).optional(),
      settled: z.enum(["ours", "theirs"]).optional(),
      returned: value.optional(),
    }),
  ),
});

const runReport = z.strictObject({
  ...head,
  kind: z.literal("helpferry-run-report"),
  schema: z.literal("urn:helpferry:run-report:1"),
  isRehearsal: z.literal(true).optional(),
  run,
  sessions: z.array(session).optional().describe("Processes of the run, and the rate windows they used"),
  results: z.array(result),
});

/** By the name of their file in `docs/schemas/`. */
const REPORTS = { "plan-report": planReport, "diff-report": diffReport, "run-report": runReport } as const;

/** The schema of a report as JSON Schema, draft 2020-12, as it stands in its file. */
export function formatReportSchema(name: keyof typeof REPORTS): string {
  const schema = z.toJSONSchema(REPORTS[name], { target: "draft-2020-12" });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, $id: `urn:helpferry:${name}:1`, ...rest }, undefined, 2)}\n`;
}

export const REPORT_NAMES = ["plan-report", "diff-report", "run-report"] as const;
