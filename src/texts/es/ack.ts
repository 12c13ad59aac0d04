/** Saying of changed sources that their translations hold. */
export const ack = {
  dryRun: "No se escribió nada: esto solo muestra qué traducciones contarían como actualizadas.",
  change: "{{unit}} ({{locales}}): {{change}}",
  settled_one: "{{count, number}} cambio de un texto original no necesita traducción nueva.",
  settled_many: "{{count, number}} cambios de textos originales no necesitan traducción nueva.",
  settled_other: "{{count, number}} cambios de textos originales no necesitan traducción nueva.",
  none: "Ninguna de las traducciones indicadas está desactualizada.",
  left_one:
    "{{count, number}} texto sigue desactualizado: helpferry export {{snapshot}} --only stale lo entrega.",
  left_many:
    "{{count, number}} textos siguen desactualizados: helpferry export {{snapshot}} --only stale los entrega.",
  left_other:
    "{{count, number}} textos siguen desactualizados: helpferry export {{snapshot}} --only stale los entrega.",
  undo: "Para deshacerlo: helpferry import {{snapshot}} --revert {{importId}}",
} as const;
