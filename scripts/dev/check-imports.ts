/**
 * Fails on an import that goes against the arrows of ARCHITECTURE.md, reaches past a room's index.ts, or
 * closes a circle of rooms. Run by `npm run arrows`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

/** What each room may import. Rooms not named as a key may import only what every room may. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  wire: [],
  texts: [],
  transport: ["model"],
  sandbox: ["model", "wire"],
  files: ["model"],
  config: ["model", "transport", "client"],
  client: ["model", "transport", "wire"],
  diff: ["model"],
  formats: ["model", "files"],
  markup: ["model"],
  checks: ["model", "markup"],
  ingest: ["model", "files", "formats", "markup"],
  snapshot: ["model", "files"],
  plan: ["model", "files", "markup"],
  apply: ["model", "files", "snapshot", "plan"],
  report: ["model", "files", "diff", "snapshot", "plan", "apply", "texts"],
  review: ["model", "files", "plan", "report", "texts"],
  preview: ["model", "markup", "report", "texts"],
  workflows: [
    "review",
    "preview",
    "model",
    "files",
    "wire",
    "client",
    "snapshot",
    "formats",
    "plan",
    "apply",
    "report",
    "sandbox",
    "texts",
    "ingest",
    "markup",
    "transport",
    "checks",
    "diff",
  ],
  cli: [
    "review",
    "model",
    "files",
    "wire",
    "client",
    "config",
    "transport",
    "snapshot",
    "plan",
    "apply",
    "report",
    "texts",
    "workflows",
    "formats",
    "ingest",
    "checks",
    "diff",
  ],
  index: [
    "model",
    "client",
    "transport",
    "snapshot",
    "formats",
    "plan",
    "apply",
    "report",
    "sandbox",
    "texts",
    "wire",
    "workflows",
    "checks",
    "diff",
  ],
};

/** Single files every room may import. */
const FOR_ALL = ["errors"];

interface Import {
  readonly from: string;
  readonly to: string;
}

function listImports(): Import[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing/"))
    .flatMap((file) => {
      const text = readFileSync(join(SRC, file), "utf8");
      const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(
        ([, path]) => path ?? "",
      );
      return specifiers.map((path) => ({ from: file, to: relative(SRC, resolve(SRC, dirname(file), path)) }));
    });
}

function roomOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] ?? "") : file.replace(/\.ts$/, "");
}

function judge({ from, to }: Import): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (here === there || FOR_ALL.includes(there) || here === "cli") {
    return here === "cli" &&
      there !== "cli" &&
      !(ARROWS["cli"] ?? []).includes(there) &&
      !FOR_ALL.includes(there)
      ? `${from} imports ${to}: cli may not import ${there}`
      : undefined;
  }
  if (!(ARROWS[here] ?? []).includes(there)) {
    return `${from} imports ${to}: ${here} may not import ${there}`;
  }
  // Workflows are a list of use-cases, each loaded on its own.
  const isIndex = to === `${there}/index.ts` || there === "workflows";
  return isIndex ? undefined : `${from} imports ${to}: cross a room by its index.ts`;
}

function findCircles(imports: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (roomOf(from) !== roomOf(to)) {
      next.set(roomOf(from), (next.get(roomOf(from)) ?? new Set()).add(roomOf(to)));
    }
  }
  const circles: string[] = [];
  const visit = (room: string, path: readonly string[]): void => {
    if (path.includes(room)) {
      circles.push([...path.slice(path.indexOf(room)), room].join(" → "));
      return;
    }
    for (const other of next.get(room) ?? []) {
      visit(other, [...path, room]);
    }
  };
  for (const room of next.keys()) {
    visit(room, []);
  }
  return [...new Set(circles)];
}

const imports = listImports();
const faults = [
  ...imports.flatMap((one) => judge(one) ?? []),
  ...findCircles(imports).map((path) => `circle: ${path}`),
];
for (const fault of faults) {
  console.error(fault);
}
console.log(`${imports.length} imports checked, ${faults.length} against the arrows`);
process.exitCode = faults.length > 0 ? 1 : 0;
