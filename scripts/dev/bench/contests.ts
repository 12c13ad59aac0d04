import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";

import { makeWorkload, WORKSPACE_ID } from "./make-workload.ts";
import { runProgram, type Program } from "./run-program.ts";

/** helpferry against the least that could do the same. */
export interface Contest {
  readonly name: string;
  /** What helpferry is compared with, in words. */
  readonly aloneName: string;
  readonly ours: Program;
  readonly alone: Program;
  /** Most that the ratio of the times should be, where there is an aim. */
  readonly aim?: number;
  /** How often it is run at most, where it takes long. */
  readonly mostRuns?: number;
}

export interface Workbench {
  /** The built program. */
  readonly dist: string;
  /** A folder to work in. */
  readonly folder: string;
}

/** Names of contests whose times are added up. */
export const CONTESTS = {
  export: "export, 36 target locales",
  import: "import, every tenth target changed",
  checked: "import, every target new",
  unchecked: "import, every target new, all checks off",
} as const;

const PROGRAMS = fileURLToPath(new URL("programs", import.meta.url));
const SNAPSHOT_FILES = ["collections.ndjson", "sections.ndjson", "snapshot.json"];

/** A program that is compared with, or a part of one. */
export function program(name: string, ...argv: readonly string[]): Program {
  return { argv: [join(PROGRAMS, name), ...argv] };
}

/** How long the command line takes to start. */
export function startContest({ dist }: Workbench): Contest {
  return {
    name: "`helpferry --help`",
    aloneName: 'bare `node -e ""`',
    ours: { argv: [join(dist, "cli.js"), "--help"] },
    alone: { argv: ["-e", ""] },
  };
}

/** Exports and imports of that many sections, each in all 37 locales. */
export async function fileContests(bench: Workbench, sections: number): Promise<Contest[]> {
  const { dist } = bench;
  const folder = join(bench.folder, `files-${sections}`);
  const translated = join(folder, "translated");
  const bare = join(folder, "bare");
  const usageFile = join(folder, "usage.json");
  const [handout, edited, saved, filled, warned, rows] = [
    "handout",
    "edited",
    "saved",
    "filled",
    "warned",
    "rows",
  ].map((name) => join(folder, name)) as [string, string, string, string, string, string];
  const cli = (...argv: readonly string[]): Program => ({ argv: [join(dist, "cli.js"), ...argv] });
  await makeWorkload(translated, sections, "all");
  await makeWorkload(bare, sections, "missing");
  await runProgram(cli("export", translated, "--format", "csv", "--out", handout), usageFile);
  const editTenth = (target: string, row: number): string => (row % 10 === 0 ? `${target} +` : target);
  await copyTables(handout, edited, { edit: editTenth, quotes: true, rowsFolder: rows });
  await copyTables(handout, saved, { edit: editTenth, quotes: false });
  const locales = (await readdir(handout)).map((name) => name.split(".").at(-3) ?? "");
  await runProgram(
    cli("export", bare, "--locales", locales.join(","), "--format", "csv", "--out", join(folder, "empty")),
    usageFile,
  );
  // A translation keeps the numbers of its source; else each row is one to warn of.
  const translate = (_target: string, _row: number, source: string): string =>
    source.replace(/^\D+/, "Traduction ");
  await copyTables(join(folder, "empty"), filled, { edit: translate, quotes: true });
  const misnumber = (_target: string, row: number): string => `Traduction ${5000 + row}`;
  await copyTables(join(folder, "empty"), warned, { edit: misnumber, quotes: true });
  const out = join(folder, "out");
  return [
    {
      name: CONTESTS.export,
      aloneName: "papaparse alone: unparse to files",
      ours: {
        ...cli("export", translated, "--format", "csv", "--out", out),
        prepare: async () => {
          await rm(out, { recursive: true, force: true });
          await rm(join(translated, "exports"), { recursive: true, force: true });
        },
      },
      alone: program("papaparse-unparse.mjs", rows, join(folder, "unparsed")),
    },
    {
      name: CONTESTS.import,
      aloneName: "papaparse alone: parse with step",
      ours: await importOf(cli, translated, edited),
      alone: program("papaparse-parse.mjs", edited),
    },
    {
      name: "import, the same as a spreadsheet saves it: quoted where it must be",
      aloneName: "papaparse alone: parse with step",
      ours: await importOf(cli, translated, saved),
      alone: program("papaparse-parse.mjs", saved),
    },
    {
      name: CONTESTS.checked,
      aloneName: "papaparse alone: parse with step",
      ours: await importOf(cli, bare, filled),
      alone: program("papaparse-parse.mjs", filled),
    },
    {
      name: CONTESTS.unchecked,
      aloneName: "papaparse alone: parse with step",
      ours: await importOf(cli, bare, filled, "--no-checks"),
      alone: program("papaparse-parse.mjs", filled),
    },
    {
      name: "import, every target new, each one to warn of",
      aloneName: "papaparse alone: parse with step",
      ours: await importOf(cli, bare, warned),
      alone: program("papaparse-parse.mjs", warned),
    },
  ];
}

