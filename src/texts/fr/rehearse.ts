/** Carrying out a plan on a private copy. */
export const rehearse = {
  title:
    "Répété sur une copie privée de {{workspace}} ({{id}}), avec {{objects}}. Rien n’a été écrit dans l’espace de travail, l’instantané ou les rapports.",
  took: "L’exécution durerait {{duration}} : {{writes}} et {{reads}}.",
  estimate: "L’estimation pour ce plan est de {{duration}} pour {{calls}} appels.",
  conditions:
    "Les réponses prennent {{latency}} millisecondes ; {{limit}} appels sont autorisés en {{window}}, dont {{share}} au plus sont utilisés.",
  conditionsUnlimited:
    "Les réponses prennent {{latency}} millisecondes ; l’espace de travail n’a pas indiqué combien d’appels il autorise.",
  windows_one: "{{count, number}} fenêtre ; appels refusés : {{refused}}.",
  windows_many: "{{count, number}} fenêtres ; appels refusés : {{refused}}.",
  windows_other: "{{count, number}} fenêtres ; appels refusés : {{refused}}.",
  windowsUsed_one:
    "{{count, number}} fenêtre ; {{share}} de ce qui était autorisé utilisé dans les pleines ; appels refusés : {{refused}}.",
  windowsUsed_many:
    "{{count, number}} fenêtres ; {{share}} de ce qui était autorisé utilisé dans les pleines ; appels refusés : {{refused}}.",
  windowsUsed_other:
    "{{count, number}} fenêtres ; {{share}} de ce qui était autorisé utilisé dans les pleines ; appels refusés : {{refused}}.",
  status: {
    finished: "Elle irait à son terme.",
    interrupted: "Elle a été interrompue.",
    stopped: "Elle s’arrêterait avant la fin.",
    running: "Elle a été interrompue.",
  },
  column: {
    what: "Quoi",
    done: "Fait",
    failed: "Échec",
    conflicted: "Conflit",
    "not-attempted": "Non tenté",
    rewritten: "Réécrit",
  },
  action: {
    create: "{{resource}} : créer",
    update: "{{resource}} : mettre à jour",
    delete: "{{resource}} : supprimer",
    hold: "{{resource}} : retenir",
  },
  rewritten_one:
    "{{count, number}} modification serait enregistrée sous une autre forme que celle envoyée, selon les règles d’Intercom.",
  rewritten_many:
    "{{count, number}} modifications seraient enregistrées sous une autre forme que celle envoyée, selon les règles d’Intercom.",
  rewritten_other:
    "{{count, number}} modifications seraient enregistrées sous une autre forme que celle envoyée, selon les règles d’Intercom.",
  disturbed:
    "Avec des pannes (graine {{seed}}) : {{struck}}. Tuée {{kills}} fois, arrêtée d’elle-même {{resumes}} fois, et reprise chaque fois ; {{calls}} appels, {{duration}}.",
  fault: {
    "reply-lost": "{{count, number}} × réponse perdue",
    "error-before-write": "{{count, number}} × refus avant toute écriture",
    "error-after-write": "{{count, number}} × erreur après l’écriture",
    none: "aucune requête n’a été touchée",
  },
  equal: "Le résultat est celui de l’exécution sans pannes : 0 en double, 0 perdu, 0 différent.",
  unequal:
    "Le résultat n’est pas celui de l’exécution sans pannes : {{duplicates}} en double, {{lost}} perdus, {{different}} différents.",
  kept: "Conservé : {{folder}}",
} as const;
