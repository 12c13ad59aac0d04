/** The report of a run and the list of runs. */
export const run = {
  title: "{{workspace}} での実行 {{runId}}",
  notice: {
    running: "実行中です：{{outcomes}}。",
    finished: "実行が完了しました：{{outcomes}}。",
    interrupted: "実行が中断されました：{{outcomes}}。",
    stopped: "実行が途中で停止しました：{{outcomes}}。",
  },
  note: {
    "lock-taken-over":
      "以前ここで動作していたプロセス {{pid}} は、完了しないまま終了しました。このプロセスが引き継ぎます。",
    "snapshot-edited_other":
      "プランの作成後にスナップショットが編集され、プランの{{count, number}}件の変更が内容と一致しなくなりました。書き込まれるのはプランの内容です。現在の状態を反映するには、プランを作成し直してください。",
    "applied-before":
      "このプランは以前、実行 {{run}} で適用されています。すでにワークスペースにあるものは再び書き込まれません。",
    "ids-recovered_other":
      "スナップショットから、ワークスペースに作成した{{count, number}}件のオブジェクトの記録が失われていました。実行のジャーナルに記録があるため、再び作成されることはありません。",
    "waiting-for-open_other":
      "{{count, number}}件の作成に応答がなく、ワークスペースにも見つかりませんが、Intercom がまだ処理している可能性があります。再送する前に、{{seconds, number}}秒後にもう一度確認します。",
  },
  status: {
    running: "実行中",
    finished: "完了",
    interrupted: "中断",
    stopped: "停止",
  },
  outcome: {
    done: "完了",
    failed: "失敗",
    conflicted: "競合",
    "not-attempted": "未実行",
  },
  outcomeCount: {
    done: "完了{{number}}件",
    failed: "失敗{{number}}件",
    conflicted: "競合{{number}}件",
    "not-attempted": "未実行{{number}}件",
  },
  part: {
    failed: "失敗",
    failedIntro: "拒否されたか、送信した内容と異なる形で返されました。",
    conflicted: "競合",
    conflictedIntro:
      "プランの作成後に、ほかの人が同じフィールドを変更しました。ワークスペースの内容はそのままです。",
    "not-attempted": "未実行",
    "not-attemptedIntro": "これらは何も書き込まれていません。",
    settled: "完了（競合は指定どおりに解決）",
    settledIntro:
      "プランの作成後に、ほかの人が同じフィールドを変更しましたが、その場合の処理が指定されていました。上書きされた内容は実行のジャーナルに保存されています。",
    rewritten: "完了（Intercom による書き換えあり）",
    rewrittenIntro:
      "書き込まれました。Intercom は独自の形で保存し、読者にはその形で表示されます。スナップショットには送信した内容が残ります。",
    done: "完了",
    doneIntro: "書き込み後、読み戻して確認しました。",
    writtenIntro: "書き込まれましたが、実行がその前に停止したため、読み戻しは行われていません。",
  },
  settled: {
    ours: "こちらの内容で上書き",
    theirs: "相手側の内容を採用",
  },
  settledCount: {
    ours_other: "ほかの人が変更した{{count, number}}件のフィールドを上書きしました。",
    theirs_other: "ほかの人が変更した{{count, number}}件のフィールドをスナップショットに取り込みました。",
  },
  editedCount_other:
    "ほかに{{count, number}}件のフィールドが前回の pull 以降にほかの人に編集されており、そのまま残しました。",
  edited_other:
    "ほかに{{count, number}}件のフィールドが前回の pull 以降にほかの人に編集されており、そのまま残しました：{{fields}}。",
  editedField: "{{locale}}の{{field}}",
  value: {
    base: "ベース：プラン作成時",
    theirs: "相手側：現在のワークスペース",
    ours: "こちら：プラン",
    sent: "送信",
    returned: "返却",
  },
  failures: {
    heading: "原因別の失敗",
    group_other:
      "{{count, number}}件のオブジェクト：{{reason}}（{{code}}）。{{hint}} 最初のもの：{{first}}。",
    reproducer: "リクエストとその応答：{{file}}",
  },
  next: {
    failed: "原因を取り除いたら、失敗したものを次のコマンドで再試行できます：",
    heading: "次の手順",
    nothing: "このプランで残っている作業はありません。",
    left: "残りの変更だけを含む新しいプランを作成します：",
    conflicts: "競合ごとに、どちらのテキストを残すかを指定してください：",
    edited: "ほかの人の編集をスナップショットに取り込みます：",
    resume: "途中の作業を、重複なく最後まで行います：",
    filesStay: "スナップショットのファイルはそのままです。新しいプランには、その編集内容が再び表示されます。",
    undo: "この実行で書き込んだものを、可能な範囲で元に戻します：",
    running: "実行が終わるまでお待ちください。その後、このレポートは書き直されます。",
  },
  facts: {
    workspace: "ワークスペース",
    workspaceValue: "{{name}}（{{id}}）",
    rollbackOf: "元に戻す実行",
    plan: "プラン",
    planValue: "{{file}}（{{id}}）",
    snapshot: "スナップショット",
    started: "開始",
    finished: "終了",
    notFinished: "未終了",
    requests: "リクエスト",
    requestsValue:
      "送信{{started}}件（うち無駄になったもの{{wasted}}件、「リクエスト過多」の応答{{limited}}件）、制限による待機{{waited}}",
    budget: "レート制限",
    budgetUsed:
      "{{windows}}。上限に達したウィンドウでは空きの{{utilisation}}を使用（使用枠は制限の{{budget}}）",
    budgetNotFull: "{{windows}}（上限に達したものなし）。使用枠は制限の{{budget}}",
  },
  windows_other: "ウィンドウ{{count, number}}回",
  requests_other: "リクエスト{{count, number}}件（{{windows}}）、無駄になったもの{{wasted}}件。",
  requestsAndUse_other:
    "リクエスト{{count, number}}件（{{windows}}）、無駄になったもの{{wasted}}件。上限に達したウィンドウでは空きの{{utilisation}}を使用しました。",
  table: {
    caption: "結果",
    outcome: "結果",
    operations: "オブジェクト",
    changes: "変更",
    run: "実行",
    workspace: "ワークスペース",
    started: "開始（UTC）",
    status: "状態",
  },
  residueCount_other:
    "{{count, number}}件のオブジェクトに、プランで示したとおり取り消せないものが残ります。「未実行」とプランの注記をご覧ください。",
  undoes: "{{runId}} を取り消し",
  undone: "{{runId}} により取り消し済み",
  undoOne: "最新の実行を元に戻すには：{{command}}",
  noRuns: "実行はまだありません。",
  resumeOne: "{{runId}} を続けるには：{{command}}",
} as const;