/** An import that begins with the same snapshot every time. */
async function importOf(
  cli: (...argv: readonly string[]) => Program,
  snapshot: string,
  files: string,
  ...options: readonly string[]
): Promise<Program> {
  const kept = `${snapshot}-before-import`;
  await mkdir(kept, { recursive: true });
  for (const name of SNAPSHOT_FILES) {
    await cp(join(snapshot, name), join(kept, name));
  }
  const paths = (await readdir(files)).map((name) => join(files, name));
  return {
    ...cli("import", snapshot, ...paths, ...options),
    prepare: async () => {
      await rm(join(snapshot, "imports"), { recursive: true, force: true });
      await rm(join(snapshot, "translations.ndjson"), { force: true });
      await cp(kept, snapshot, { recursive: true });
    },
  };
}

/** Copies a folder of CSV files with other targets; also as rows in JSON where `rowsFolder` is named. */
async function copyTables(
  from: string,
  to: string,
  {
    edit,
    quotes,
    rowsFolder,
  }: {
    readonly edit: (target: string, row: number, source: string) => string;
    /** All cells are quoted, or those that have to be. */
    readonly quotes: boolean;
    readonly rowsFolder?: string;
  },
): Promise<void> {
  for (const folder of [to, ...(rowsFolder === undefined ? [] : [rowsFolder])]) {
    await mkdir(folder, { recursive: true });
  }
  for (const name of await readdir(from)) {
    const text = (await readFile(join(from, name), "utf8")).replace(/^\uFEFF/, "");
    const { data } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n", skipEmptyLines: true });
    if (rowsFolder !== undefined) {
      await writeFile(join(rowsFolder, `${name}.json`), JSON.stringify(data));
    }
    const column = data[0]?.indexOf("target") ?? -1;
    const sources = data[0]?.indexOf("source") ?? -1;
    const edited = data.map((row, index) =>
      index === 0 ? row : row.with(column, edit(row[column] ?? "", index, row[sources] ?? "")),
    );
    await writeFile(join(to, name), Papa.unparse(edited, { newline: "\r\n", quotes }));
  }
}

/** A plan of that many sections, of which every tenth has another name in the snapshot. */
export async function planContest(bench: Workbench, sections: number): Promise<Contest> {
  const folder = join(bench.folder, `plan-${sections}`);
  const snapshot = join(folder, "snapshot");
  const live = join(folder, "live");
  await makeWorkload(snapshot, sections, "all");
  await makeWorkload(live, sections, "all");
  const working = join(snapshot, "sections.ndjson");
  const lines = (await readFile(working, "utf8")).split("\n");
  await writeFile(
    working,
    lines
      .map((line, index) => (index % 10 === 0 ? line.replace("English:", "English, edited:") : line))
      .join("\n"),
  );
  const base = join(snapshot, "remotes", WORKSPACE_ID, "base");
  const files = [snapshot, base, live].flatMap((place) =>
    ["collections.ndjson", "sections.ndjson"].map((name) => join(place, name)),
  );
  return {
    name: "plan, every tenth section changed",
    aloneName: "JSON.parse alone of working copy, base and live lines",
    ours: program("plan-files.mjs", bench.dist, snapshot, live, join(folder, "plan.ndjson")),
    alone: program("parse-json.mjs", ...files),
    aim: 3,
  };
}
