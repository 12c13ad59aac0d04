import { slipChecks } from "./slip-checks.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}} ({{locale}}): {{severity}} {{code}}: {{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} fila {{row}}: {{severity}} {{code}}: {{what}} — texto {{unit}} ({{locale}}) {{source}} → {{mend}}",
  severity: { error: "error", warning: "advertencia", info: "nota" },
  perCode: "{{code}}: {{count, number}}",
  summary_one: "{{count, number}} traducción comprobada: {{errors}}, {{warnings}}.",
  summary_many: "{{count, number}} traducciones comprobadas: {{errors}}, {{warnings}}.",
  summary_other: "{{count, number}} traducciones comprobadas: {{errors}}, {{warnings}}.",
  withErrors: "{{count, number}} con errores",
  withWarnings: "{{count, number}} solo con advertencias",
  common_one: "{{unit}}: {{code}} en {{count, number}} idioma; revise su texto original, {{source}}.",
  common_many: "{{unit}}: {{code}} en {{count, number}} idiomas; revise su texto original, {{source}}.",
  common_other: "{{unit}}: {{code}} en {{count, number}} idiomas; revise su texto original, {{source}}.",
  waived_one: "{{count, number}} hallazgo se dio por bueno; se volverá a indicar cuando cambien sus textos.",
  waived_many:
    "{{count, number}} hallazgos se dieron por buenos; se volverán a indicar cuando cambien sus textos.",
  waived_other:
    "{{count, number}} hallazgos se dieron por buenos; se volverán a indicar cuando cambien sus textos.",
  column: {
    severity: "gravedad",
    code: "código",
    file: "archivo",
    row: "fila",
    unit: "id del texto",
    locale: "código de idioma",
    what: "problema",
    mend: "qué hacer",
    source: "texto original",
    target: "traducción",
    fix: "propuesta",
  },
  finding: slipChecks,
} as const;
