import type { PaceRow, PaceSize } from "./pace.ts";

const HEADER = [
  "others use",
  "round trip",
  "who",
  "budget used",
  "429s",
  "calls wasted",
  "others refused",
  "given up",
  "time",
];

/** The table and what it means, in Markdown. */
export function renderPace(rows: readonly PaceRow[], { limit, windowSeconds, calls }: PaceSize): string {
  const cells = [HEADER, HEADER.map(() => "---"), ...rows.map((row) => renderRow(row))];
  return `Each sends ${calls} calls to a sandbox of its own, in a process of its own, that allows ${limit} in ${windowSeconds} seconds; all of one
situation side by side. *Budget used* is the part of what other programs left in full windows (all but the first and the last);
above 100 % it was taken from them. *Others refused* is the part of their calls that the limit no longer let in. bottleneck and
p-queue are told the limit; they and plain fetch try a refused call again after a second. *Given up* are calls that
ended with an error.

${cells.map((row) => `| ${row.join(" | ")} |`).join("\n")}`;
}

function renderRow(row: PaceRow): readonly string[] {
  return [
    row.others,
    `${row.roundTripMs} ms`,
    row.contestant,
    percent(row.used),
    String(row.refused),
    percent(row.wasted),
    percent(row.othersRefused),
    String(row.failed),
    `${row.seconds.toFixed(1)} s`,
  ];
}

function percent(share: number | null): string {
  return share === null ? "" : `${(share * 100).toFixed(1)} %`;
}
