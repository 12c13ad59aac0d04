import { slipChecks } from "./slip-checks.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}} ({{locale}}): {{severity}} {{code}}: {{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} Zeile {{row}}: {{severity}} {{code}}: {{what}} — Text {{unit}} ({{locale}}) {{source}} → {{mend}}",
  severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
  perCode: "{{code}}: {{count, number}}",
  summary_one: "{{count, number}} Übersetzung geprüft: {{errors}}, {{warnings}}.",
  summary_other: "{{count, number}} Übersetzungen geprüft: {{errors}}, {{warnings}}.",
  withErrors: "{{count, number}} mit Fehlern",
  withWarnings: "{{count, number}} nur mit Warnungen",
  common_one:
    "{{unit}}: {{code}} in {{count, number}} Sprache; sehen Sie sich den Ausgangstext an, {{source}}.",
  common_other:
    "{{unit}}: {{code}} in {{count, number}} Sprachen; sehen Sie sich den Ausgangstext an, {{source}}.",
  waived_one:
    "{{count, number}} Befund gilt als in Ordnung; er wird wieder gemeldet, sobald sich seine Texte ändern.",
  waived_other:
    "{{count, number}} Befunde gelten als in Ordnung; sie werden wieder gemeldet, sobald sich ihre Texte ändern.",
  column: {
    severity: "Schwere",
    code: "Code",
    file: "Datei",
    row: "Zeile",
    unit: "Text-ID",
    locale: "Locale",
    what: "was nicht stimmt",
    mend: "was zu tun ist",
    source: "Ausgangstext",
    target: "Übersetzung",
    fix: "Vorschlag",
  },
  finding: slipChecks,
} as const;
