/** Mapping what a destination workspace calls differently. */
export const map = {
  written: "Correspondencias de {{workspace}}: {{file}}",
  column: {
    kind: "Tipo",
    origin: "En la instantánea",
    destination: "En el espacio de trabajo",
    by: "Reconocido por",
  },
  kind: { admin: "Miembro del equipo", newsfeed: "Canal de noticias", "help-center": "Centro de ayuda" },
  by: { email: "correo", name: "nombre", "only-one": "único posible", person: "usted" },
  unknown: "?",
  complete: "Todo tiene correspondencia. A continuación: {{command}}",
  open_one:
    "{{count, number}} elemento no tiene correspondencia: complete su destinationId en el archivo. Hasta entonces se retiene lo que lo nombra.",
  open_many:
    "{{count, number}} elementos no tienen correspondencia: complete su destinationId en el archivo. Hasta entonces se retiene lo que los nombra.",
  open_other:
    "{{count, number}} elementos no tienen correspondencia: complete su destinationId en el archivo. Hasta entonces se retiene lo que los nombra.",
} as const;
