import type { ReportView } from "../view.ts";

/** Version of the JSON reports; a reader refuses any other. Their schemas stand in `docs/schemas/`. */
const REPORT_FORMAT_VERSION = 1;

export interface JsonReportOptions<Source> {
  readonly kind: "helpferry-plan-report" | "helpferry-diff-report" | "helpferry-run-report";
  /** Keys between the notice and the records. */
  readonly head: Readonly<Record<string, unknown>>;
  /** Key of the list of records. */
  readonly recordsKey: string;
  /** Called with each record and the headings it stands under. */
  readonly toRecord: (source: Source, heading: string, notes: readonly string[]) => unknown;
}

/** Everything a program may want, values exactly as they are: one record a line, the notice as the first key. */
export async function* renderJson<Source>(
  report: ReportView<Source>,
  options: JsonReportOptions<Source>,
): AsyncGenerator<string> {
  const head = {
    notice: report.notice,
    kind: options.kind,
    formatVersion: REPORT_FORMAT_VERSION,
    schema: `urn:${options.kind.replace("-", ":")}:${REPORT_FORMAT_VERSION}`,
    language: report.language,
    title: report.title,
    lead: report.lead,
    ...options.head,
  };
  yield "{\n";
  for (const [key, value] of Object.entries(head).filter(([, given]) => given !== undefined)) {
    yield `  ${encode(key)}: ${encode(value)},\n`;
  }
  yield `  ${encode(options.recordsKey)}: [`;
  let separator = "\n    ";
  for await (const { part, item, source } of report.entries()) {
    yield separator + encode(options.toRecord(source, report.parts[part]?.heading ?? "", item.notes));
    separator = ",\n    ";
  }
  yield "\n  ]\n}\n";
}

/** JSON in which characters that would change how it is shown are written as escapes: the same value. */
function encode(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
