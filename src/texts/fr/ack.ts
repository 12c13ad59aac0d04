/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "Rien n’a été écrit : ceci montre seulement quelles traductions compteraient comme à jour.",
  change: "{{unit}} ({{locales}}) : {{change}}",
  settled_one: "{{count, number}} modification d’une source ne demande pas de nouvelle traduction.",
  settled_many: "{{count, number}} modifications de sources ne demandent pas de nouvelle traduction.",
  settled_other: "{{count, number}} modifications de sources ne demandent pas de nouvelle traduction.",
  none: "Parmi les traductions visées, aucune n’est périmée.",
  left_one: "{{count, number}} texte reste périmé : helpferry export {{snapshot}} --only stale le distribue.",
  left_many:
    "{{count, number}} textes restent périmés : helpferry export {{snapshot}} --only stale les distribue.",
  left_other:
    "{{count, number}} textes restent périmés : helpferry export {{snapshot}} --only stale les distribue.",
  undo: "Pour annuler : helpferry import {{snapshot}} --revert {{importId}}",
} as const;
