/** Reading a workspace into a snapshot. */
export const pull = {
  done: "{{workspace}} ({{id}}) se leyó en {{folder}}.",
  part: "Solo se leyó lo seleccionado; todo lo demás de la instantánea queda como estaba.",
  locales_one: "{{count, number}} idioma: {{locales}}",
  locales_many: "{{count, number}} idiomas: {{locales}}",
  locales_other: "{{count, number}} idiomas: {{locales}}",
  oneLanguage:
    "El espacio de trabajo no está configurado para varios idiomas: las traducciones se descartarían sin aviso, así que solo se puede escribir {{locale}}.",
  column: {
    resource: "Contenido",
    live: "En el espacio de trabajo",
    added: "Nuevos aquí",
    updated: "Actualizados aquí",
    edited: "Editados aquí",
    conflicts: "Conflictos",
    deletedLive: "Eliminados allí",
  },
  conflicts_one:
    "{{count, number}} campo se modificó aquí y en el espacio de trabajo; ambos quedan como están. Resolver: helpferry resolve {{folder}}",
  conflicts_many:
    "{{count, number}} campos se modificaron aquí y en el espacio de trabajo; ambos quedan como están. Resolver: helpferry resolve {{folder}}",
  conflicts_other:
    "{{count, number}} campos se modificaron aquí y en el espacio de trabajo; ambos quedan como están. Resolver: helpferry resolve {{folder}}",
  defaultLocaleDisagrees_one:
    "{{count, number}} valor del idioma predeterminado figura dos veces en una respuesta, con textos distintos; vale el del nivel superior.",
  defaultLocaleDisagrees_many:
    "{{count, number}} valores del idioma predeterminado figuran dos veces en respuestas, con textos distintos; valen los del nivel superior.",
  defaultLocaleDisagrees_other:
    "{{count, number}} valores del idioma predeterminado figuran dos veces en respuestas, con textos distintos; valen los del nivel superior.",
  noNews: "El espacio de trabajo no tiene noticias, o el token no permite leerlas.",
} as const;
