import type { CommandModule } from "../command.ts";

export interface CommandListing {
  readonly name: string;
  /** What it does, in a few words: the line of `helpferry --help`. */
  readonly summary: string;
  /** Loads the command; the others are not loaded, so that help and start stay quick. */
  load(): Promise<CommandModule>;
}

/** Every command, in the order of a job. A new one is a file beside this one and an entry here. */
export const COMMANDS: readonly CommandListing[] = [
  {
    name: "pull",
    summary: "read a workspace into a snapshot",
    load: async () => (await import("./pull.ts")).pullCommand,
  },
  {
    name: "status",
    summary: "counts, coverage per locale, stale and missing translations",
    load: async () => (await import("./status.ts")).statusCommand,
  },
  {
    name: "preview",
    summary: "write pages that show what readers of a language would see",
    load: async () => (await import("./preview.ts")).previewCommand,
  },
  {
    name: "export",
    summary: "write files for translators",
    load: async () => (await import("./export.ts")).exportCommand,
  },
  {
    name: "import",
    summary: "take translators' files back; bad rows are held",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "ack",
    summary: "say that changes of sources need no new translation",
    load: async () => (await import("./ack.ts")).ackCommand,
  },
  {
    name: "check",
    summary: "look for what is wrong with translations, in a snapshot or in files",
    load: async () => (await import("./check.ts")).checkCommand,
  },
  {
    name: "ingest",
    summary: "take news from CSV, XLSX, JSON, feeds and changelogs",
    load: async () => (await import("./ingest.ts")).ingestCommand,
  },
  {
    name: "plan",
    summary: "compare with the live workspace; write a plan and its report",
    load: async () => (await import("./plan.ts")).planCommand,
  },
  {
    name: "map",
    summary: "map init: make another workspace a destination of a snapshot",
    load: async () => (await import("./map.ts")).mapCommand,
  },
  {
    name: "diff",
    summary: "compare two snapshots, or a snapshot with the workspace",
    load: async () => (await import("./diff.ts")).diffCommand,
  },
  {
    name: "resolve",
    summary: "settle what was changed here and in the workspace",
    load: async () => (await import("./resolve.ts")).resolveCommand,
  },
  {
    name: "review",
    summary: "approve or reject the changes of a plan on a page of this machine",
    load: async () => (await import("./review.ts")).reviewCommand,
  },
  {
    name: "rehearse",
    summary: "carry out a plan on a private copy, in simulated time",
    load: async () => (await import("./rehearse.ts")).rehearseCommand,
  },
  {
    name: "apply",
    summary: "carry out exactly a plan, and prove it",
    load: async () => (await import("./apply.ts")).applyCommand,
  },
  {
    name: "rollback",
    summary: "plan the undo of a run, and carry it out",
    load: async () => (await import("./rollback.ts")).rollbackCommand,
  },
  {
    name: "runs",
    summary: "list what was applied, newest first, or show one run",
    load: async () => (await import("./runs.ts")).runsCommand,
  },
  {
    name: "validate",
    summary: "check JSON payloads against one of Intercom's schemas",
    load: async () => (await import("./validate.ts")).validateCommand,
  },
  {
    name: "sandbox",
    summary: "run a local, faithful Intercom emulator on loopback",
    load: async () => (await import("./sandbox.ts")).sandboxCommand,
  },
];
