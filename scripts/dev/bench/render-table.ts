import type { Measured } from "./run-program.ts";

/** One line of the table. */
export interface BenchRow {
  readonly name: string;
  readonly aloneName: string;
  readonly ours: Measured;
  readonly alone: Measured;
  /** Peaks with a tenth of the content; null where content plays no part. */
  readonly small: { readonly ours: Measured; readonly alone: Measured } | null;
  readonly aim?: number;
}

const HEADER = [
  "what",
  "compared with",
  "helpferry",
  "alone",
  "ratio",
  "aim",
  "grows",
  "peak, small → large",
  "ratio",
  "alone, small → large",
];

/** The rows as a Markdown table. */
export function renderTable(rows: readonly BenchRow[]): string {
  const lines = [HEADER, HEADER.map(() => "---"), ...rows.map((row) => renderRow(row))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function renderRow({ name, aloneName, ours, alone, small, aim }: BenchRow): string[] {
  return [
    name,
    aloneName,
    `${ours.seconds.toFixed(2)} s`,
    `${alone.seconds.toFixed(2)} s`,
    `**${(ours.seconds / alone.seconds).toFixed(2)}**`,
    aim === undefined ? "" : `${aim}`,
    ...(small === null
      ? ["", megabytes(ours), "", megabytes(alone)]
      : [
          (ours.seconds / small.ours.seconds).toFixed(1),
          `${megabytes(small.ours)} → ${megabytes(ours)}`,
          (ours.peakMb / small.ours.peakMb).toFixed(2),
          `${megabytes(small.alone)} → ${megabytes(alone)}`,
        ]),
  ];
}

function megabytes({ peakMb }: Measured): string {
  return `${peakMb.toFixed(0)} MB`;
}
