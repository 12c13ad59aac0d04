import type { Texts } from "../texts/index.ts";
import type { PlanFinding } from "./plan-finding.ts";
import type { TableView } from "./view.ts";

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly PlanFinding["severity"][];

/** Counts what checks find, by code. */
export class FindingCounter {
  readonly #byCode = new Map<string, { readonly severity: PlanFinding["severity"]; count: number }>();

  add(findings: readonly PlanFinding[]): void {
    for (const { code, severity } of findings) {
      const known = this.#byCode.get(code);
      if (known === undefined) {
        this.#byCode.set(code, { severity, count: 1 });
      } else {
        known.count += 1;
      }
    }
  }

  /** Errors first, the most frequent first. */
  table(texts: Texts): TableView {
    const rows = [...this.#byCode].toSorted(
      ([, left], [, right]) =>
        SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) || right.count - left.count,
    );
    return {
      caption: texts.t("findings.heading"),
      columns: [
        { heading: texts.t("findings.code"), numeric: false },
        { heading: texts.t("findings.severity"), numeric: false },
        { heading: texts.t("findings.number"), numeric: true },
      ],
      rows: rows.map(([code, { severity, count }]) => [
        code,
        texts.t(`findings.kind.${severity}`),
        texts.number(count),
      ]),
    };
  }
}
