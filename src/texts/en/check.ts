import { checkFindings } from "./check-findings.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}} ({{locale}}): {{severity}} {{code}}: {{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} row {{row}}: {{severity}} {{code}}: {{what}} — unit {{unit}} ({{locale}}) {{source}} → {{mend}}",
  severity: { error: "error", warning: "warning", info: "note" },
  perCode: "{{code}}: {{count, number}}",
  summary_one: "{{count, number}} translation checked: {{errors}}, {{warnings}}.",
  summary_other: "{{count, number}} translations checked: {{errors}}, {{warnings}}.",
  withErrors: "{{count, number}} with errors",
  withWarnings: "{{count, number}} with warnings only",
  common_one: "{{unit}} has {{code}} in {{count, number}} locale: look at its source, {{source}}.",
  common_other: "{{unit}} has {{code}} in {{count, number}} locales: look at its source, {{source}}.",
  waived_one: "{{count, number}} finding was waived; it is told again once its texts change.",
  waived_other: "{{count, number}} findings were waived; they are told again once their texts change.",
  column: {
    severity: "severity",
    code: "code",
    file: "file",
    row: "row",
    unit: "unit",
    locale: "locale",
    what: "what is wrong",
    mend: "what to do",
    source: "source",
    target: "target",
    fix: "as it should be",
  },
  finding: checkFindings,
} as const;
