/** The report of a run and the list of runs. */
export const run = {
  title: "Execução {{runId}} em {{workspace}}",
  notice: {
    running: "A execução está em andamento: {{outcomes}}.",
    finished: "A execução terminou: {{outcomes}}.",
    interrupted: "A execução foi interrompida: {{outcomes}}.",
    stopped: "A execução parou antes do fim: {{outcomes}}.",
  },
  note: {
    "lock-taken-over":
      "O processo {{pid}}, que trabalhava aqui antes, sumiu sem ter terminado; este assumiu o lugar dele.",
    "snapshot-edited_one":
      "O snapshot foi editado depois do plano: {{count, number}} alteração do plano não corresponde mais a ele. O que é gravado é o plano; um novo plano contém o estado atual.",
    "snapshot-edited_many":
      "O snapshot foi editado depois do plano: {{count, number}} alterações do plano não correspondem mais a ele. O que é gravado é o plano; um novo plano contém o estado atual.",
    "snapshot-edited_other":
      "O snapshot foi editado depois do plano: {{count, number}} alterações do plano não correspondem mais a ele. O que é gravado é o plano; um novo plano contém o estado atual.",
    "applied-before":
      "O plano já foi aplicado antes, na execução {{run}}. O que já está no espaço de trabalho não é gravado de novo.",
    "ids-recovered_one":
      "O snapshot tinha esquecido {{count, number}} objeto que criou no espaço de trabalho; os diários das execuções o conhecem, e ele não é criado de novo.",
    "ids-recovered_many":
      "O snapshot tinha esquecido {{count, number}} objetos que criou no espaço de trabalho; os diários das execuções os conhecem, e eles não são criados de novo.",
    "ids-recovered_other":
      "O snapshot tinha esquecido {{count, number}} objetos que criou no espaço de trabalho; os diários das execuções os conhecem, e eles não são criados de novo.",
    "waiting-for-open_one":
      "A resposta a {{count, number}} criação não chegou, e o objeto não está no espaço de trabalho, mas o Intercom ainda pode estar trabalhando nele: será procurado de novo em {{seconds, number}} s, antes de novo envio.",
    "waiting-for-open_many":
      "As respostas a {{count, number}} criações não chegaram, e os objetos não estão no espaço de trabalho, mas o Intercom ainda pode estar trabalhando neles: serão procurados de novo em {{seconds, number}} s, antes de novo envio.",
    "waiting-for-open_other":
      "As respostas a {{count, number}} criações não chegaram, e os objetos não estão no espaço de trabalho, mas o Intercom ainda pode estar trabalhando neles: serão procurados de novo em {{seconds, number}} s, antes de novo envio.",
  },
  status: {
    running: "em andamento",
    finished: "terminada",
    interrupted: "interrompida",
    stopped: "parada",
  },
  outcome: {
    done: "Feito",
    failed: "Falhou",
    conflicted: "Conflito",
    "not-attempted": "Não tentado",
  },
  outcomeCount: {
    done: "{{number}} com sucesso",
    failed: "{{number}} com falha",
    conflicted: "{{number}} em conflito",
    "not-attempted": "{{number}} sem tentativa",
  },
  part: {
    failed: "Falharam",
    failedIntro: "Foram recusados, ou voltaram diferentes do que foi enviado.",
    conflicted: "Conflitos",
    conflictedIntro:
      "Alguém alterou o mesmo campo depois do plano. Ele ficou como está no espaço de trabalho.",
    "not-attempted": "Não tentados",
    "not-attemptedIntro": "Nada disto foi gravado.",
    settled: "Feitos, com conflitos resolvidos como pedido",
    settledIntro:
      "Alguém alterou o mesmo campo depois do plano, e a execução tinha instruções para esse caso. O que foi sobrescrito está guardado no diário da execução.",
    rewritten: "Feitos e reescritos pelo Intercom",
    rewrittenIntro:
      "Foram gravados. O Intercom os guarda em uma forma própria, que é a que os leitores veem; o snapshot mantém o que foi enviado.",
    done: "Feitos",
    doneIntro: "Foram gravados e lidos de volta.",
    writtenIntro: "Foram gravados. Não foram lidos de volta, porque a execução parou antes.",
  },
  settled: {
    ours: "gravado sobre o deles",
    theirs: "o deles assumido",
  },
  settledCount: {
    ours_one: "{{count, number}} campo que outra pessoa tinha alterado foi sobrescrito.",
    ours_many: "{{count, number}} campos que outras pessoas tinham alterado foram sobrescritos.",
    ours_other: "{{count, number}} campos que outras pessoas tinham alterado foram sobrescritos.",
    theirs_one: "{{count, number}} campo que outra pessoa tinha alterado foi trazido para o snapshot.",
    theirs_many:
      "{{count, number}} campos que outras pessoas tinham alterado foram trazidos para o snapshot.",
    theirs_other:
      "{{count, number}} campos que outras pessoas tinham alterado foram trazidos para o snapshot.",
  },
  editedCount_one:
    "Outras pessoas editaram mais {{count, number}} campo desde o último pull, e ele foi mantido.",
  editedCount_many:
    "Outras pessoas editaram mais {{count, number}} campos desde o último pull, e eles foram mantidos.",
  editedCount_other:
    "Outras pessoas editaram mais {{count, number}} campos desde o último pull, e eles foram mantidos.",
  edited_one:
    "Outras pessoas editaram mais {{count, number}} campo desde o último pull, e ele foi mantido: {{fields}}.",
  edited_many:
    "Outras pessoas editaram mais {{count, number}} campos desde o último pull, e eles foram mantidos: {{fields}}.",
  edited_other:
    "Outras pessoas editaram mais {{count, number}} campos desde o último pull, e eles foram mantidos: {{fields}}.",
  editedField: "{{field}} ({{locale}})",
  value: {
    base: "Base: quando o plano foi feito",
    theirs: "O deles: agora no espaço de trabalho",
    ours: "O nosso: no plano",
    sent: "Enviado",
    returned: "Devolvido",
  },
  failures: {
    heading: "O que falhou, por causa",
    group_one: "{{count, number}} objeto: {{reason}} ({{code}}). {{hint}} É {{first}}.",
    group_many: "{{count, number}} objetos: {{reason}} ({{code}}). {{hint}} Os primeiros: {{first}}.",
    group_other: "{{count, number}} objetos: {{reason}} ({{code}}). {{hint}} Os primeiros: {{first}}.",
    reproducer: "A solicitação e a resposta: {{file}}",
  },
  next: {
    failed: "Corrigida a causa, o que falhou é tentado de novo com",
    heading: "Como continuar",
    nothing: "Não resta nada a fazer deste plano.",
    left: "Um novo plano contém o que resta, e só isso:",
    conflicts: "Diga, para cada conflito, qual texto deve ficar:",
    edited: "O que outras pessoas editaram vem para o snapshot com",
    resume: "O que foi começado é terminado, sem que nada seja feito duas vezes, com",
    filesStay: "Os arquivos do snapshot ficam como estão: um novo plano mostra de novo as edições neles.",
    undo: "Para desfazer o que esta execução gravou, na medida do possível:",
    running: "Espere a execução terminar. Este relatório será então gravado de novo.",
  },
  facts: {
    workspace: "Espaço de trabalho",
    workspaceValue: "{{name}} ({{id}})",
    rollbackOf: "Desfaz a execução",
    plan: "Plano",
    planValue: "{{file}} ({{id}})",
    snapshot: "Snapshot",
    started: "Início",
    finished: "Fim",
    notFinished: "não terminada",
    requests: "Solicitações",
    requestsValue:
      "{{started}} enviadas, {{wasted}} delas em vão; {{limited}} com a resposta “solicitações demais”; {{waited}} de espera pelo limite",
    budget: "Limite de solicitações",
    budgetUsed:
      "{{windows}}; nas janelas cheias, foi usado {{utilisation}} do que estava livre, com um orçamento de {{budget}} do limite",
    budgetNotFull: "{{windows}}, nenhuma cheia; orçamento: {{budget}} do limite",
  },
  windows_one: "{{count, number}} janela",
  windows_many: "{{count, number}} janelas",
  windows_other: "{{count, number}} janelas",
  requests_one: "{{count, number}} solicitação em {{windows}}, {{wasted}} em vão.",
  requests_many: "{{count, number}} solicitações em {{windows}}, {{wasted}} em vão.",
  requests_other: "{{count, number}} solicitações em {{windows}}, {{wasted}} em vão.",
  requestsAndUse_one:
    "{{count, number}} solicitação em {{windows}}, {{wasted}} em vão; nas janelas cheias, foi usado {{utilisation}} do que estava livre.",
  requestsAndUse_many:
    "{{count, number}} solicitações em {{windows}}, {{wasted}} em vão; nas janelas cheias, foi usado {{utilisation}} do que estava livre.",
  requestsAndUse_other:
    "{{count, number}} solicitações em {{windows}}, {{wasted}} em vão; nas janelas cheias, foi usado {{utilisation}} do que estava livre.",
  table: {
    caption: "Resultado",
    outcome: "Resultado",
    operations: "Objetos",
    changes: "Alterações",
    run: "Execução",
    workspace: "Espaço de trabalho",
    started: "Início (UTC)",
    status: "Estado",
  },
  residueCount_one:
    "{{count, number}} objeto mantém algo que não pode ser retirado, como o plano anunciou: veja “Não tentados” e as notas do plano.",
  residueCount_many:
    "{{count, number}} objetos mantêm algo que não pode ser retirado, como o plano anunciou: veja “Não tentados” e as notas do plano.",
  residueCount_other:
    "{{count, number}} objetos mantêm algo que não pode ser retirado, como o plano anunciou: veja “Não tentados” e as notas do plano.",
  undoes: "desfaz {{runId}}",
  undone: "desfeita por {{runId}}",
  undoOne: "Para desfazer a mais recente: {{command}}",
  noRuns: "Ainda não há execuções.",
  resumeOne: "Para continuar {{runId}}: {{command}}",
} as const;
