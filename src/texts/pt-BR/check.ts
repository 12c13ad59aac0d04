import { slipChecks } from "./slip-checks.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}} ({{locale}}): {{severity}} {{code}}: {{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} linha {{row}}: {{severity}} {{code}}: {{what}} — texto {{unit}} ({{locale}}) {{source}} → {{mend}}",
  severity: { error: "erro", warning: "aviso", info: "nota" },
  perCode: "{{code}}: {{count, number}}",
  summary_one: "{{count, number}} tradução verificada: {{errors}}, {{warnings}}.",
  summary_many: "{{count, number}} traduções verificadas: {{errors}}, {{warnings}}.",
  summary_other: "{{count, number}} traduções verificadas: {{errors}}, {{warnings}}.",
  withErrors: "{{count, number}} com erros",
  withWarnings: "{{count, number}} só com avisos",
  common_one: "{{unit}}: {{code}} em {{count, number}} idioma; veja o texto de origem, {{source}}.",
  common_many: "{{unit}}: {{code}} em {{count, number}} idiomas; veja o texto de origem, {{source}}.",
  common_other: "{{unit}}: {{code}} em {{count, number}} idiomas; veja o texto de origem, {{source}}.",
  waived_one: "{{count, number}} achado foi aceito; será indicado de novo quando os textos mudarem.",
  waived_many: "{{count, number}} achados foram aceitos; serão indicados de novo quando os textos mudarem.",
  waived_other: "{{count, number}} achados foram aceitos; serão indicados de novo quando os textos mudarem.",
  column: {
    severity: "gravidade",
    code: "código",
    file: "arquivo",
    row: "linha",
    unit: "id do texto",
    locale: "código do idioma",
    what: "problema",
    mend: "o que fazer",
    source: "texto de origem",
    target: "tradução",
    fix: "sugestão",
  },
  finding: slipChecks,
} as const;
