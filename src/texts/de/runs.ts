import type { CatalogueNode } from "../text-key.ts";

/** German: showing one run. */
export const runs = {
  report: "Bericht: {{file}}",
  madeAgain: "Die Berichte fehlten und wurden neu erstellt.",
  noReports:
    "Es gibt keinen Bericht: Der Lauf kam nicht an sein Ende. Sobald er fortgesetzt ist, gibt es einen.",
  noDisplay: "Hier ist kein Bildschirm, um ihn zu öffnen: {{file}}",
  rehearsal: "Auf einer privaten Kopie geprobt: In den Workspace wurde nichts geschrieben.",
} as const satisfies CatalogueNode;
