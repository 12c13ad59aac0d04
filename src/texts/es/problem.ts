/** Problems of a run that are always told in the same words. */
export const problem = {
  "not-reached": {
    message: "La ejecución terminó antes de llegar a él.",
    hint: "Reanude la ejecución o haga un plan nuevo.",
  },
  "parent-not-written": {
    message: "El objeto que debe contenerlo no se creó.",
    hint: "Corrija eso primero; después planifique y aplique de nuevo.",
  },
  "child-not-deleted": {
    message: "Algo que contiene no se eliminó.",
    hint: "Corrija eso primero; después planifique y aplique de nuevo.",
  },
  "still-there": {
    message: "Intercom aceptó la eliminación, pero seguía en el espacio de trabajo al comprobarlo.",
    hint: "Revíselo en Intercom y haga un plan nuevo.",
  },
  "gone-after-write": {
    message: "Se escribió, pero ya no estaba en el espacio de trabajo al comprobarlo.",
    hint: "Haga un pull para ver qué hay ahora.",
  },
  "read-back-differs": {
    message:
      "Intercom aceptó la solicitud, pero lo que contiene ahora no es ni lo enviado ni una reescritura conocida.",
    hint: "Compare ambos abajo: Intercom omitió algo, o alguien lo editó después. Haga un plan nuevo para escribirlo otra vez.",
  },
} as const;
