/** The first changes of a plan on a terminal. */
export const brief = {
  first: "For example:",
  line: "{{place}} {{where}}: {{change}}",
} as const;
