/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "Ensayo en una copia privada de {{workspace}} ({{id}}), con {{objects}}. No se escribió nada en el espacio de trabajo, la instantánea ni los informes.",
  took: "La ejecución tardaría {{duration}}: {{writes}} y {{reads}}.",
  estimate: "La estimación para este plan es de {{duration}} para {{calls}} llamadas.",
  conditions:
    "Las respuestas tardan {{latency}} milisegundos; se permiten {{limit}} llamadas en {{window}}, de las que se usa como máximo {{share}}.",
  conditionsUnlimited:
    "Las respuestas tardan {{latency}} milisegundos; el espacio de trabajo no ha indicado cuántas llamadas permite.",
  windows_one: "{{count, number}} ventana; llamadas rechazadas: {{refused}}.",
  windows_many: "{{count, number}} ventanas; llamadas rechazadas: {{refused}}.",
  windows_other: "{{count, number}} ventanas; llamadas rechazadas: {{refused}}.",
  windowsUsed_one:
    "{{count, number}} ventana; en las llenas se usó {{share}} de lo permitido; llamadas rechazadas: {{refused}}.",
  windowsUsed_many:
    "{{count, number}} ventanas; en las llenas se usó {{share}} de lo permitido; llamadas rechazadas: {{refused}}.",
  windowsUsed_other:
    "{{count, number}} ventanas; en las llenas se usó {{share}} de lo permitido; llamadas rechazadas: {{refused}}.",
  status: {
    finished: "Llegaría a su fin.",
    interrupted: "Se interrumpió.",
    stopped: "Se detendría antes de terminar.",
    running: "Se interrumpió.",
  },
  column: {
    what: "Qué",
    done: "Hecho",
    failed: "Con error",
    conflicted: "Conflicto",
    "not-attempted": "Sin intentar",
    rewritten: "Reescrito",
  },
  action: {
    create: "{{resource}}: crear",
    update: "{{resource}}: actualizar",
    delete: "{{resource}}: eliminar",
    hold: "{{resource}}: retener",
  },
  rewritten_one:
    "{{count, number}} cambio se guardaría de forma distinta a como se envía, por las reglas de Intercom.",
  rewritten_many:
    "{{count, number}} cambios se guardarían de forma distinta a como se envían, por las reglas de Intercom.",
  rewritten_other:
    "{{count, number}} cambios se guardarían de forma distinta a como se envían, por las reglas de Intercom.",
  disturbed:
    "Con fallos (semilla {{seed}}): {{struck}}. Interrupciones forzadas: {{kills}}; paradas propias: {{resumes}}; se reanudó cada vez; {{calls}} llamadas, {{duration}}.",
  fault: {
    "reply-lost": "{{count, number}} × respuesta perdida",
    "error-before-write": "{{count, number}} × rechazo antes de hacer nada",
    "error-after-write": "{{count, number}} × error después de hacerlo",
    none: "ninguna solicitud se vio afectada",
  },
  equal: "Terminó igual que sin fallos: 0 duplicados, 0 perdidos, 0 diferentes.",
  unequal:
    "No terminó igual que sin fallos: {{duplicates}} duplicados, {{lost}} perdidos, {{different}} diferentes.",
  kept: "Conservado: {{folder}}",
} as const;
