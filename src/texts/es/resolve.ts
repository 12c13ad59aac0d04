/** Settling what was changed here and in the workspace. */
export const resolve = {
  heading: "{{place}}, {{field}}",
  headingLocale: "{{place}}, {{locale}} {{code}}, {{field}}",
  base: "base:       {{value}}",
  theirs: "lo suyo:    {{value}}",
  ours: "lo nuestro: {{value}}",
  nothing: "(vacío)",
  none: "No hay conflictos abiertos.",
  open_one: "{{count, number}} campo se modificó aquí y en el espacio de trabajo, y espera su decisión.",
  open_many:
    "{{count, number}} campos se modificaron aquí y en el espacio de trabajo, y esperan su decisión.",
  open_other:
    "{{count, number}} campos se modificaron aquí y en el espacio de trabajo, y esperan su decisión.",
  how: "Resuélvalos con helpferry resolve {{folder}} --theirs, o --ours; todos, o los que indiquen --ids, --locales y --fields.",
  ask: "[o] lo nuestro, [t] lo suyo, [s] omitir, [q] salir: ",
  askAgain: "Responda o, t, s o q.",
  madeOurs_one: "{{count, number}} campo queda como está aquí; el próximo plan lo escribirá sobre lo suyo.",
  madeOurs_many:
    "{{count, number}} campos quedan como están aquí; el próximo plan los escribirá sobre lo suyo.",
  madeOurs_other:
    "{{count, number}} campos quedan como están aquí; el próximo plan los escribirá sobre lo suyo.",
  madeTheirs_one: "{{count, number}} campo está ahora como en el espacio de trabajo.",
  madeTheirs_many: "{{count, number}} campos están ahora como en el espacio de trabajo.",
  madeTheirs_other: "{{count, number}} campos están ahora como en el espacio de trabajo.",
  remaining_one: "Queda {{count, number}} conflicto.",
  remaining_many: "Quedan {{count, number}} conflictos.",
  remaining_other: "Quedan {{count, number}} conflictos.",
  undo: "Solo se modificaron archivos de la instantánea. Si está en Git, git diff {{folder}} muestra cómo, y git restore {{folder}} lo revierte.",
  next: "Después: helpferry plan {{folder}} --out ARCHIVO",
} as const;
