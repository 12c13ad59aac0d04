/** Settling what was changed here and in the workspace. */
export const resolve = {
  heading: "{{place}}, {{field}}",
  headingLocale: "{{place}}, {{locale}} {{code}}, {{field}}",
  base: "Basis:  {{value}}",
  theirs: "Deren:  {{value}}",
  ours: "Unsere: {{value}}",
  nothing: "(leer)",
  none: "Keine offenen Konflikte.",
  open_one: "{{count, number}} Feld wurde hier und im Workspace geändert und wartet auf Ihre Entscheidung.",
  open_other:
    "{{count, number}} Felder wurden hier und im Workspace geändert und warten auf Ihre Entscheidung.",
  how: "Lösen Sie sie mit helpferry resolve {{folder}} --theirs oder --ours; alle, oder die mit --ids, --locales und --fields genannten.",
  ask: "[o] unsere, [t] deren, [s] überspringen, [q] beenden? ",
  askAgain: "Bitte antworten Sie mit o, t, s oder q.",
  madeOurs_one:
    "{{count, number}} Feld bleibt, wie es hier ist; der nächste Plan überschreibt damit deren Fassung.",
  madeOurs_other:
    "{{count, number}} Felder bleiben, wie sie hier sind; der nächste Plan überschreibt damit deren Fassung.",
  madeTheirs_one: "{{count, number}} Feld ist jetzt, wie es im Workspace ist.",
  madeTheirs_other: "{{count, number}} Felder sind jetzt, wie sie im Workspace sind.",
  remaining_one: "{{count, number}} Konflikt ist noch offen.",
  remaining_other: "{{count, number}} Konflikte sind noch offen.",
  undo: "Nur Dateien des Snapshots wurden geändert. Steht er unter Git, zeigt git diff {{folder}}, wie; git restore {{folder}} nimmt es zurück.",
  next: "Danach: helpferry plan {{folder}} --out DATEI",
} as const;
