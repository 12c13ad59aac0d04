/** The report of a run and the list of runs. */
export const run = {
  title: "Exécution {{runId}} dans {{workspace}}",
  notice: {
    running: "L’exécution est en cours : {{outcomes}}.",
    finished: "L’exécution est terminée : {{outcomes}}.",
    interrupted: "L’exécution a été interrompue : {{outcomes}}.",
    stopped: "L’exécution s’est arrêtée avant la fin : {{outcomes}}.",
  },
  note: {
    "lock-taken-over":
      "Le processus {{pid}}, qui travaillait ici auparavant, a disparu sans avoir terminé ; celui-ci a pris sa place.",
    "snapshot-edited_one":
      "L’instantané a été modifié après le plan : {{count, number}} modification du plan ne lui correspond plus. C’est le plan qui est écrit ; un nouveau plan contient l’état actuel.",
    "snapshot-edited_many":
      "L’instantané a été modifié après le plan : {{count, number}} modifications du plan ne lui correspondent plus. C’est le plan qui est écrit ; un nouveau plan contient l’état actuel.",
    "snapshot-edited_other":
      "L’instantané a été modifié après le plan : {{count, number}} modifications du plan ne lui correspondent plus. C’est le plan qui est écrit ; un nouveau plan contient l’état actuel.",
    "applied-before":
      "Le plan a déjà été appliqué, dans l’exécution {{run}}. Ce qui est déjà dans l’espace de travail n’est pas réécrit.",
    "ids-recovered_one":
      "L’instantané avait oublié {{count, number}} objet qu’il avait créé dans l’espace de travail ; les journaux de ses exécutions le connaissent, et il n’est pas créé une seconde fois.",
    "ids-recovered_many":
      "L’instantané avait oublié {{count, number}} objets qu’il avait créés dans l’espace de travail ; les journaux de ses exécutions les connaissent, et ils ne sont pas créés une seconde fois.",
    "ids-recovered_other":
      "L’instantané avait oublié {{count, number}} objets qu’il avait créés dans l’espace de travail ; les journaux de ses exécutions les connaissent, et ils ne sont pas créés une seconde fois.",
    "waiting-for-open_one":
      "La réponse à {{count, number}} création n’est jamais venue, et l’objet n’est pas dans l’espace de travail, mais Intercom y travaille peut-être encore : il est recherché de nouveau dans {{seconds, number}} s, avant tout nouvel envoi.",
    "waiting-for-open_many":
      "Les réponses à {{count, number}} créations ne sont jamais venues, et les objets ne sont pas dans l’espace de travail, mais Intercom y travaille peut-être encore : ils sont recherchés de nouveau dans {{seconds, number}} s, avant tout nouvel envoi.",
    "waiting-for-open_other":
      "Les réponses à {{count, number}} créations ne sont jamais venues, et les objets ne sont pas dans l’espace de travail, mais Intercom y travaille peut-être encore : ils sont recherchés de nouveau dans {{seconds, number}} s, avant tout nouvel envoi.",
  },
  status: {
    running: "en cours",
    finished: "terminée",
    interrupted: "interrompue",
    stopped: "arrêtée",
  },
  outcome: {
    done: "Fait",
    failed: "Échec",
    conflicted: "Conflit",
    "not-attempted": "Non tenté",
  },
  outcomeCount: {
    done: "{{number}} avec succès",
    failed: "{{number}} en échec",
    conflicted: "{{number}} en conflit",
    "not-attempted": "{{number}} sans tentative",
  },
  part: {
    failed: "Échecs",
    failedIntro: "Ces écritures ont été refusées, ou sont revenues différentes de ce qui avait été envoyé.",
    conflicted: "Conflits",
    conflictedIntro:
      "Quelqu’un a modifié le même champ après le plan. Il a été laissé tel qu’il est dans l’espace de travail.",
    "not-attempted": "Non tentés",
    "not-attemptedIntro": "Rien de tout cela n’a été écrit.",
    settled: "Faits, conflits réglés comme demandé",
    settledIntro:
      "Quelqu’un a modifié le même champ après le plan, et l’exécution avait pour consigne que faire alors. Ce qui a été remplacé est conservé dans le journal de l’exécution.",
    rewritten: "Faits, et réécrits par Intercom",
    rewrittenIntro:
      "Ces contenus ont été écrits. Intercom les enregistre sous une forme qui lui est propre, que voient les lecteurs ; l’instantané garde ce qui a été envoyé.",
    done: "Faits",
    doneIntro: "Ces contenus ont été écrits et relus.",
    writtenIntro:
      "Ces contenus ont été écrits. Ils n’ont pas été relus, car l’exécution s’est arrêtée avant.",
  },
  settled: {
    ours: "écrit par-dessus le leur",
    theirs: "le leur repris",
  },
  settledCount: {
    ours_one: "{{count, number}} champ modifié par quelqu’un d’autre a été remplacé.",
    ours_many: "{{count, number}} champs modifiés par quelqu’un d’autre ont été remplacés.",
    ours_other: "{{count, number}} champs modifiés par quelqu’un d’autre ont été remplacés.",
    theirs_one: "{{count, number}} champ modifié par quelqu’un d’autre a été repris dans l’instantané.",
    theirs_many: "{{count, number}} champs modifiés par quelqu’un d’autre ont été repris dans l’instantané.",
    theirs_other: "{{count, number}} champs modifiés par quelqu’un d’autre ont été repris dans l’instantané.",
  },
  editedCount_one:
    "{{count, number}} autre champ a été modifié par d’autres depuis le dernier pull, et conservé.",
  editedCount_many:
    "{{count, number}} autres champs ont été modifiés par d’autres depuis le dernier pull, et conservés.",
  editedCount_other:
    "{{count, number}} autres champs ont été modifiés par d’autres depuis le dernier pull, et conservés.",
  edited_one:
    "{{count, number}} autre champ a été modifié par d’autres depuis le dernier pull, et conservé : {{fields}}.",
  edited_many:
    "{{count, number}} autres champs ont été modifiés par d’autres depuis le dernier pull, et conservés : {{fields}}.",
  edited_other:
    "{{count, number}} autres champs ont été modifiés par d’autres depuis le dernier pull, et conservés : {{fields}}.",
  editedField: "{{field}} ({{locale}})",
  value: {
    base: "Base : au moment du plan",
    theirs: "Le leur : maintenant dans l’espace de travail",
    ours: "Le nôtre : dans le plan",
    sent: "Envoyé",
    returned: "Revenu",
  },
  failures: {
    heading: "Ce qui a échoué, par cause",
    group_one: "{{count, number}} objet : {{reason}} ({{code}}). {{hint}} Il s’agit de {{first}}.",
    group_many: "{{count, number}} objets : {{reason}} ({{code}}). {{hint}} Les premiers : {{first}}.",
    group_other: "{{count, number}} objets : {{reason}} ({{code}}). {{hint}} Les premiers : {{first}}.",
    reproducer: "La requête et sa réponse : {{file}}",
  },
  next: {
    failed: "Une fois la cause corrigée, relancez ce qui a échoué avec",
    heading: "Comment continuer",
    nothing: "Il ne reste rien à faire de ce plan.",
    left: "Un nouveau plan contient ce qui reste, et rien d’autre :",
    conflicts: "Indiquez pour chaque conflit quel texte doit rester :",
    edited: "Ce que d’autres ont modifié arrive dans l’instantané avec",
    resume: "Ce qui a été commencé est terminé, sans que rien soit fait deux fois, avec",
    filesStay:
      "Les fichiers de l’instantané restent tels quels : un nouveau plan montre de nouveau les modifications qu’ils contiennent.",
    undo: "Pour annuler ce que cette exécution a écrit, dans la mesure du possible :",
    running: "Attendez la fin de l’exécution. Ce rapport sera alors réécrit.",
  },
  facts: {
    workspace: "Espace de travail",
    workspaceValue: "{{name}} ({{id}})",
    rollbackOf: "Annule l’exécution",
    plan: "Plan",
    planValue: "{{file}} ({{id}})",
    snapshot: "Instantané",
    started: "Début",
    finished: "Fin",
    notFinished: "pas terminée",
    requests: "Requêtes",
    requestsValue:
      "{{started}} envoyées, dont {{wasted}} en vain ; {{limited}} avec la réponse « trop de requêtes » ; {{waited}} à attendre la limite",
    budget: "Limite de requêtes",
    budgetUsed:
      "{{windows}} ; dans les fenêtres pleines, {{utilisation}} de ce qui était libre a été utilisé, avec un budget de {{budget}} de la limite",
    budgetNotFull: "{{windows}}, aucune pleine ; budget : {{budget}} de la limite",
  },
  windows_one: "{{count, number}} fenêtre",
  windows_many: "{{count, number}} fenêtres",
  windows_other: "{{count, number}} fenêtres",
  requests_one: "{{count, number}} requête en {{windows}}, dont {{wasted}} en vain.",
  requests_many: "{{count, number}} requêtes en {{windows}}, dont {{wasted}} en vain.",
  requests_other: "{{count, number}} requêtes en {{windows}}, dont {{wasted}} en vain.",
  requestsAndUse_one:
    "{{count, number}} requête en {{windows}}, dont {{wasted}} en vain ; dans les fenêtres pleines, {{utilisation}} de ce qui était libre a été utilisé.",
  requestsAndUse_many:
    "{{count, number}} requêtes en {{windows}}, dont {{wasted}} en vain ; dans les fenêtres pleines, {{utilisation}} de ce qui était libre a été utilisé.",
  requestsAndUse_other:
    "{{count, number}} requêtes en {{windows}}, dont {{wasted}} en vain ; dans les fenêtres pleines, {{utilisation}} de ce qui était libre a été utilisé.",
  table: {
    caption: "Résultat",
    outcome: "Résultat",
    operations: "Objets",
    changes: "Modifications",
    run: "Exécution",
    workspace: "Espace de travail",
    started: "Début (UTC)",
    status: "État",
  },
  residueCount_one:
    "{{count, number}} objet garde quelque chose qui ne peut pas être retiré, comme le plan l’annonçait : voir « Non tentés » et les remarques du plan.",
  residueCount_many:
    "{{count, number}} objets gardent quelque chose qui ne peut pas être retiré, comme le plan l’annonçait : voir « Non tentés » et les remarques du plan.",
  residueCount_other:
    "{{count, number}} objets gardent quelque chose qui ne peut pas être retiré, comme le plan l’annonçait : voir « Non tentés » et les remarques du plan.",
  undoes: "annule {{runId}}",
  undone: "annulée par {{runId}}",
  undoOne: "Pour annuler la plus récente : {{command}}",
  noRuns: "Aucune exécution pour le moment.",
  resumeOne: "Pour continuer {{runId}} : {{command}}",
} as const;
