/** Why an operation is held, and what a person does about it. */
export const hold = {
  conflict: {
    reason: "Conflicto: se modificó aquí y en el espacio de trabajo desde el último pull.",
    mend: "Haga un pull y resuélvalo con helpferry resolve. En un destino, conserve su versión con plan --restore --ids y su id.",
  },
  "deleted-live": {
    reason: "Se eliminó en el espacio de trabajo desde el último pull.",
    mend: "Quítelo de la instantánea, o dele un id nuevo que empiece por new- para volver a crearlo, y haga un plan nuevo.",
  },
  "unknown-id": {
    reason: "El espacio de trabajo no tiene ningún objeto con este id.",
    mend: "Haga primero un pull del espacio de trabajo. Si el objeto debe crearse, su id debe empezar por new-.",
  },
  "unknown-parent": {
    reason: "El objeto que debe contenerlo no está en el espacio de trabajo ni en este plan.",
    mend: "Corrija parentId en la instantánea, o planifique también el objeto que debe contenerlo.",
  },
  "not-writable": {
    reason:
      "La API de Intercom no permite este cambio: el campo es de solo lectura, o el espacio de trabajo está configurado para un solo idioma y perdería la traducción.",
    mend: "Haga el cambio a mano en Intercom o active más idiomas allí, y repita el pull; o devuelva el valor anterior a la instantánea.",
  },
  incomplete: {
    reason: "Falta algo que Intercom exige.",
    mend: "Complete el valor que falta en la instantánea y haga un plan nuevo.",
  },
  ambiguous: {
    reason: "El espacio de trabajo ya tiene algo con este nombre en este lugar, y no se adivina nada.",
    mend: "Quítelo de la instantánea y haga un pull, o dele otro nombre; para un destino, indique en su id-map.ndjson de qué objeto se trata.",
  },
  "locale-spelling": {
    reason: "El código de idioma no está escrito como lo escribe Intercom, y se descartaría sin aviso.",
    mend: "Escriba en la instantánea el código correcto, por ejemplo pt-BR en lugar de pt_BR, y zh-CN o zh-TW en lugar de zh.",
  },
  delete: {
    reason: "Se quitó de la instantánea, y un plan no elimina nada si no se le pide.",
    mend: "Para eliminarlo en el espacio de trabajo, planifique con --allow delete. Para conservarlo, devuélvalo a la instantánea.",
  },
  "conflict-delete": {
    reason:
      "Conflicto: se quitó de la instantánea, pero se modificó en el espacio de trabajo desde el último pull.",
    mend: "Haga un pull, revise lo que cambió y haga un plan nuevo.",
  },
  "not-empty": {
    reason: "Contiene algo que este plan no elimina.",
    mend: "Mueva o quite su contenido y haga un plan nuevo.",
  },
  unpublish: {
    reason:
      "Algo publicado dejaría de estar visible para los lectores, y un plan solo lo hace si se le pide. Lo que se escribiría junto con ello también espera.",
    mend: "Si debe pasar a borrador, planifique con --allow unpublish; si no, devuelva su estado en la instantánea.",
  },
  "body-shrink": {
    reason: "El cuerpo perdería más de la mitad de su texto.",
    mend: "Compare las dos versiones. Si es intencionado, planifique con --allow body-shrink; si no, corrija el cuerpo en la instantánea.",
  },
  "locale-loss": {
    reason: "El idioma perdería todos sus textos.",
    mend: "Si es intencionado, planifique con --allow locale-loss; si no, devuelva los textos a la instantánea.",
  },
  residue: {
    reason: "Permanece: la API de Intercom no puede retirarlo.",
    mend: "Retírelo a mano en Intercom si no debe permanecer.",
  },
  "conflict-since": {
    reason:
      "Conflicto: se modificó en el espacio de trabajo después de la ejecución. Se conserva lo que hay ahora.",
    mend: "Si aun así debe deshacerse, devuelva el valor anterior a mano en Intercom.",
  },
  "gone-since": {
    reason: "Se eliminó en el espacio de trabajo después de la ejecución: ya no hay nada que deshacer.",
    mend: "Para recuperarlo como estaba, restaure una copia de seguridad con plan --restore.",
  },
  created: {
    reason: "Lo creó la ejecución; permanece, y si es un artículo o una noticia, como borrador.",
    mend: "Para eliminar lo que creó la ejecución, haga la reversión con --delete-created.",
  },
  "not-approved": {
    reason: "Sin aprobar: rechazado o sin decidir.",
    mend: "Corrija en la instantánea lo que se rechazó y haga un plan nuevo: contiene lo que queda.",
  },
  "awaits-approval": {
    reason: "Aprobado, pero no lo está el objeto que lo contiene, o alguno que él contiene.",
    mend: "Apruebe ambos o ninguno; después aplique de nuevo lo aprobado.",
  },
  unmapped: {
    reason:
      "Nombra a un miembro del equipo, un canal de noticias o un centro de ayuda sin equivalente en el espacio de trabajo.",
    mend: "Complete su destinationId en el map.json del destino y haga un plan nuevo.",
  },
} as const;
