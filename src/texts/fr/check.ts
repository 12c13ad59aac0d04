import { slipChecks } from "./slip-checks.ts";

/** Checks of translations. */
export const check = {
  line: "{{path}} {{unit}} ({{locale}}) : {{severity}} {{code}} : {{what}} — {{source}} → {{mend}}",
  lineInFile:
    "{{path}} ligne {{row}} : {{severity}} {{code}} : {{what}} — texte {{unit}} ({{locale}}) {{source}} → {{mend}}",
  severity: { error: "erreur", warning: "avertissement", info: "remarque" },
  perCode: "{{code}} : {{count, number}}",
  summary_one: "{{count, number}} traduction vérifiée : {{errors}}, {{warnings}}.",
  summary_many: "{{count, number}} traductions vérifiées : {{errors}}, {{warnings}}.",
  summary_other: "{{count, number}} traductions vérifiées : {{errors}}, {{warnings}}.",
  withErrors: "{{count, number}} avec erreurs",
  withWarnings: "{{count, number}} avec seulement des avertissements",
  common_one: "{{unit}} : {{code}} dans {{count, number}} langue ; regardez sa source, {{source}}.",
  common_many: "{{unit}} : {{code}} dans {{count, number}} langues ; regardez sa source, {{source}}.",
  common_other: "{{unit}} : {{code}} dans {{count, number}} langues ; regardez sa source, {{source}}.",
  waived_one: "{{count, number}} constat est admis ; il sera signalé de nouveau quand ses textes changeront.",
  waived_many:
    "{{count, number}} constats sont admis ; ils seront signalés de nouveau quand leurs textes changeront.",
  waived_other:
    "{{count, number}} constats sont admis ; ils seront signalés de nouveau quand leurs textes changeront.",
  column: {
    severity: "gravité",
    code: "code",
    file: "fichier",
    row: "ligne",
    unit: "identifiant du texte",
    locale: "locale",
    what: "problème",
    mend: "que faire",
    source: "source",
    target: "traduction",
    fix: "proposition",
  },
  finding: slipChecks,
} as const;
