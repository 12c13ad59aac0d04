/** The report of a run and the list of runs. */
export const run = {
  title: "Ejecución {{runId}} en {{workspace}}",
  notice: {
    running: "La ejecución está en curso: {{outcomes}}.",
    finished: "La ejecución ha terminado: {{outcomes}}.",
    interrupted: "La ejecución se interrumpió: {{outcomes}}.",
    stopped: "La ejecución se detuvo antes de terminar: {{outcomes}}.",
  },
  note: {
    "lock-taken-over":
      "El proceso {{pid}}, que trabajaba aquí antes, desapareció sin haber terminado; este ha ocupado su lugar.",
    "snapshot-edited_one":
      "La instantánea se editó después de hacer el plan: {{count, number}} cambio del plan ya no coincide con ella. Se escribe el plan; un plan nuevo contiene el estado actual.",
    "snapshot-edited_many":
      "La instantánea se editó después de hacer el plan: {{count, number}} cambios del plan ya no coinciden con ella. Se escribe el plan; un plan nuevo contiene el estado actual.",
    "snapshot-edited_other":
      "La instantánea se editó después de hacer el plan: {{count, number}} cambios del plan ya no coinciden con ella. Se escribe el plan; un plan nuevo contiene el estado actual.",
    "applied-before":
      "El plan ya se aplicó antes, en la ejecución {{run}}. Lo que ya está en el espacio de trabajo no se vuelve a escribir.",
    "ids-recovered_one":
      "La instantánea había olvidado {{count, number}} objeto que creó en el espacio de trabajo; los diarios de sus ejecuciones lo conocen, y no se crea de nuevo.",
    "ids-recovered_many":
      "La instantánea había olvidado {{count, number}} objetos que creó en el espacio de trabajo; los diarios de sus ejecuciones los conocen, y no se crean de nuevo.",
    "ids-recovered_other":
      "La instantánea había olvidado {{count, number}} objetos que creó en el espacio de trabajo; los diarios de sus ejecuciones los conocen, y no se crean de nuevo.",
    "waiting-for-open_one":
      "La respuesta a {{count, number}} creación no llegó, y el objeto no está en el espacio de trabajo, pero puede que Intercom aún esté en ello: se volverá a buscar en {{seconds, number}} s, antes de enviarla de nuevo.",
    "waiting-for-open_many":
      "Las respuestas a {{count, number}} creaciones no llegaron, y los objetos no están en el espacio de trabajo, pero puede que Intercom aún esté en ello: se volverán a buscar en {{seconds, number}} s, antes de enviarlas de nuevo.",
    "waiting-for-open_other":
      "Las respuestas a {{count, number}} creaciones no llegaron, y los objetos no están en el espacio de trabajo, pero puede que Intercom aún esté en ello: se volverán a buscar en {{seconds, number}} s, antes de enviarlas de nuevo.",
  },
  status: {
    running: "en curso",
    finished: "terminada",
    interrupted: "interrumpida",
    stopped: "detenida",
  },
  outcome: {
    done: "Hecho",
    failed: "Con error",
    conflicted: "Conflicto",
    "not-attempted": "Sin intentar",
  },
  outcomeCount: {
    done: "{{number}} con éxito",
    failed: "{{number}} con error",
    conflicted: "{{number}} en conflicto",
    "not-attempted": "{{number}} sin intentar",
  },
  part: {
    failed: "Con error",
    failedIntro: "Se rechazaron, o volvieron de forma distinta a como se enviaron.",
    conflicted: "Conflictos",
    conflictedIntro:
      "Alguien modificó el mismo campo después de hacer el plan. Se dejó como está en el espacio de trabajo.",
    "not-attempted": "Sin intentar",
    "not-attemptedIntro": "No se escribió nada de esto.",
    settled: "Hechos, con los conflictos resueltos como se pidió",
    settledIntro:
      "Alguien modificó el mismo campo después de hacer el plan, y la ejecución tenía instrucciones para ese caso. Lo sobrescrito se conserva en el diario de la ejecución.",
    rewritten: "Hechos y reescritos por Intercom",
    rewrittenIntro:
      "Se escribieron. Intercom los guarda con una forma propia, que es la que ven los lectores; la instantánea conserva lo que se envió.",
    done: "Hechos",
    doneIntro: "Se escribieron y se comprobaron leyéndolos de nuevo.",
    writtenIntro: "Se escribieron. No se leyeron de nuevo, porque la ejecución se detuvo antes.",
  },
  settled: {
    ours: "escrito sobre lo suyo",
    theirs: "se tomó lo suyo",
  },
  settledCount: {
    ours_one: "Se sobrescribió {{count, number}} campo que otra persona había modificado.",
    ours_many: "Se sobrescribieron {{count, number}} campos que otras personas habían modificado.",
    ours_other: "Se sobrescribieron {{count, number}} campos que otras personas habían modificado.",
    theirs_one: "Se incorporó a la instantánea {{count, number}} campo que otra persona había modificado.",
    theirs_many:
      "Se incorporaron a la instantánea {{count, number}} campos que otras personas habían modificado.",
    theirs_other:
      "Se incorporaron a la instantánea {{count, number}} campos que otras personas habían modificado.",
  },
  editedCount_one: "Otras personas editaron {{count, number}} campo más desde el último pull, y se conservó.",
  editedCount_many:
    "Otras personas editaron {{count, number}} campos más desde el último pull, y se conservaron.",
  editedCount_other:
    "Otras personas editaron {{count, number}} campos más desde el último pull, y se conservaron.",
  edited_one:
    "Otras personas editaron {{count, number}} campo más desde el último pull, y se conservó: {{fields}}.",
  edited_many:
    "Otras personas editaron {{count, number}} campos más desde el último pull, y se conservaron: {{fields}}.",
  edited_other:
    "Otras personas editaron {{count, number}} campos más desde el último pull, y se conservaron: {{fields}}.",
  editedField: "{{field}} ({{locale}})",
  value: {
    base: "Base: al hacer el plan",
    theirs: "Lo suyo: ahora en el espacio de trabajo",
    ours: "Lo nuestro: en el plan",
    sent: "Enviado",
    returned: "Devuelto",
  },
  failures: {
    heading: "Lo que falló, por causa",
    group_one: "{{count, number}} objeto: {{reason}} ({{code}}). {{hint}} Es {{first}}.",
    group_many: "{{count, number}} objetos: {{reason}} ({{code}}). {{hint}} Los primeros: {{first}}.",
    group_other: "{{count, number}} objetos: {{reason}} ({{code}}). {{hint}} Los primeros: {{first}}.",
    reproducer: "La solicitud y su respuesta: {{file}}",
  },
  next: {
    failed: "Una vez corregida la causa, lo que falló se intenta de nuevo con",
    heading: "Cómo continuar",
    nothing: "No queda nada por hacer de este plan.",
    left: "Un plan nuevo contiene lo que queda, y nada más:",
    conflicts: "Indique para cada conflicto qué texto debe quedar:",
    edited: "Lo que otras personas editaron llega a la instantánea con",
    resume: "Lo que se empezó se termina, sin hacer nada dos veces, con",
    filesStay:
      "Los archivos de la instantánea quedan como están: un plan nuevo vuelve a mostrar las ediciones que contienen.",
    undo: "Para deshacer lo que escribió esta ejecución, en lo posible:",
    running: "Espere a que termine la ejecución. Entonces se volverá a escribir este informe.",
  },
  facts: {
    workspace: "Espacio de trabajo",
    workspaceValue: "{{name}} ({{id}})",
    rollbackOf: "Deshace la ejecución",
    plan: "Plan",
    planValue: "{{file}} ({{id}})",
    snapshot: "Instantánea",
    started: "Inicio",
    finished: "Fin",
    notFinished: "sin terminar",
    requests: "Solicitudes",
    requestsValue:
      "{{started}} enviadas, {{wasted}} de ellas en vano; {{limited}} con la respuesta «demasiadas solicitudes»; {{waited}} de espera por el límite",
    budget: "Límite de solicitudes",
    budgetUsed:
      "{{windows}}; en las ventanas llenas se usó {{utilisation}} de lo disponible, con un presupuesto de {{budget}} del límite",
    budgetNotFull: "{{windows}}, ninguna llena; presupuesto: {{budget}} del límite",
  },
  windows_one: "{{count, number}} ventana",
  windows_many: "{{count, number}} ventanas",
  windows_other: "{{count, number}} ventanas",
  requests_one: "{{count, number}} solicitud en {{windows}}, {{wasted}} en vano.",
  requests_many: "{{count, number}} solicitudes en {{windows}}, {{wasted}} en vano.",
  requests_other: "{{count, number}} solicitudes en {{windows}}, {{wasted}} en vano.",
  requestsAndUse_one:
    "{{count, number}} solicitud en {{windows}}, {{wasted}} en vano; en las ventanas llenas se usó {{utilisation}} de lo disponible.",
  requestsAndUse_many:
    "{{count, number}} solicitudes en {{windows}}, {{wasted}} en vano; en las ventanas llenas se usó {{utilisation}} de lo disponible.",
  requestsAndUse_other:
    "{{count, number}} solicitudes en {{windows}}, {{wasted}} en vano; en las ventanas llenas se usó {{utilisation}} de lo disponible.",
  table: {
    caption: "Resultado",
    outcome: "Resultado",
    operations: "Objetos",
    changes: "Cambios",
    run: "Ejecución",
    workspace: "Espacio de trabajo",
    started: "Inicio (UTC)",
    status: "Estado",
  },
  residueCount_one:
    "{{count, number}} objeto conserva algo que no se puede retirar, como anunció el plan: véanse «Sin intentar» y las notas del plan.",
  residueCount_many:
    "{{count, number}} objetos conservan algo que no se puede retirar, como anunció el plan: véanse «Sin intentar» y las notas del plan.",
  residueCount_other:
    "{{count, number}} objetos conservan algo que no se puede retirar, como anunció el plan: véanse «Sin intentar» y las notas del plan.",
  undoes: "deshace {{runId}}",
  undone: "deshecha por {{runId}}",
  undoOne: "Para deshacer la más reciente: {{command}}",
  noRuns: "Aún no hay ejecuciones.",
  resumeOne: "Para continuar {{runId}}: {{command}}",
} as const;
