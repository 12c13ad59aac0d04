/** What checks find in the translations of a plan, around the findings themselves. */
export const findings = {
  heading: "Findings",
  finding: "Finding",
  code: "Code",
  severity: "Weight",
  number: "Translations",
  text: "{{what}} → {{mend}}",
  kind: {
    error: "Error",
    warning: "Warning",
    info: "Remark",
  },
} as const;
