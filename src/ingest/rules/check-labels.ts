import type { Rule } from "./rule.ts";

/** Labels without blanks and repetitions. */
export const checkLabels: Rule<readonly string[]> = ({ labels }) => [
  ...new Set(labels.map((label) => label.trim()).filter((label) => label !== "")),
];
